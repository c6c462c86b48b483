// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <map>
#include <set>
#include <sstream>

#include "db/admin/star_views.hpp"
#include "db/dialect/sql_text.hpp"
#include "db/migrate/rights.hpp"
#include "tests/db/own_login.hpp"
#include "tests/db/star_world.hpp"

namespace db::test {
namespace {

using admin::star_type;
using admin::star_views;

class Star : public star_world {};
ON_EVERY_SERVER(Star);

// What each catalog calls the types, as db/schema/star.md lists them.
const std::map<star_type, std::set<std::string>>& types_of_catalogs() {
  static const std::map<star_type, std::set<std::string>> all = {
      {star_type::integer, {"bigint", "integer", "int", "smallint"}},
      {star_type::flag, {"bigint", "integer", "int", "smallint", "decimal"}},
      {star_type::text,
       {"text", "character varying", "varchar", "nvarchar", "longtext", "char", "character"}},
      {star_type::date, {"date"}},
      {star_type::timestamp, {"timestamp without time zone", "datetime", "datetime2"}},
      {star_type::decimal, {"numeric", "decimal"}}};
  return all;
}

TEST_P(Star, HasTheColumnsAndTypesThatItsDictionarySays) {
  for (const auto& view : star_views()) {
    const std::string name(view.name);
    const auto columns = session_.columns_of("SELECT * FROM " + name);
    ASSERT_EQ(columns.size(), view.columns.size()) << name;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string column(view.columns[i].name);
      EXPECT_EQ(columns[i].name, column) << name;
      if (kind() == server::sqlite || view.columns[i].type == star_type::key) continue;
      const auto type =
          text(session_, "SELECT data_type FROM information_schema.columns WHERE table_name = '" +
                             name + "' AND column_name = '" + column + "'" +
                             (kind() == server::mariadb ? " AND table_schema = DATABASE()" : ""));
      EXPECT_TRUE(types_of_catalogs().at(view.columns[i].type).contains(type))
          << name << "." << column << " is " << type;
    }
  }
}

TEST_P(Star, IsReadWholeAndLeavesOutWhatWasDeleted) {
  const auto count = [&](const char* view) {
    return number(session_, "SELECT COUNT(*) FROM " + std::string(view));
  };
  EXPECT_EQ(count("crm_fact_activity"), 2);
  EXPECT_EQ(count("crm_fact_participation"), 4) << "who is responsible is one once";
  EXPECT_EQ(count("crm_fact_exchange_rate"), 3);
  EXPECT_EQ(count("crm_dim_date"), 22'281);
  EXPECT_EQ(count("crm_dim_contractor"), 3);
  EXPECT_EQ(count("crm_dim_person"), 4);
  EXPECT_EQ(count("crm_dim_employee"), 3);
  EXPECT_EQ(count("crm_dim_operator"), 4);
  EXPECT_EQ(count("crm_dim_unit"), 2);
  EXPECT_EQ(count("crm_dim_category"), 4);
  EXPECT_EQ(count("crm_dim_kind") + count("crm_dim_state"), 6);
}

TEST_P(Star, AddsUpToTheRowsThemselves) {
  const auto both = [&](const std::string& of_facts, const std::string& of_rows) {
    EXPECT_EQ(number(session_, "SELECT " + of_facts + " FROM crm_fact_activity"),
              number(session_, "SELECT " + of_rows + " FROM crm_activity WHERE deleted_at IS NULL"))
        << of_facts;
  };
  both("SUM(spent_seconds)", "SUM(COALESCE(elapsed_s, measured_s))");
  both("SUM(planned_minutes)", "SUM(CASE WHEN all_day = 0 THEN (ends_at - starts_at) / 60000 END)");
  const auto amount = words().decimal_text("SUM(expected_amount)");
  EXPECT_EQ(text(session_, "SELECT " + amount + " FROM crm_fact_activity").substr(0, 6), "123.45");
}

TEST_P(Star, ShowsTheWayThroughTheUnits) {
  EXPECT_EQ(text(session_, "SELECT unit_path FROM crm_dim_employee WHERE employee_key = 1"),
            "Zarząd / Sprzedaż");
  EXPECT_EQ(text(session_, "SELECT top_unit_name FROM crm_dim_employee WHERE employee_key = 1"),
            "Zarząd");
  session_.execute("INSERT INTO centra VALUES (3, 'Koło', 4)");
  session_.execute("INSERT INTO centra VALUES (4, 'Okrąg', 3)");
  session_.execute("INSERT INTO centra VALUES (5, 'Sierota', 99)");
  EXPECT_EQ(text(session_, "SELECT unit_path FROM crm_dim_unit WHERE unit_key = 3"), "Koło");
  EXPECT_EQ(text(session_, "SELECT unit_path FROM crm_dim_unit WHERE unit_key = 5"), "Sierota");
}

TEST_P(Star, ComesAnewWithTheViewsOfTheBinding) {
  binding_.checksum = "another";
  binding_.entities["contractor"].select =
      "SELECT id AS record_key, nazwa AS name, miasto AS city FROM kontrahenci";
  migrate(session_, "crm", binding_, {});
  EXPECT_EQ(number(session_,
                   "SELECT COUNT(*) FROM crm_dim_contractor WHERE customer_since IS NULL"
                   " AND city IS NOT NULL"),
            3);
  EXPECT_EQ(number(session_, "SELECT COUNT(*) FROM crm_dim_employee"), 3);
}

class StarRole : public star_world {};
ON_EVERY_SERVER_BUT_FILES(StarRole);

TEST_P(StarRole, SeesTheStarAndNothingElse) {
  own_login bi(session_, database_.connection());
  for (auto statement : split_statements(content_of(source("db/admin/grants_bi.sql")))) {
    const std::string role = "crm_bi";
    session_.execute(statement.replace(statement.rfind(role), role.size(), bi.name()));
  }
  session reader(parse_connection(bi.connection()));
  for (const auto& view : star_views())
    EXPECT_GE(number(reader, "SELECT COUNT(*) FROM " + std::string(view.name)), 0) << view.name;
  std::vector<std::string> others = tables_of_schema("crm", kind());
  for (const auto& entity : entities()) others.push_back("erp_" + std::string(entity.name));
  others.insert(others.end(), {"kontrahenci", "crm_easter", "crm_schema_version"});
  for (const auto& other : others)
    EXPECT_EQ(failure_of([&] { number(reader, "SELECT COUNT(*) FROM " + other); }).kind(),
              failure_kind::access_denied)
        << other;
  for (const auto& view : star_views())
    failure_of([&] { reader.execute("DELETE FROM " + std::string(view.name)); });
}

// One list in the program, one for people, one for rights: none lacks what another has.
TEST(StarDictionary, ListsEveryViewAndColumnWithItsType) {
  const auto dictionary = content_of(source("db/schema/star.md"));
  const auto grants = content_of(source("db/admin/grants_bi.sql"));
  for (const auto& view : star_views()) {
    const std::string name(view.name);
    EXPECT_THAT(grants, testing::HasSubstr("GRANT SELECT ON " + name + " TO crm_bi;"));
    const auto begin = dictionary.find("## " + name + "\n");
    ASSERT_NE(begin, std::string::npos) << name;
    const auto chapter = dictionary.substr(begin, dictionary.find("\n## ", begin + 1) - begin);
    for (const auto& [column, type] : view.columns)
      EXPECT_THAT(chapter, testing::HasSubstr("| `" + std::string(column) + "` | " +
                                              std::string(name_of(type)) + " |"));
  }
}

}  // namespace
}  // namespace db::test
