// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "db/dialect/sql_text.hpp"
#include "db/error/odbc_failure.hpp"
#include "db/session/secret.hpp"
#include "db/session/session.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(OdbcConnectionString, IsTakenApartAndCompletedForItsDriver) {
  const auto target = parse_connection(
      "odbc://DRIVER={PostgreSQL Unicode};Server=db.example.com;Database=erp;UID=crm;"
      "sslmode=verify-full;PasswordFrom=env:SECRET;TimeoutS=9");
  EXPECT_EQ(target.kind, server::postgresql);
  EXPECT_EQ(target.timeout_s, 9);
  EXPECT_EQ(target.password_from, "env:SECRET");
  EXPECT_EQ(target.label(), "PostgreSQL erp at db.example.com");
  EXPECT_EQ(target.odbc,
            "DRIVER={PostgreSQL Unicode};Server=db.example.com;Database=erp;UID=crm;"
            "sslmode=verify-full;Protocol=7.4-0;");
  EXPECT_THAT(parse_connection("odbc://DRIVER={FreeTDS};Server=s;Database=d;UID=u").odbc,
              HasSubstr("TDS_Version=7.4;ClientCharset=UTF-8;"));
  const auto microsofts =
      parse_connection("odbc://Driver={ODBC Driver 18 for SQL Server};Server=s;Encrypt=strict");
  EXPECT_EQ(microsofts.kind, server::sql_server);
  EXPECT_EQ(microsofts.odbc, "Driver={ODBC Driver 18 for SQL Server};Server=s;Encrypt=strict;");
  EXPECT_EQ(parse_connection("odbc://DSN=erp;ServerKind=mariadb;OPTION=6").odbc,
            "DSN=erp;OPTION=6;CHARSET=utf8mb4;");
}

TEST(OdbcConnectionString, SaysWhatIsWrongAndNeverRepeatsAPassword) {
  const std::pair<const char*, const char*> table[] = {
      {"odbc://", "needs DRIVER={…} or DSN=…"},
      {"odbc://DSN=erp", "ServerKind=postgresql, mariadb or sql_server"},
      {"odbc://DRIVER={Oracle};Server=s", "which server DRIVER={Oracle} reaches is not known"},
      {"odbc://DRIVER={FreeTDS;Server=s", "the { after DRIVER is not closed"},
      {"odbc://DRIVER={FreeTDS};Server", "'Server' is not of the form NAME=VALUE"},
      {"odbc://DRIVER={FreeTDS};UID=u;PWD=s3cret", "PasswordFrom=env:NAME"},
      {"odbc://DRIVER={FreeTDS};UID=u;Password={s3;cret}", "PasswordFrom=env:NAME"},
      {"odbc://DRIVER={FreeTDS};TimeoutS=soon", "TimeoutS must be a number of seconds"},
      {"odbc://DSN=x;ServerKind=oracle", "ServerKind must be"},
  };
  for (const auto& [given, expected] : table) {
    const auto failed = failure_of([&text = given] { parse_connection(text); });
    EXPECT_EQ(failed.kind(), failure_kind::bad_configuration);
    EXPECT_THAT(failed.what(), HasSubstr(expected));
    EXPECT_THAT(failed.what(), Not(HasSubstr("s3")));
  }
}

TEST(Secret, ComesFromTheEnvironmentOrAPrivateFile) {
  setenv("CRM_TEST_SECRET", "zażółć", 1);
  EXPECT_EQ(read_secret("env:CRM_TEST_SECRET"), "zażółć");
  const folder folder;
  const auto file = folder.write("password", "s3cret\nsecond line\n");
  chmod(file.c_str(), 0600);
  EXPECT_EQ(read_secret("file:" + file.string()), "s3cret");
}

TEST(Secret, IsRefusedWhereOthersMayReadItOrDriversCannotTakeIt) {
  const folder folder;
  const auto file = folder.write("password", "s3cret");
  chmod(file.c_str(), 0640);
  setenv("CRM_TEST_SECRET", "s3;cret", 1);
  const std::pair<std::string, const char*> table[] = {
      {"file:" + file.string(), "chmod 600"},
      {"file:/nowhere/password", "there is no file /nowhere/password"},
      {"env:CRM_TEST_NO_SUCH_SECRET", "the environment has no variable CRM_TEST_NO_SUCH_SECRET"},
      {"env:CRM_TEST_SECRET", "';', '{' or '}'"},
      {"keyring:x; rm -rf", "only letters, digits"},
      {"s3cret", "env:NAME, file:PATH or keyring:NAME"},
      {"env:", "env:NAME, file:PATH or keyring:NAME"},
  };
  for (const auto& [from, expected] : table) {
    const auto failed = failure_of([&text = from] { read_secret(text); });
    EXPECT_EQ(failed.kind(), failure_kind::bad_configuration) << expected;
    EXPECT_THAT(failed.what(), HasSubstr(expected));
    EXPECT_THAT(failed.what(), Not(HasSubstr("s3;cret")));
  }
}

