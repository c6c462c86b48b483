// SPDX-License-Identifier: Apache-2.0
// The Northwind run: a database nobody here designed. Its file is not part of this repository;
// CRM_NORTHWIND names it, and without it these stories are left out and say so.
#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "db/session/session.hpp"
#include "tests/story/story.hpp"

namespace story {

namespace fs = std::filesystem;

static fs::path northwind_file() {
  if (const char* named = std::getenv("CRM_NORTHWIND")) return named;
  return fs::path(TEST_SOURCES) / "../../shared/data/northwind/northwind.db";
}

class Northwind : public testing::TestWithParam<host_kind> {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "crm-northwind-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    database_ = folder_ / "northwind.db";
    fs::copy_file(northwind_file(), database_);
    fs::permissions(database_, fs::perms::owner_write, fs::perm_options::add);
    before_ = host_rows();
    const auto installed = testing_support::run_program(
        testing_support::program("crm-admin"),
        {"install", "--database", "sqlite3://" + database_.string(), "--binding", "northwind"});
    ASSERT_EQ(installed.exit_code, 0) << installed.output;
  }
  void TearDown() override {
    EXPECT_EQ(host_rows(), before_) << "a table of the host was written";
    fs::remove_all(folder_);
  }

  // Every customer, employee and order as one text: what must not change.
  std::string host_rows() {
    db::session session(db::parse_connection("sqlite3://" + database_.string()));
    std::string all;
    for (const auto* table : {"Customers", "Employees", "Orders"}) {
      auto& columns = session.prepare(
          std::string(
              "SELECT group_concat(name, ' || ''|'' || ') FROM (SELECT 'coalesce(quote(\"' || "
              "name || '\"), '''')' AS name FROM pragma_table_info('") +
              table + "'))",
          {db::column_type::text});
      columns.run();
      columns.fetch();
      const std::string row = columns.text(0);
      auto& rows = session.prepare("SELECT group_concat(r, char(10)) FROM (SELECT " + row +
                                       " AS r FROM " + table + " ORDER BY 1)",
                                   {db::column_type::text});
      rows.run();
      rows.fetch();
      all += rows.text(0);
    }
    return all;
  }

  desk davolio() {
    return desk({.kind = GetParam(),
                 .database = database_,
                 .binding = "northwind",
                 .login = "davolio",
                 .now = "2026-03-02T09:00:00+01:00"});
  }

  fs::path folder_;
  fs::path database_;
  std::string before_;
};

TEST_P(Northwind, NancyDavolioRecordsAContactWithMariaAnders) {
  desk nancy = davolio();
  const std::string customers =
      nancy.ok({{"do", "open_list"}, {"list", "contractors"}}).at("handle");
  EXPECT_EQ(nancy.rows(customers, {{"limit", 500}}).size(), 93u);

  form_desk form = nancy.new_contact_with("ALFKI");
  EXPECT_EQ(form.field("contractor").at("value"), "ALFKI");
  form.set("contact_persons", json::array({form.key_of("contact_persons", "maria")}));
  form.set("note", "Asked for the spring price list.");
  form.set("follow_up", true);
  form.set("follow_up_amount", 2);
  form.set("follow_up_unit", form.key_of("follow_up_unit", "week"));
  const std::string key = form.save();
  for (const auto* command : {"crm.command.actions", "crm.command.my_activities"}) {
    nancy.select({"ALFKI"});
    const json rows = nancy.rows(nancy.opened_by(command), {{"filter", "all"}});
    EXPECT_EQ(rows.size(), 2u) << command;
    const json row = row_of(rows, key);
    ASSERT_FALSE(row.is_null());
    EXPECT_NE(row.dump().find("Alfreds Futterkiste"), std::string::npos);
    EXPECT_NE(row.dump().find("Maria Anders"), std::string::npos);
    EXPECT_NE(row.dump().find("Nancy Davolio"), std::string::npos);
  }
}

INSTANTIATE_TEST_SUITE_P(Story, Northwind,
                         testing::ValuesIn(fs::exists(northwind_file())
                                               ? std::vector{host_kind::headless,
                                                             host_kind::desktop}
                                               : std::vector<host_kind>{}),
                         host_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Northwind);

TEST(NorthwindStories, SayWhenTheyAreLeftOut) {
  if (!fs::exists(northwind_file()))
    std::printf(
        "Northwind stories left out: set CRM_NORTHWIND to a copy of northwind.db to run them.\n");
}

}  // namespace story
