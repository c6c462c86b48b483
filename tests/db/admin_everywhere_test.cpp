// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cstdlib>
#include <random>
#include <regex>
#include <sstream>

#include "db/admin/admin.hpp"
#include "db/admin/grants.hpp"
#include "db/migrate/migrator.hpp"
#include "db/migrate/rights.hpp"
#include "db/session/unit_of_work.hpp"
#include "tests/db/host_keys.hpp"

namespace db::test {
namespace {

using admin::outcome;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* toml = R"(name = "Three keys"
[contractor]
key = "text"
select = "SELECT code AS record_key, name FROM firms"
[employee]
key = "integer"
select = "SELECT id AS record_key, name FROM staff"
[operator]
key = "guid"
select = "SELECT guid AS record_key, login, login AS name, person AS employee FROM logins"
)";

class AdminEverywhere : public every_server {
 protected:
  void SetUp() override {
    make_host(session_);
    request_.database = database_.connection();
    request_.binding = folder_.write("three_keys.toml", toml).string();
  }
  std::string said() {
    auto text = out_.str();
    out_.str("");
    return text;
  }
  folder folder_;
  admin::request request_;
  std::ostringstream out_;
};

ON_EVERY_SERVER(AdminEverywhere);

TEST_P(AdminEverywhere, ChecksInstallsAndTellsTheStatus) {
  EXPECT_EQ(admin::check(request_, out_), outcome::in_order) << said();
  EXPECT_THAT(said(), AllOf(HasSubstr("Reading every row of contractor\n"),
                            HasSubstr("The binding Three keys fits")));
  EXPECT_EQ(admin::status(request_, out_), outcome::to_be_done);
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  EXPECT_THAT(said(), HasSubstr("now at schema"));
  EXPECT_EQ(admin::check(request_, out_), outcome::in_order) << said();
  EXPECT_EQ(admin::status(request_, out_), outcome::in_order);
}

TEST_P(AdminEverywhere, GrantsSomethingOnEveryTableAndView) {
  std::vector<std::string> named;
  for (const auto& granted : rights_in(admin::grants())) named.push_back(granted.on);
  auto all = tables_of_schema("crm", kind());
  all.push_back("crm_schema_version");
  for (const auto& entity : entities()) all.push_back("erp_" + std::string(entity.name));
  for (const auto& one : all) EXPECT_THAT(named, testing::Contains(one));
}

TEST_P(AdminEverywhere, PrintsWhatItWouldRunAndChangesNothing) {
  request_.dry_run = true;
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order);
  const auto sql = said();
  for (const char* part : {"CREATE VIEW erp_contractor", "CREATE TABLE crm_activity (",
                           "INSERT INTO crm_dictionary", "0004_history_and_draft.sql"})
    EXPECT_THAT(sql, HasSubstr(part));
  EXPECT_EQ(read_status(session_, "crm").installed, 0);
  EXPECT_EQ(admin::status(request_, out_), outcome::to_be_done);
}

// A login that may only what daily work needs, on the servers that know logins.
class LeastPrivilege : public AdminEverywhere {
 protected:
  void SetUp() override {
    AdminEverywhere::SetUp();
    ASSERT_EQ(admin::install(request_, out_), outcome::in_order);
    user_ = "clerk_" + std::to_string(std::random_device{}());
    for (const auto& sql : making_of_login()) session_.execute(sql);
    for (const auto& [table, rights] : rights_in(admin::grants())) {
      std::string list;
      for (const auto& right : rights) list += (list.empty() ? "" : ", ") + right;
      grant(list, table);
    }
    const std::regex uid("UID=[^;]*");
    request_.database = std::regex_replace(request_.database, uid, "UID=" + user_);
  }
  void TearDown() override {
    if (user_.empty()) return;
    if (kind() == server::postgresql) session_.execute("DROP OWNED BY " + user_);
    // On SQL Server the user goes with the database.
    const auto* what = kind() == server::postgresql   ? "DROP ROLE "
                       : kind() == server::sql_server ? "DROP LOGIN "
                                                      : "DROP USER ";
    session_.execute(what + login());
  }
  // With the password of the connection that the test was given.
  std::vector<std::string> making_of_login() const {
    const std::regex variable("PasswordFrom=env:([^;]*)");
    std::smatch found;
    if (!std::regex_search(request_.database, found, variable))
      throw std::logic_error("the connection must say PasswordFrom=env:NAME");
    const auto password = "'" + std::string(std::getenv(found[1].str().c_str())) + "'";
    switch (kind()) {
      case server::postgresql:
        return {"CREATE ROLE " + user_ + " LOGIN PASSWORD " + password};
      case server::sql_server:
        return {"CREATE LOGIN " + user_ + " WITH PASSWORD = " + password,
                "CREATE USER " + user_ + " FOR LOGIN " + user_};
      default:
        return {"CREATE USER " + login() + " IDENTIFIED BY " + password};
    }
  }
  std::string login() const { return kind() == server::mariadb ? user_ + "@'127.0.0.1'" : user_; }
  void grant(const std::string& rights, const std::string& table) {
    session_.execute("GRANT " + rights + " ON " + table + " TO " + login());
  }
  std::string user_;
};

ON_EVERY_SERVER_BUT_FILES(LeastPrivilege);

TEST_P(LeastPrivilege, IsEnoughForDailyWorkAndNotForMore) {
  EXPECT_EQ(admin::check(request_, out_), outcome::in_order) << said();
  EXPECT_EQ(admin::install(request_, out_), outcome::in_order) << "there is nothing to do";
  session clerk(parse_connection(request_.database));
  EXPECT_EQ(number(clerk, "SELECT count(*) FROM erp_contractor"), 1);
  EXPECT_EQ(failure_of([&] { clerk.execute("CREATE TABLE crm_mine (n INTEGER)"); }).kind(),
            failure_kind::access_denied);
  EXPECT_EQ(failure_of([&] { clerk.execute("DELETE FROM firms"); }).kind(),
            failure_kind::access_denied)
      << "the host's tables are out of reach";
  EXPECT_FALSE(may_install(clerk));
}

TEST_P(LeastPrivilege, AddsToWhatIsKeptOfChangesAndNeverRewritesIt) {
  session clerk(parse_connection(request_.database));
  for (const std::string table :
       {"crm_history", "crm_right_history", "crm_dictionary_history", "crm_addendum"}) {
    EXPECT_EQ(number(clerk, "SELECT COUNT(*) FROM " + table + " WHERE 1 = 0"), 0) << table;
    for (const auto& change :
         {"UPDATE " + table + " SET at = at WHERE 1 = 0", "DELETE FROM " + table + " WHERE 1 = 0"})
      EXPECT_EQ(failure_of([&] { clerk.execute(change); }).kind(), failure_kind::access_denied)
          << change;
  }
}

TEST_P(LeastPrivilege, NamesTheRightAndTheTableThatIsMissing) {
  session_.execute("REVOKE UPDATE ON crm_draft FROM " + login());
  session_.execute("REVOKE SELECT ON erp_employee FROM " + login());
  EXPECT_EQ(admin::check(request_, out_), outcome::to_be_done);
  const auto told = said();
  EXPECT_THAT(told, HasSubstr("this login lacks the right to UPDATE on crm_draft"));
  EXPECT_THAT(told, HasSubstr("this login lacks the right to SELECT on erp_employee"));
  EXPECT_THAT(told, Not(HasSubstr("INSERT on crm_draft")));
}

}  // namespace
}  // namespace db::test
