// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "db/migrate/migrator.hpp"
#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;

// The binding that integrators copy, on the schema it is written for.
class ExampleBinding : public every_server {
 protected:
  void SetUp() override {
    run_script(session_, content_of(source("tests/support/example_postgresql.sql")));
  }
  binding binding_ = read_binding(source("host-sdk/company/bindings/example_postgresql.toml"));
};

inline std::vector<testing_support::test_server> postgresql_alone() {
  auto servers = servers_but_files();
  std::erase_if(servers, [](const auto& one) { return one.kind != server::postgresql; });
  return servers;
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(ExampleBinding);
ON_SERVERS(ExampleBinding, postgresql_alone());

TEST_P(ExampleBinding, FitsItsHostAndShowsItsRecords) {
  for (const auto& finding : check_binding(binding_, session_)) ADD_FAILURE() << finding.message;
  migrate(session_, "crm", binding_, {});
  EXPECT_EQ(text(session_, "SELECT name FROM erp_contractor WHERE active = 1"),
            "Hurtownia Żagli Bryza");
  EXPECT_EQ(text(session_, "SELECT street FROM erp_contractor WHERE active = 1"), "Portowa 7");
  EXPECT_EQ(number(session_, "SELECT count(*) FROM erp_contractor"), 2);
  EXPECT_EQ(text(session_, "SELECT name FROM erp_contact_person"), "Michał Marynarz");
  EXPECT_EQ(number(session_, "SELECT record_key FROM erp_employee WHERE active = 1"), 5);
  EXPECT_EQ(text(session_, "SELECT language FROM erp_operator WHERE login = 'nowak'"), "pl");
  EXPECT_EQ(text(session_, "SELECT customer_since FROM erp_contractor WHERE active = 1"),
            "2018-06-01");
  EXPECT_EQ(text(session_, "SELECT " + words().decimal_text("rate") +
                               " FROM erp_exchange_rate WHERE code = 'HUF'"),
            "0.0109870000");
  EXPECT_EQ(text(session_,
                 "SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE attrelid ="
                 " 'crm_activity'::regclass AND attname = 'contractor'"),
            "integer")
      << "our column has the type of the host's key";
}

TEST_P(ExampleBinding, NamesTheLineOfWhatDoesNotFit) {
  auto& contractor = binding_.entities["contractor"];
  contractor.select =
      "SELECT id AS record_key, full_name AS name, is_blocked AS active "
      "FROM sales.company";
  const auto findings = check_binding(binding_, session_);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].message,
              HasSubstr("example_postgresql.toml:" + std::to_string(contractor.line)));
  EXPECT_THAT(findings[0].message, HasSubstr("column 'active' must be 1 or 0"));
}

}  // namespace
}  // namespace db::test
