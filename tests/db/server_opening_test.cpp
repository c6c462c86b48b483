// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <stdlib.h>

#include <cstdio>
#include <memory>
#include <regex>

#include "tests/db/every_server.hpp"
#include "tests/support/desk.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;
using testing::Not;

// What the program that a shell would start with these words prints.
std::string output_of(const std::string& words) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(words.c_str(), "r"), pclose);
  std::string all;
  for (int character = fgetc(pipe.get()); character != EOF; character = fgetc(pipe.get()))
    all += static_cast<char>(character);
  return all;
}

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

// Debian's unixODBC took a list of drivers for empty that another thread was only about to read.
TEST_P(ServerOpening, FindsTheDriverTwiceAtOnceWhereverOneOfTheTwoIsHeldUp) {
  const auto connection = database_.connection();
  for (int at = 1; at <= 32; ++at) {
    const auto met = output_of(testing_support::program("connect-held-up").string() + " " +
                               std::to_string(at) + " '" + connection + "'");
    if (met == "connected\nconnected\nnever\n") {
      EXPECT_GT(at, 3) << "nothing was held up";
      return;
    }
    EXPECT_EQ(met, "connected\nconnected\n") << "held up at " << at;
  }
  ADD_FAILURE() << "held up without end";
}

}  // namespace
}  // namespace db::test
