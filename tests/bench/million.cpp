// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/million.hpp"

#include <unistd.h>

#include <string>
#include <vector>

#include "db/binding/binding.hpp"
#include "db/migrate/migrator.hpp"
#include "db/session/session.hpp"
#include "host-sdk/company/demo/demo_company_table.hpp"
#include "host-sdk/loader/module_loader.hpp"
#include "plugin/activity/local_day_table.hpp"

namespace bench {

namespace fs = std::filesystem;
namespace demo = erp::company::demo;

namespace {

// Four years of days at ten minutes' distance; twenty people have nine tenths of everything, two
// thousand the rest. Every server reads this.
constexpr char activities[] =
    "INSERT INTO crm_activity (uid, kind, state, contractor, contractor_sort, employee, starts_at, "
    "ends_at, zone, all_day, in_schedule, contact_type, priority, category, subject, note, "
    "measured_s, expected_amount, expected_currency, actual_amount, actual_currency, ended_at, "
    "version, created_by, created_at, changed_by, changed_at) "
    "WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL "
    "SELECT i + 1 FROM n WHERE i < 1000000) "
    "SELECT '00000000-0000-4000-8000-' || substr('00000000000' || i, length('' || i), 12), 1, CASE "
    "WHEN i % 100 < 96 THEN 2 ELSE 1 "
    "END, "
    "c.id, c.sort_key, CASE WHEN i % 10 < 9 THEN 1 + (i * 7919) % 20 ELSE 1 + (i * 104729) % 2000 "
    "END, "
    "1640995200000 + (i * 126230) / 600000 * 600000, "
    "1640995200000 + (i * 126230) / 600000 * 600000 + 900000, 'Europe/Warsaw', 0, 1, "
    // A contractor comes to another category after every eighth activity or so.
    "1 + i % 4, 5 + i % 3, 8 + i / 2500 % 4, 'Rozmowa o cenie nr ' || i, "
    "'Konkurencja tańsza o 4%. Prosiła o najlepszą cenę do piątku, oferta nr ' || i, "
    "300, "
    // Every eighth costs something, some of it in euro; an ended one is ended within two days.
    "CASE WHEN i % 8 = 0 THEN 1000000 + i % 977 * 10000 END, "
    "CASE WHEN i % 8 = 0 THEN CASE WHEN i % 5 = 0 THEN 'EUR' ELSE 'PLN' END END, "
    "CASE WHEN i % 8 = 0 THEN 900000 + i % 991 * 10000 END, "
    "CASE WHEN i % 8 = 0 THEN CASE WHEN i % 5 = 0 THEN 'EUR' ELSE 'PLN' END END, "
    "CASE WHEN i % 100 < 96 THEN 1640995200000 + (i * 126230) / 600000 * 600000 + "
    "(i * 7919) % 172800 * 1000 END, "
    "1, 1 + (i * 7919) % 12, 1640995200000 + i * 126230, 1 + (i * 7919) % 12, "
    "1640995200000 + i * 126230 "
    "FROM n JOIN company_contractor c ON c.id = 1 + (n.i * 104729) % 300";

constexpr char persons[] =
    "INSERT INTO crm_activity_person (activity, person, position) "
    "SELECT a.id, (SELECT p.id FROM company_contact_person p WHERE p.contractor = a.contractor "
    "ORDER BY p.last_name LIMIT 1), 1 FROM crm_activity a";

// Everything stands in somebody's schedule; nothing is longer than a day.
constexpr char schedules[] =
    "INSERT INTO crm_schedule (activity, employee, whole_days, reach_days, starts_at, ends_at, "
    "takes_time) SELECT id, employee, 0, 1, starts_at, ends_at, 1 FROM crm_activity";

// The demo company has twelve. Of two thousand, two hundred work in one region (unit 4) and ten in
// marketing (unit 6); all are below the board (unit 1).
constexpr char more_employees[] =
    "INSERT INTO company_employee (id, first_name, last_name, position, unit) "
    "WITH RECURSIVE n(i) AS (SELECT 13 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
    "SELECT i, 'Osoba', 'Nr ' || i, 'Pracownik', CASE WHEN i < 21 THEN 7 WHEN i < 31 THEN 6 WHEN i "
    "< 230 THEN 4 "
    "WHEN i % 3 = 0 THEN 3 WHEN i % 3 = 1 THEN 5 ELSE 7 END FROM n";

// Those who see the people of their own unit and below: of the board, of the region, of marketing.
constexpr const char* leaders[] = {
    "INSERT INTO company_operator_group (id, name) VALUES (50, 'Przełożeni')",
    "INSERT INTO company_operator (id, login, name, employee, language) VALUES "
    "(51, 'szefowa', 'Elżbieta Zawadzka', 1, 'pl'), (52, 'region', 'Katarzyna Wójcik', 5, 'pl'), "
    "(53, 'marketing', 'Agnieszka Dąbrowska', 9, 'pl')",
    "INSERT INTO company_operator_in_group (operator, operator_group) VALUES (51, 50), (52, 50), "
    "(53, 50)",
    "INSERT INTO crm_group_right (operator_group, granted) VALUES (50, 'activities.child_units'), "
    "(50, 'tasks.child_units')"};

// The statements that made them; those that a key or a constraint brings along stay.
std::vector<std::string> index_definitions(db::session& session) {
  const bool sqlite = session.target().kind == db::server::sqlite;
  auto& find = session.prepare(
      sqlite ? "SELECT sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
               "AND tbl_name IN ('crm_activity', 'crm_activity_person', 'crm_schedule')"
             : "SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema() "
               "AND tablename IN ('crm_activity', 'crm_activity_person', 'crm_schedule') "
               "AND indexdef NOT LIKE 'CREATE UNIQUE%'",
      {db::column_type::text});
  std::vector<std::string> definitions;
  find.run();
  while (find.fetch()) definitions.push_back(find.text(0));
  return definitions;
}

std::string name_of(const std::string& index) {
  const std::size_t from = index.find("INDEX ") + 6;
  return index.substr(from, index.find(' ', from) - from);
}

// Two thirds of them bought for the first time some while after the first talks of January 2022.
std::vector<demo::won_customer> won() {
  std::vector<demo::won_customer> all;
  const std::chrono::local_days first(std::chrono::year(2022) / 1 / 10);
  for (int contractor = 1; contractor <= 300; ++contractor)
    if (contractor % 3 != 0)
      all.push_back(
          {contractor, demo::written_day(first + std::chrono::days(contractor * 37 % 700))});
  return all;
}

void fill(db::session& session) {
  const auto indexes = index_definitions(session);
  for (const std::string& index : indexes) session.execute("DROP INDEX " + name_of(index));
  session.execute(more_employees);
  for (const auto* statement : leaders) session.execute(statement);
  session.execute(activities);
  crm::local_day_table(session).fill();
  session.execute(persons);
  session.execute(schedules);
  for (const std::string& index : indexes) session.execute(index);
}

}  // namespace

void make_million(db::session& session) {
  auto company = demo::make_demo_company();
  for (auto& contractor : company.contractors) contractor.customer_since.clear();
  demo::write_company(session, company);
  demo::write_customers(session, won());
  demo::write_exchange_rates(
      session, demo::exchange_rates(std::chrono::local_days(std::chrono::year(2026) / 12 / 31)));
  const auto share = erp::loader::program_directory().parent_path() / "share";
  db::migrate(session, "crm", db::read_binding(db::find_binding("demo", share)),
              [](int, int, const std::string&) {});
  for (const auto* right : {"activities.all", "tasks.all"})  // the director who sees everything
    session.execute("INSERT INTO crm_group_right (operator_group, granted) VALUES (2, '" +
                    std::string(right) + "')");
  fill(session);
}

million::million() {
  std::string name = (fs::temp_directory_path() / "crm-bench-XXXXXX").string();
  if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder could be made");
  folder_ = name;
  file_ = folder_ / "million.db";
  auto made = target(file_, false);
  made.may_create = true;
  db::session session(made);
  make_million(session);
}

million::~million() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

db::connection_target million::target(const fs::path& file, bool durable) {
  return db::parse_connection("sqlite3://" + file.string() + (durable ? "" : "?synchronous=off"));
}

fs::path million::copy(const std::string& name) const {
  fs::copy_file(file_, folder_ / name);
  return folder_ / name;
}

}  // namespace bench
