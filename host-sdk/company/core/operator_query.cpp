// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/operator_query.hpp"

#include "db/binding/key.hpp"

namespace erp::company {

namespace {

// What every SELECT here begins with, and how its rows are read.
constexpr char columns[] =
    "SELECT o.record_key, o.login, o.name, o.language, o.employee, e.name FROM erp_operator o "
    "LEFT JOIN erp_employee e ON e.record_key = o.employee WHERE ";

struct keys {
  db::key_type of_operator;
  db::key_type of_employee;
};

keys keys_of(database_service& database) {
  return {database.key_of("operator"), database.key_of("employee")};
}

std::vector<db::column_type> types_of(const keys& keys) {
  using db::column_type;
  return {db::column_of(keys.of_operator), column_type::text, column_type::text, column_type::text,
          db::column_of(keys.of_employee), column_type::text};
}

services::operator_info read_row(db::statement& row, const keys& keys) {
  services::operator_info info;
  info.key.id = db::key_text(row, 0, keys.of_operator);
  info.login = row.text(1);
  info.name = row.text(2);
  info.language = row.optional_text(3).value_or("");
  if (!row.is_null(4)) info.employee = record_key{db::key_text(row, 4, keys.of_employee)};
  info.employee_name = row.optional_text(5).value_or("");
  return info;
}

std::vector<record_key> groups_of(db::session& session, database_service& database,
                                  const std::string& key) {
  const auto group_key = database.key_of("operator_group");
  auto& find = session.prepare(
      "SELECT group_key FROM erp_operator_in_group WHERE operator_key = :operator_key "
      "ORDER BY group_key",
      {db::column_of(group_key)});
  db::bind_key(find, database.key_of("operator"), key);
  find.run();
  std::vector<record_key> groups;
  while (find.fetch()) groups.push_back({db::key_text(find, 0, group_key)});
  return groups;
}

}  // namespace

std::optional<services::operator_info> find_operator(database_service& database,
                                                     std::string_view login) {
  const keys keys = keys_of(database);
  auto session = database.pool().take();
  auto& find =
      session->prepare(std::string(columns) + "o.login = :login AND o.active <> 0", types_of(keys));
  find.bind(login).run();
  if (!find.fetch()) return std::nullopt;
  auto info = read_row(find, keys);
  find.close();
  info.groups = groups_of(*session, database, info.key.id);
  return info;
}

std::vector<services::operator_info> all_operators(database_service& database, int limit) {
  const keys keys = keys_of(database);
  auto session = database.pool().take();
  auto& find = session->prepare(
      session->dialect().limited(std::string(columns) + "o.active <> 0 ORDER BY o.name, o.login",
                                 std::to_string(limit)),
      types_of(keys));
  find.run();
  std::vector<services::operator_info> result;
  while (find.fetch()) result.push_back(read_row(find, keys));
  return result;
}

}  // namespace erp::company
