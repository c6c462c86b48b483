// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <stdlib.h>

#include <regex>

#include "tests/db/every_server.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// What goes wrong before there is a session, on the servers that one connects to.
class ServerOpening : public every_server {
 protected:
  failure refusal(const char* word, const std::string& replacement) {
    const std::regex part(word, std::regex::icase);
    const auto connection = std::regex_replace(database_.connection(), part, replacement);
    EXPECT_NE(connection, database_.connection()) << word;
    return failure_of([&] { session(parse_connection(connection)); });
  }
};

ON_EVERY_SERVER_BUT_FILES(ServerOpening);

TEST_P(ServerOpening, SaysThatThePasswordIsWrongWithoutShowingIt) {
  setenv("CRM_TEST_WRONG", "not-the-pass-word", 1);
  const auto failed = refusal("PasswordFrom=[^;]*", "PasswordFrom=env:CRM_TEST_WRONG");
  EXPECT_EQ(failed.kind(), failure_kind::access_denied) << failed.what();
  EXPECT_THAT(failed.what(), Not(HasSubstr("not-the-pass-word")));
}

TEST_P(ServerOpening, SaysThatTheDatabaseIsUnknown) {
  const auto failed = refusal("Database=[^;]*", "Database=crm_no_such_database");
  EXPECT_EQ(failed.kind(), failure_kind::bad_configuration) << failed.what();
  EXPECT_THAT(failed.what(), HasSubstr("crm_no_such_database"));
}

TEST_P(ServerOpening, SaysThatNobodyAnswersAtThePort) {
  const auto failed = refusal("Port=[0-9]+", "Port=9");
  EXPECT_EQ(failed.kind(), failure_kind::connection_lost) << failed.what();
  EXPECT_THAT(failed.what(), HasSubstr("does not answer"));
}

TEST_P(ServerOpening, SaysWhichDriverIsNotInstalled) {
  const auto failed = refusal("DRIVER=\\{([^}]*)\\}", "DRIVER={Absent $1}");
  EXPECT_EQ(failed.kind(), failure_kind::bad_configuration) << failed.what();
  EXPECT_THAT(failed.what(), HasSubstr("is not installed; on Debian: apt install"));
}

TEST_P(ServerOpening, RefusesAServerThatIsNotWhatTheConnectionSays) {
  const auto other = kind() == server::postgresql ? "mariadb" : "postgresql";
  const auto failed = refusal("odbc://", std::string("odbc://ServerKind=") + other + ";");
  EXPECT_EQ(failed.kind(), failure_kind::bad_configuration) << failed.what();
  EXPECT_THAT(failed.what(), HasSubstr("or newer is needed"));
}

}  // namespace
}  // namespace db::test
