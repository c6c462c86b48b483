// SPDX-License-Identifier: Apache-2.0
#include "db/admin/admin.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "db/migrate/migrator.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using admin::outcome;
using testing::HasSubstr;

class Admin : public testing::Test {
 protected:
  Admin() {
    request_.database = "sqlite3://" + foreign_company(folder_).string() + "?synchronous=off";
    request_.binding = source("tests/support/foreign.toml").string();
  }
  std::string said() {
    auto text = out_.str();
    out_.str("");
    return text;
  }
  session open() { return session(parse_connection(request_.database)); }
  folder folder_;
  admin::request request_;
  std::ostringstream out_;
};

TEST_F(Admin, ChecksInstallsAndTellsTheStatus) {
  EXPECT_EQ(admin::check(request_, out_), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("The binding Foreign fits"));
  EXPECT_EQ(admin::status(request_, out_), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("not installed; run crm-admin install"));
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  EXPECT_THAT(said(),
              testing::AllOf(HasSubstr("] 0002_activity.sql\n"), HasSubstr("now at schema")));
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("already at schema"));
  EXPECT_EQ(admin::status(request_, out_), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("schema "));
}

TEST_F(Admin, MigratesOnlyWhatIsInstalled) {
  EXPECT_EQ(admin::migrate(request_, out_), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("run crm-admin install"));
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  EXPECT_EQ(admin::migrate(request_, out_), outcome::in_order);
}

TEST_F(Admin, PrintsSqlThatInstallsTheSameAndChangesNothing) {
  auto session = open();
  const auto before = content_of(folder_ / "foreign.db");
  request_.dry_run = true;
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  EXPECT_EQ(content_of(folder_ / "foreign.db"), before);
  run_script(session, said());
  EXPECT_EQ(number(session, "SELECT count(*) FROM crm_dictionary_value"), 11);
  EXPECT_EQ(number(session, "SELECT count(*) FROM erp_contractor"), 3);
}

TEST_F(Admin, SaysWhatIsWrongWithABindingAndStops) {
  auto content = content_of(source("tests/support/foreign.toml"));
  content.replace(content.find("login AS login"), 14, "login AS nick");
  request_.binding = folder_.write("wrong.toml", content).string();
  EXPECT_EQ(admin::check(request_, out_), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("wrong.toml:27: operator: the SELECT has no column 'login'"));
  EXPECT_EQ(admin::install(request_, out_), outcome::to_be_done);
  auto session = open();
  EXPECT_EQ(read_status(session, "crm").installed, 0);
}

TEST_F(Admin, TellsAnInterruptedInstallationAndFinishesIt) {
  {
    auto session = open();
    session.execute("CREATE TABLE crm_history (in_the_way INTEGER)");
    EXPECT_THROW(admin::install(request_, out_), failure);
    session.execute("DROP TABLE crm_history");
  }
  said();
  EXPECT_EQ(admin::status(request_, out_), outcome::to_be_done);
  EXPECT_THAT(said(), HasSubstr("begun and not finished; run migrate again"));
  EXPECT_EQ(admin::migrate(request_, out_), outcome::in_order);
  EXPECT_EQ(admin::status(request_, out_), outcome::in_order);
}

TEST_F(Admin, NeedsABindingForEverythingButStatus) {
  request_.binding.clear();
  EXPECT_THAT(failure_of([&] { admin::install(request_, out_); }).what(), HasSubstr("--binding"));
  EXPECT_EQ(admin::status(request_, out_), outcome::to_be_done);
}

TEST_F(Admin, MakesNoFileWhereThereWasNone) {
  request_.database = "sqlite3://" + (folder_ / "typo.db").string();
  EXPECT_EQ(failure_of([&] { admin::install(request_, out_); }).kind(),
            failure_kind::connection_lost);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "typo.db"));
}

}  // namespace
}  // namespace db::test
