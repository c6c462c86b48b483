// SPDX-License-Identifier: Apache-2.0
// The Northwind run: a database nobody here designed. Its file is not part of this repository;
// CRM_NORTHWIND names it, and without it these stories are left out and say so.
#include "tests/support/northwind.hpp"

#include <cstdio>
#include <filesystem>

#include "tests/story/story.hpp"

namespace story {

using testing_support::northwind_file;

class Northwind : public testing::TestWithParam<place> {
 protected:
  void SetUp() override {
    before_ = host_rows();
    testing_support::install_module(*database_, "northwind");
  }
  void TearDown() override { EXPECT_EQ(host_rows(), before_) << "a table of the host was written"; }

  // Customers, employees and orders: what must not change.
  std::vector<std::vector<std::string>> host_rows() {
    std::vector<std::vector<std::string>> all;
    for (const auto* table : {"Customers", "Employees", "Orders", "Order Details"})
      all.push_back(testing_support::rows_of_northwind(*database_, table));
    return all;
  }

  desk davolio() {
    return desk({.kind = GetParam().host,
                 .database = database_->connection(),
                 .binding = "northwind",
                 .login = "davolio",
                 .password = {},
                 .now = "2026-03-02T09:00:00+01:00"});
  }

  const std::unique_ptr<testing_support::server_database> database_ =
      testing_support::copy_of_made_once(GetParam().server, "northwind",
                                         testing_support::make_northwind);
  std::vector<std::vector<std::string>> before_;
};

TEST_P(Northwind, NancyDavolioRecordsAContactWithMariaAnders) {
  ASSERT_EQ(before_.back().size(), 2155u);
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
                         testing::ValuesIn(std::filesystem::exists(northwind_file())
                                               ? every_place()
                                               : std::vector<place>{}),
                         place_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Northwind);

TEST(NorthwindStories, SayWhenTheyAreLeftOut) {
  if (!std::filesystem::exists(northwind_file()))
    std::printf(
        "Northwind stories left out: set CRM_NORTHWIND to a copy of northwind.db to run them.\n");
}

}  // namespace story
