// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "plugin/access/database_gate.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {

namespace {

erp::result<int> one(crm::admitted&) {
  return 1;
}

std::optional<erp::error> refusal(crm::database_gate& gate) {
  const auto answer = gate.with(who_is("nowak"), one);
  return answer.ok() ? std::nullopt : std::optional(answer.failure());
}

}  // namespace

class DatabaseGate : public on_every_server {
 protected:
  static std::string rename(const std::string& table, const std::string& name) {
    return GetParam().kind == db::server::sql_server
               ? "EXEC sp_rename '" + table + "', '" + name + "', 'OBJECT'"
               : "ALTER TABLE " + table + " RENAME TO " + name;
  }
  company_database company_{GetParam()};
};
ON_EVERY_SERVER(DatabaseGate);

TEST_P(DatabaseGate, SaysWhatToRunWhileTheTablesAreMissingAndOpensOnceTheyAreThere) {
  crm::database_gate gate({company_.connection(), "firm.db", company_database::binding().string()});
  company_.execute(rename("crm_schema_version", "put_aside"));
  const auto why = refusal(gate);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->code, erp::error_code::unavailable);
  EXPECT_NE(why->message.id.find("crm-admin install"), std::string::npos) << why->message.id;
  ASSERT_TRUE(gate.problem());
  company_.execute(rename("put_aside", "crm_schema_version"));
  EXPECT_FALSE(refusal(gate));
  EXPECT_FALSE(gate.problem());
}

TEST_P(DatabaseGate, NamesABindingFileThatIsNotThere) {
  crm::database_gate gate({company_.connection(), "firm.db", "/nowhere/at/all.toml"});
  const auto why = refusal(gate);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->code, erp::error_code::unavailable);
  EXPECT_TRUE(gate.problem());
}

TEST(DatabaseGateAtAFile, NamesWhatIsNoDatabase) {
  crm::database_gate gate({"sqlite3://" + company_database::binding().string(), "story_company",
                           company_database::binding().string()});
  gate.look({});
  EXPECT_TRUE(gate.problem());
}

TEST(LettingIn, RefusesWhoeverIsNoEmployeeAndSaysWhy) {
  fake_host host;
  EXPECT_EQ(crm::let_in(host).failure().code, erp::error_code::denied);
  host.session_.operator_ = operator_named("magazyn");
  const auto refused = crm::let_in(host);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::denied);
  EXPECT_NE(refused.failure().message.id.find("employee"), std::string::npos);
  host.session_.operator_ = operator_named("nowak");
  EXPECT_TRUE(crm::let_in(host).ok());
}

}  // namespace crm_test