TEST(OdbcFailure, KnowsTheServersOwnCodes) {
  const std::tuple<server, const char*, int, failure_kind> table[] = {
      {server::postgresql, "08S01", 0, failure_kind::connection_lost},
      {server::postgresql, "57P01", 0, failure_kind::connection_lost},
      {server::postgresql, "23505", 0, failure_kind::unique_violation},
      {server::postgresql, "55P03", 0, failure_kind::busy},
      {server::postgresql, "40P01", 0, failure_kind::deadlock},
      {server::postgresql, "42501", 0, failure_kind::access_denied},
      {server::postgresql, "3D000", 0, failure_kind::bad_configuration},
      {server::mariadb, "HY000", 1205, failure_kind::busy},
      {server::mariadb, "40001", 1213, failure_kind::deadlock},
      {server::mariadb, "23000", 1062, failure_kind::unique_violation},
      {server::mariadb, "HY000", 2013, failure_kind::connection_lost},
      {server::mariadb, "28000", 1045, failure_kind::access_denied},
      {server::sql_server, "40001", 1205, failure_kind::deadlock},
      {server::sql_server, "HYT00", 1222, failure_kind::busy},
      {server::sql_server, "23000", 2627, failure_kind::unique_violation},
      {server::sql_server, "22001", 8152, failure_kind::too_long},
      {server::sql_server, "42S02", 208, failure_kind::missing_object},
      {server::sql_server, "HY000", 4711, failure_kind::unknown},
  };
  for (const auto& [kind, state, native, expected] : table)
    EXPECT_EQ(odbc_failure_kind({state, native, "", false}, kind), expected)
        << state << " " << native;
  EXPECT_EQ(odbc_failure_kind({"HY000", 0, "Unknown error", true}, server::sql_server),
            failure_kind::connection_lost)
      << "whatever the code, a dead connection is a lost one";
}

TEST(OdbcFailure, TellsByTheWordsWhatSqlServerAndBabelfishHaveOneCodeFor) {
  const std::tuple<int, const char*, failure_kind> table[] = {
      {547, "conflicted with the CHECK constraint \"c\"", failure_kind::check_violation},
      {547, "violates check constraint \"c\"", failure_kind::check_violation},
      {547, "conflicted with the FOREIGN KEY constraint", failure_kind::foreign_key_violation},
      {33557097, "canceling statement due to lock timeout", failure_kind::busy},
      {33557097, "relation \"nowhere\" does not exist", failure_kind::missing_object},
      {33557097, "permission denied for table t", failure_kind::access_denied},
      {33557097, "syntax error", failure_kind::unknown},
  };
  for (const auto& [native, words, kind] : table)
    EXPECT_EQ(odbc_failure_kind({"42000", native, words, false}, server::sql_server), kind)
        << words;
}

TEST(OdbcFailure, RepeatsTheServersWordsOnlyWhereTheyHoldNoValue) {
  const auto duplicate =
      odbc_failure({"23000", 1062, "[ma-3.1]Duplicate entry 'secret' for key 'uid'", false},
                   server::mariadb, "MariaDB erp", "INSERT INTO t VALUES (?)");
  EXPECT_THAT(duplicate.what(), Not(HasSubstr("secret")));
  EXPECT_THAT(duplicate.what(), HasSubstr("MariaDB erp: a record with this key is there already"));
  EXPECT_THAT(duplicate.what(), HasSubstr("[INSERT INTO t VALUES (?)]"));
  const auto missing = odbc_failure(
      {"42P01", 1, "[unixODBC]ERROR: relation \"nowhere\" does not exist;\nError while", false},
      server::postgresql, "PostgreSQL erp", "SELECT");
  EXPECT_THAT(missing.what(), HasSubstr("relation \"nowhere\" does not exist (SQLSTATE 42P01"));
}

TEST(SqlText, GetsAQuestionMarkForEachName) {
  const auto made = with_question_marks(
      "SELECT ':no', \"a:b\" FROM t -- :comment\nWHERE a = :a AND b::text = :b1 /* :c */");
  EXPECT_EQ(made.sql,
            "SELECT ':no', \"a:b\" FROM t -- :comment\nWHERE a = ? AND b::text = ? /* :c */");
  EXPECT_EQ(made.parameters, 2);
}

TEST(SqlText, MarksTheLiteralsThatSqlServerWouldConvert) {
  EXPECT_EQ(with_national_literals("SELECT 'abc', 'zamówień', N'ż', \"ó\" -- 'ż'"),
            "SELECT 'abc', N'zamówień', N'ż', \"ó\" -- 'ż'");
}

}  // namespace
}  // namespace db::test
