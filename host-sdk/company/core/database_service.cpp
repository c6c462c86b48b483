// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/database_service.hpp"

#include <mutex>
#include <optional>
#include <utility>

namespace erp::company {

namespace {

constexpr std::size_t sessions_of_host = 2;  // as many as there are workers

}  // namespace

struct database_service::bound {
  std::mutex guard;
  std::optional<db::binding> binding;  // under guard; read once
};

database_service::database_service(services::database_target target)
    : target_(std::move(target)),
      pool_(db::parse_connection(target_.connection), sessions_of_host),
      bound_(std::make_unique<bound>()) {}

database_service::~database_service() = default;

db::key_type database_service::key_of(std::string_view entity) {
  std::lock_guard lock(bound_->guard);
  if (!bound_->binding) bound_->binding = db::read_binding(target_.binding);
  return bound_->binding->key_of(entity);
}

}  // namespace erp::company
