// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/password_table.hpp"

#include "db/binding/key.hpp"
#include "db/migrate/version_table.hpp"

namespace erp::company {

namespace {

constexpr int hash_length_max = 200;
constexpr int counted_length = 64;

}  // namespace

bool password_table::exists() {
  return db::relation_exists(session_, "company_password");
}

void password_table::create() {
  const auto& words = session_.dialect();
  const auto integer = words.integer_type();
  const auto make = [&](const std::string& name, const std::string& columns) {
    if (!db::relation_exists(session_, name))
      session_.execute("CREATE TABLE " + name + " (" + columns + ")");
  };
  make("company_password_cost", "id " + integer + " NOT NULL PRIMARY KEY, operations " + integer +
                                    " NOT NULL, memory_kib " + integer + " NOT NULL");
  make("company_sign_in", "counted " + words.text_type(counted_length) +
                              " NOT NULL PRIMARY KEY, failures " + integer + " NOT NULL, last_at " +
                              integer + " NOT NULL");
  // The last: its being there means that all are.
  make("company_password", "operator_key " + words.key_column_type(key_type_) +
                               " NOT NULL PRIMARY KEY, password_hash " +
                               words.text_type(hash_length_max) + " NOT NULL, changed_at " +
                               integer + " NOT NULL");
}

hash_cost password_table::cost() {
  auto& find =
      session_.prepare("SELECT operations, memory_kib FROM company_password_cost WHERE id = 1",
                       {db::column_type::integer, db::column_type::integer});
  find.run();
  if (!find.fetch()) return usual_cost;
  const hash_cost found{find.integer(0), find.integer(1)};
  find.close();
  return within_limits(found);
}

void password_table::set_cost(const hash_cost& cost) {
  session_.prepare("DELETE FROM company_password_cost").run();
  session_
      .prepare(
          "INSERT INTO company_password_cost (id, operations, memory_kib) "
          "VALUES (1, :operations, :memory_kib)")
      .bind(cost.operations)
      .bind(cost.memory_kib)
      .run();
}

std::optional<std::string> password_table::hash(std::string_view operator_key) {
  auto& find = session_.prepare(
      "SELECT password_hash FROM company_password WHERE operator_key = :operator_key",
      {db::column_type::text});
  db::bind_key(find, key_type_, operator_key);
  find.run();
  if (!find.fetch()) return std::nullopt;
  std::string found = find.text(0);
  find.close();
  return found;
}

void password_table::set_hash(std::string_view operator_key, const std::string& hash,
                              std::int64_t now_ms) {
  auto& change = session_.prepare(
      "UPDATE company_password SET password_hash = :password_hash, changed_at = :changed_at "
      "WHERE operator_key = :operator_key");
  change.bind(hash).bind(now_ms);
  db::bind_key(change, key_type_, operator_key);
  change.run();
  if (change.affected_rows() > 0) return;
  auto& add = session_.prepare(
      "INSERT INTO company_password (operator_key, password_hash, changed_at) "
      "VALUES (:operator_key, :password_hash, :changed_at)");
  db::bind_key(add, key_type_, operator_key);
  add.bind(hash).bind(now_ms).run();
}

password_table::attempts password_table::failed_before(const std::string& counted) {
  auto& find =
      session_.prepare("SELECT failures, last_at FROM company_sign_in WHERE counted = :counted",
                       {db::column_type::integer, db::column_type::integer});
  find.bind(counted).run();
  if (!find.fetch()) return {};
  const attempts found{find.integer(0), find.integer(1)};
  find.close();
  return found;
}

void password_table::add_failure(const std::string& counted, const attempts& before,
                                 std::int64_t now_ms, std::int64_t stale_ms) {
  session_.prepare("DELETE FROM company_sign_in WHERE last_at < :stale").bind(stale_ms).run();
  auto& change = session_.prepare(
      "UPDATE company_sign_in SET failures = :failures, last_at = :last_at "
      "WHERE counted = :counted");
  change.bind(before.failures + 1).bind(now_ms).bind(counted).run();
  if (change.affected_rows() > 0) return;
  session_
      .prepare(
          "INSERT INTO company_sign_in (counted, failures, last_at) "
          "VALUES (:counted, :failures, :last_at)")
      .bind(counted)
      .bind(before.failures + 1)
      .bind(now_ms)
      .run();
}

void password_table::forget_failures(const std::string& counted) {
  session_.prepare("DELETE FROM company_sign_in WHERE counted = :counted").bind(counted).run();
}

}  // namespace erp::company
