// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/t_sql_rules.hpp"

#include <gmock/gmock.h>

#include <map>

namespace golden {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::map<std::string, std::string>& offences() {
  static const std::map<std::string, std::string> all = {
      {"merge", "MERGE INTO t USED s ON t.id = s.id"},
      {"limit", "SELECT a FROM t LIMIT 5"},
      {"returning", "INSERT INTO t (a) VALUES (?) RETURNING id"},
      {"joined by bars", "SELECT a || b FROM t"},
      {"cast by colons", "SELECT a::text FROM t"},
      {"upsert", "INSERT OR REPLACE INTO t (a) VALUES (?)"},
      {"create if it is not there", "CREATE TABLE IF NOT EXISTS t (a BIGINT)"},
      {"other servers' search", "SELECT a FROM t WHERE t MATCH ?"},
      {"other servers' joins", "SELECT a FROM t CROSS JOIN u ON u.id = t.id"},
      {"other servers' hints", "SELECT a FROM t INDEXED BY i"},
      {"other servers' functions", "SELECT LENGTH(a) FROM t"},
      {"other servers' types", "CREATE TABLE t (id BIGSERIAL)"},
      {"hidden row numbers", "SELECT rowid FROM t"},
      {"truth as a value", "SELECT a FROM t WHERE b = TRUE"},
      {"ids by the connection", "SELECT SCOPE_IDENTITY()"},
      {"hidden counts", "SET NOCOUNT ON"},
      {"waiting", "WAITFOR DELAY"},
      {"a column that becomes NOT NULL", "ALTER TABLE t ALTER COLUMN a BIGINT NOT NULL"},
      {"text in the code page", "CREATE TABLE t (a VARCHAR(MAX))"},
      {"grave accents", "SELECT `a` FROM t"},
      {"a reserved word as a column", "CREATE TABLE t (id BIGINT,\n  rule NVARCHAR(500) NOT NULL)"},
      {"sorted and not cut", "SELECT a FROM (SELECT a FROM t ORDER BY a) s"},
      {"a narrow literal", "INSERT INTO t (a) VALUES ('żółw')"},
      {"too many parameters", "SELECT a FROM t WHERE a IN (" + std::string(2001, '?') + ")"},
  };
  return all;
}

}  // namespace

TEST(TSqlRules, CanEachBeBroken) {
  for (const auto& name : rule_names()) {
    const auto offence = offences().find(name);
    ASSERT_NE(offence, offences().end()) << "no statement breaks the rule '" << name << "'";
    EXPECT_THAT(broken_rules(offence->second), ElementsAre(name));
  }
}

TEST(TSqlRules, LetThroughWhatSqlServerKnows) {
  for (const auto* statement :
       {"SELECT TOP (51) a FROM t ORDER BY a DESC",
        "SELECT a FROM (SELECT TOP (51) a FROM t ORDER BY a) page ORDER BY a",
        "SELECT STRING_AGG(a, N', ') WITHIN GROUP (ORDER BY b) FROM t",
        "INSERT INTO t (a) OUTPUT inserted.id VALUES (?)", "SELECT 'LIMIT || MERGE' FROM t",
        "INSERT INTO t (a) VALUES (N'żółw', 'plain')",
        "CREATE TABLE t (\n  a BIGINT,  -- a::b, the 'żółw's own\n  b BIGINT  -- LIMIT",
        "CREATE VIEW v AS SELECT TOP (5) a FROM t ORDER BY a"})
    EXPECT_THAT(broken_rules(statement), IsEmpty()) << statement;
}

TEST(TSqlRules, FindAnOrderInAView) {
  EXPECT_THAT(broken_rules("CREATE VIEW v AS SELECT a FROM t ORDER BY a"),
              ElementsAre("sorted and not cut"));
  EXPECT_THAT(broken_rules("CREATE VIEW v AS SELECT a FROM (\nSELECT a FROM t ORDER BY a\n) e"),
              ElementsAre("sorted and not cut"));
}

}  // namespace golden
