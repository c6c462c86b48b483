// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "db/binding/binding.hpp"
#include "db/session/pool.hpp"
#include "erp/services/database.hpp"

// Where the company's data live, and the host's own few connections there.
// target is [any]; pool and key_of are for work, [worker], and connect or read when first needed.
// Lives as long as the host.

namespace erp::company {

class database_service : public services::database {
 public:
  // fails: db::failure bad_configuration when the connection string cannot be understood.
  explicit database_service(services::database_target target);
  ~database_service() override;

  services::database_target target() const override { return target_; }
  // [worker] fails: db::failure at take()
  db::pool& pool() { return pool_; }
  // Of an entity of the binding ("operator"). [worker] fails: db::failure bad_configuration
  db::key_type key_of(std::string_view entity);

 private:
  struct bound;
  const services::database_target target_;
  db::pool pool_;
  std::unique_ptr<bound> bound_;
};

}  // namespace erp::company
