// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/company_database.hpp"

#include <set>

#include "db/binding/binding.hpp"
#include "db/migrate/migrator.hpp"
#include "db/session/unit_of_work.hpp"
#include "plugin/uid.hpp"
#include "tests/support/granted.hpp"
#include "tests/support/story_company.hpp"

namespace crm_test {

using testing_support::server_database;

namespace {

void make_firm(const server_database& database) {
  db::session session(database.target());
  testing_support::make_story_company(session);
  db::migrate(session, "crm", db::read_binding(company_database::binding()),
              [](int, int, const std::string&) {});
}

// Those that came with the module, in the order they came in.
void make_dictionaries_as_new(db::session& session) {
  session.execute("DELETE FROM crm_dictionary_history");
  session.execute(
      "DELETE FROM crm_dictionary_text WHERE dictionary_value IN"
      " (SELECT id FROM crm_dictionary_value WHERE predefined = 0)");
  session.execute("DELETE FROM crm_dictionary_value WHERE predefined = 0");
  session.execute(
      "UPDATE crm_dictionary_value SET active = 1, gone = 0, version = 1, position = id,"
      " is_default = CASE WHEN code IN ('phone', 'normal') THEN 1 ELSE 0 END");
}

// The firm's rows as story_company.sql tells them, the module's gone.
void make_as_new(db::session& session) {
  db::unit_of_work unit(session);
  session.execute("UPDATE crm_activity SET follow_up_of = NULL WHERE follow_up_of IS NOT NULL");
  for (const char* table :
       {"history", "addendum", "draft", "timer_segment", "reminder", "activity_person",
        "activity_employee", "schedule", "activity_search", "activity", "series_exception",
        "series", "group_right", "right_history", "save", "upkeep"})
    session.execute(std::string("DELETE FROM crm_") + table);
  make_dictionaries_as_new(session);
  std::set<std::string> emptied;
  for (const auto& statement : testing_support::story_company_script(session.dialect())) {
    if (!statement.starts_with("INSERT INTO ")) continue;
    const auto table = statement.substr(12, statement.find(' ', 12) - 12);
    if (emptied.insert(table).second) session.execute("DELETE FROM " + table);
    session.execute(statement);
  }
  testing_support::grant_everything(session);
  unit.commit();
}

}  // namespace

std::filesystem::path company_database::binding() {
  return testing_support::story_company::binding();
}

company_database::company_database(const testing_support::test_server& server)
    : database_(testing_support::made_once(server, "story company", make_firm)),
      other_(std::make_unique<db::session>(database_.target())) {
  make_as_new(*other_);
}

company_database::company_database(const testing_support::test_server& server, of_its_own)
    : own_(std::make_unique<testing_support::server_database>(server)), database_(*own_) {
  make_firm(database_);
  other_ = std::make_unique<db::session>(database_.target());
  testing_support::grant_everything(*other_);
}

void company_database::take_from_salesmen(const std::string& right) {
  execute("DELETE FROM crm_group_right WHERE operator_group = 1 AND granted = '" + right + "'");
}

void company_database::leave_to_salesmen(const std::string& width) {
  for (const auto& right : testing_support::every_right())
    if (right.ends_with(".all") || right.ends_with(".child_units") ||
        right.ends_with(".co_workers"))
      take_from_salesmen(right);
  for (const auto* of : {"activities.", "tasks.", "calendars."})
    if (!width.empty())
      execute("INSERT INTO crm_group_right (operator_group, granted) VALUES (1, '" +
              std::string(of) + width + "')");
}

std::string company_database::impatient_connection() const {
  const bool file = database_.server().kind == db::server::sqlite;
  return connection() + (file ? "?timeout_s=1" : ";TimeoutS=1");
}

std::string company_database::single_value(const std::string& sql) {
  auto& ask = other_->prepare(sql, {db::column_type::text});
  ask.run();
  std::string value = ask.fetch() && !ask.is_null(0) ? ask.text(0) : "";
  ask.close();
  return value;
}

std::string company_database::values(const std::string& sql) {
  auto& ask = other_->prepare(sql, {db::column_type::text});
  ask.run();
  std::string all;
  while (ask.fetch()) all += (all.empty() ? "" : ",") + ask.text(0);
  return all;
}

std::int64_t company_database::count(const std::string& table) {
  return std::stoll(single_value("SELECT count(*) FROM " + table));
}

void company_database::hold() {
  switch (database_.server().kind) {
    case db::server::sqlite:
      return execute("BEGIN IMMEDIATE");
    case db::server::postgresql:
      execute("BEGIN");
      return execute("LOCK TABLE crm_activity IN EXCLUSIVE MODE");
    case db::server::mariadb:
      return execute("LOCK TABLES crm_activity WRITE");
    case db::server::sql_server:
      execute("BEGIN TRANSACTION");
      return execute("ALTER TABLE crm_activity ADD held BIGINT");  // until it is rolled back
  }
}

void company_database::let_go() {
  execute(database_.server().kind == db::server::mariadb ? "UNLOCK TABLES" : "ROLLBACK");
}

void company_database::rename(const std::string& table, const std::string& to) {
  if (database_.server().kind == db::server::sql_server)
    return execute("EXEC sp_rename '" + table + "', '" + to + "', 'OBJECT'");
  execute("ALTER TABLE " + table + " RENAME TO " + to);
}

void company_database::give_ids() {
  if (database_.server().kind == db::server::sql_server)
    execute("SET IDENTITY_INSERT crm_activity ON");
}

std::string numbers() {
  std::string digits = "SELECT 0 AS d";
  for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"})
    digits += std::string(" UNION ALL SELECT ") + digit;
  std::string sum = "d1.d", from = "(" + digits + ") d1";
  for (const char* of : {"2", "3", "4", "5"}) {
    sum = "10 * (" + sum + ") + d" + of + ".d";
    from += " CROSS JOIN (" + digits + ") d" + of;
  }
  return "(SELECT CAST(" + sum + " AS DECIMAL(18)) AS i FROM " + from + ") n";
}

namespace {
constexpr char station[] = "BIURO-1";
}

erp::services::operator_info operator_named(const std::string& login) {
  if (login == "magazyn") return {{"4"}, login, "Stanowisko magazynowe", "pl", {}, {}, {}, {}};
  const std::string number = login == "nowak" ? "1" : login == "kowalski" ? "2" : "3";
  return {{number}, login, login, "en", erp::record_key{number}, login, {}, station};
}

crm::who who_is(const std::string& login) {
  const auto found = operator_named(login);
  return {found.key, found.employee.value_or(erp::record_key{}), login, "en", "Europe/Warsaw",
          station};
}

crm::activity contact_with_wanda(const fake_host& host) {
  crm::activity contact;
  contact.uid = crm::new_uid();
  contact.contractor = kasztan;
  contact.persons = {wanda};
  contact.employee = erp::record_key{"1"};
  contact.starts_at = host.clock_.now_;
  contact.ends_at = contact.starts_at + crm::contact_length;
  contact.zone = "Europe/Warsaw";
  return contact;
}

crm::save_wish wish_for(crm::activity record) {
  crm::save_wish wish;
  wish.wanted = std::move(record);
  wish.required = crm::contact_required_fields();
  wish.key = crm::new_uid();
  return wish;
}

}  // namespace crm_test
