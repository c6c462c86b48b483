// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <sstream>

#include "db/admin/admin.hpp"
#include "db/migrate/migrator.hpp"
#include "tests/db/host_keys.hpp"

// What groups of operators are granted on the first day, and the way back in when all are locked
// out.

namespace db::test {
namespace {

using admin::outcome;
using testing::AllOf;
using testing::HasSubstr;

// Zarząd administers; nobody is in Pusta; everybody who can log in is in Handel.
constexpr const char* administrators_toml = R"(name = "Three keys"
[contractor]
key = "text"
select = "SELECT code AS record_key, name FROM firms"
[employee]
key = "integer"
select = "SELECT id AS record_key, name FROM staff"
[operator]
key = "guid"
select = "SELECT guid AS record_key, login, login AS name, person AS employee FROM logins"
[operator_group]
key = "integer"
select = """
SELECT 7 AS record_key, 'Zarząd' AS name, 1 AS administers
UNION ALL SELECT 8, 'Handel', 0 UNION ALL SELECT 9, 'Pusta', NULL
"""
[operator_in_group]
select = "SELECT guid AS operator_key, 8 AS group_key FROM logins"
)";

class Administrators : public every_server {
 protected:
  void SetUp() override {
    make_host(session_);
    request_.database = database_.connection();
    request_.binding = folder_.write("groups.administrators_toml", administrators_toml).string();
  }
  std::string said() {
    auto text = out_.str();
    out_.str("");
    return text;
  }
  std::string values(const std::string& sql) {
    auto& ask = session_.prepare(sql, {column_type::text});
    ask.run();
    std::string all;
    while (ask.fetch()) all += (all.empty() ? "" : " ") + ask.text(0);
    return all;
  }
  outcome name(const std::string& group) {
    request_.group = group;
    return admin::administrators(request_, out_);
  }
  folder folder_;
  admin::request request_;
  std::ostringstream out_;
};

ON_EVERY_SERVER(Administrators);

TEST_P(Administrators, OfTheHostAreGrantedEverythingOnTheFirstDayTheOthersWhatWorkNeeds) {
  ASSERT_EQ(admin::install(request_, out_), outcome::in_order) << said();
  const auto of = [&](const std::string& group) {
    return values("SELECT granted FROM crm_group_right WHERE operator_group = " + group +
                  " ORDER BY granted");
  };
  EXPECT_EQ(of("7"),
            "activities.all calendars.all delete edit_dictionaries edit_permissions export"
            " modify_activities modify_tasks reopen_ended tasks.all");
  EXPECT_EQ(of("8"),
            "activities.child_units calendars.all export modify_activities modify_tasks"
            " tasks.child_units");
  EXPECT_EQ(of("9"), of("8"));
  EXPECT_EQ(values("SELECT DISTINCT group_name FROM crm_right_history WHERE operator IS NULL"
                   " ORDER BY group_name"),
            "Handel Pusta Zarząd");
  EXPECT_EQ(values("SELECT permission FROM crm_right_history WHERE operator_group = 8"
                   " ORDER BY permission"),
            "activities calendars export modify_activities modify_tasks tasks");
  EXPECT_EQ(values("SELECT after_value FROM crm_right_history WHERE operator_group = 8"
                   " AND permission = 'activities'"),
            "child_units");
}

TEST_P(Administrators, DefaultsAreGrantedOnce) {
  ASSERT_EQ(admin::install(request_, out_), outcome::in_order);
  session_.execute("DELETE FROM crm_group_right WHERE operator_group = 8");
  folder_.write("groups.administrators_toml", std::string(administrators_toml) + "# changed\n");
  ASSERT_EQ(admin::migrate(request_, out_), outcome::in_order) << said();
  EXPECT_EQ(values("SELECT granted FROM crm_group_right WHERE operator_group = 8"), "");
}

TEST_P(Administrators, AGroupIsLetInWhenNobodyIsInside) {
  ASSERT_EQ(admin::install(request_, out_), outcome::in_order);
  said();
  EXPECT_EQ(name("Handel"), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("Handel may edit permissions from now on"));
  EXPECT_EQ(values("SELECT granted FROM crm_group_right WHERE operator_group = 8"
                   " AND granted = 'edit_permissions'"),
            "edit_permissions");
  EXPECT_EQ(values("SELECT group_name FROM crm_right_history WHERE station = 'crm-admin'"
                   " AND after_value = 'granted' AND operator IS NULL"),
            "Handel");
  EXPECT_EQ(name("8"), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("already"));
  EXPECT_EQ(values("SELECT group_name FROM crm_right_history WHERE station = 'crm-admin'"),
            "Handel");
}

TEST_P(Administrators, WithoutAnActiveOperatorOrWithoutANameAGroupIsNotLetIn) {
  ASSERT_EQ(admin::install(request_, out_), outcome::in_order);
  said();
  EXPECT_EQ(name("Pusta"), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("no active operator"));
  EXPECT_EQ(name("Nikt"), outcome::to_be_done);
  EXPECT_THAT(said(), AllOf(HasSubstr("8  Handel"), HasSubstr("9  Pusta")));
  EXPECT_EQ(values("SELECT granted FROM crm_group_right WHERE operator_group = 9"
                   " AND granted = 'edit_permissions'"),
            "");
}

TEST_P(Administrators, BeforeTheInstallationTheyAreToldToInstall) {
  EXPECT_EQ(name("Handel"), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("migrate"));
}

}  // namespace
}  // namespace db::test
