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
  soci_statement(*impl_, sql, nullptr, 0).run();
}

std::vector<std::string> session::columns_of(const std::string& select) {
  return impl_->guarded(select, [&] {
    soci::statement described(*impl_->soci);
    described.alloc();
    described.prepare("SELECT * FROM (\n" + select + "\n) e WHERE 1 = 0");
    auto* backend = described.get_backend();
    std::vector<std::string> names(static_cast<std::size_t>(backend->prepare_for_describe()));
    soci::data_type type{};
    int column = 0;
    for (auto& name : names) backend->describe_column(++column, type, name);
    return names;
  });
}

bool session::alive() {
  return !impl_->lost;
}

void session::reconnect() {
  assert(!impl_->in_unit);
  impl_->statements.clear();
  impl_->soci.reset();
  impl_->connect();
}

void session::release() {
  impl_->close_cursors();
}

}  // namespace db
