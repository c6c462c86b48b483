// SPDX-License-Identifier: Apache-2.0
#include "db/session/session.hpp"

#include <cassert>

#include "db/session/session_impl.hpp"

namespace db {

session::session(const connection_target& target) : impl_(std::make_unique<impl>(target)) {
  impl_->connect();
}

session::~session() = default;

const connection_target& session::target() const {
  return impl_->target;
}
const dialect& session::dialect() const {
  return impl_->dialect;
}

statement& session::impl::prepare(std::string_view sql, const column_type* columns,
                                  std::size_t count) {
  const auto known = statements.find(sql);
  if (known != statements.end()) {
    assert(known->second->has_columns(columns, count));
    known->second->begin_anew();
    return *known->second;
  }
  auto made = std::make_unique<soci_statement>(*this, sql, columns, count);
  return *statements.emplace(sql, std::move(made)).first->second;
}

statement& session::prepare(std::string_view sql, std::initializer_list<column_type> columns) {
  return impl_->prepare(sql, columns.begin(), columns.size());
}

statement& session::prepare(std::string_view sql, const std::vector<column_type>& columns) {
  return impl_->prepare(sql, columns.data(), columns.size());
}

void session::execute(const std::string& sql) {
  impl_->close_cursors();
  impl_->pass(fault_moment::before, true);
  impl_->guarded(sql, [&] { impl_->driver.execute(*impl_->soci, sql); });
  impl_->pass(fault_moment::after, true);
}

std::vector<described_column> session::columns_of(const std::string& select) {
  return impl_->guarded(select, [&] {
    soci::statement described(*impl_->soci);
    described.alloc();
    described.prepare("SELECT * FROM (\n" + select + "\n) e WHERE 1 = 0");
    auto* backend = described.get_backend();
    std::vector<described_column> columns(
        static_cast<std::size_t>(backend->prepare_for_describe()));
    int number = 0;
    for (auto& column : columns) {
      soci::data_type type{};
      backend->describe_column(++number, type, column.name);
      column.holds = impl_->driver.described(type);
    }
    return columns;
  });
}

std::string session::server_version() {
  return impl_->driver.described(*impl_->soci);
}

void session::interrupt() {
  impl_->interrupt();
}

bool session::alive() const {
  return !impl_->lost;
}

bool session::answers() {
  return alive() && !impl_->cut && impl_->driver.alive(*impl_->soci);
}

void session::reconnect() {
  assert(!impl_->in_unit);
  impl_->lost = true;  // until it is there again
  impl_->disconnect();
  impl_->connect();
}

void session::release() {
  impl_->close_cursors();
}

}  // namespace db
