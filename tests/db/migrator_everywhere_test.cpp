// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <thread>

#include "db/migrate/migration_lock.hpp"
#include "db/migrate/migrator.hpp"
#include "tests/db/host_keys.hpp"

namespace db::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class MigratorEverywhere : public every_server {
 protected:
  void SetUp() override { make_host(session_); }
  std::vector<std::string> migrate_and_tell() {
    std::vector<std::string> told;
    migrate(session_, "crm", binding_,
            [&](int, int, const std::string& what) { told.push_back(what); });
    return told;
  }
  // The files that are still to be run when `number` is the first of them.
  std::vector<std::string> files_from(int number) const {
    std::vector<std::string> files;
    for (const auto& one : migrations("crm", kind()))
      if (one.number >= number) files.push_back(one.file);
    return files;
  }
  // A table stands in the way of `file`; once it is gone the next run does what is left, and all
  // of it.
  void stops_and_goes_on(const std::string& table, const std::string& column,
                         const std::string& file) {
    session_.execute("CREATE TABLE " + table + " (in_the_way " + words().integer_type() + ")");
    // MariaDB passes over a table that is there, and fails at the index on a column that is not.
    EXPECT_THAT(failure_of([&] { migrate_and_tell(); }).what(),
                HasSubstr(words().ddl_in_transaction() ? table : column));
    EXPECT_THAT(read_status(session_, "crm").problems,
                ElementsAre(HasSubstr(file + " was begun and not finished")));
    session_.execute("DROP TABLE " + table);
    EXPECT_EQ(migrate_and_tell(), files_from(std::stoi(file)));
    EXPECT_THAT(read_status(session_, "crm").problems, IsEmpty());
  }
  void add_activity(session& session) {
    auto& add = session.prepare(
        "INSERT INTO crm_activity (uid, kind, state, contractor, contractor_sort, employee,"
        " starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by,"
        " created_at, changed_by, changed_at) VALUES ('u', 1, 1, :contractor, '', :employee, 1, 2,"
        " 'UTC', 0, 1, 0, 1, :created_by, 1, :changed_by, 1)");
    add.bind("ALFKI").bind(7).bind(guid_).bind(guid_).run();
  }

  const std::string guid_ = "6f9619ff-8b86-d011-b42d-00c04fc964ff";
  binding binding_ = binding_of_host();
};

ON_EVERY_SERVER(MigratorEverywhere);

class MigrationLock : public MigratorEverywhere {};

ON_EVERY_SERVER_BUT_FILES(MigrationLock);

TEST_P(MigratorEverywhere, InstallsOnceAndJoinsTheHostsOwnKeys) {
  const auto& known = migrations("crm", kind());
  EXPECT_EQ(migrate_and_tell().size(), known.size() + 1);
  EXPECT_THAT(migrate_and_tell(), IsEmpty());
  EXPECT_EQ(read_status(session_, "crm").installed, known.back().number);
  add_activity(session_);
  EXPECT_EQ(text(session_,
                 "SELECT c.name FROM crm_activity a JOIN erp_contractor c ON c.record_key ="
                 " a.contractor JOIN erp_operator o ON o.record_key = a.created_by"
                 " JOIN erp_employee e ON e.record_key = o.employee"),
            "Alfreds Futterkiste");
  EXPECT_EQ(number(session_, "SELECT count(*) FROM erp_unit"), 0);
}

TEST_P(MigratorEverywhere, SeedsPolishNamesUnharmed) {
  migrate_and_tell();
  EXPECT_EQ(text(session_,
                 "SELECT t.name FROM crm_dictionary_text t JOIN crm_dictionary_value v ON v.id ="
                 " t.dictionary_value WHERE v.code = 'order_processing' AND t.language = 'pl'"),
            "Realizacja zamówień");
}

TEST_P(MigratorEverywhere, GoesOnWhereAnInterruptedRunStopped) {
  stops_and_goes_on("crm_history", "activity", "0004_history_and_draft.sql");
}

TEST_P(MigratorEverywhere, GoesOnWhereColumnsWereAddedAndAnInterruptedRunStopped) {
  stops_and_goes_on("crm_activity_employee", "employee", "0006_meeting.sql");
  add_activity(session_);
  EXPECT_EQ(number(session_, "SELECT count(*) FROM crm_activity WHERE venue IS NULL"), 1);
}

TEST_P(MigratorEverywhere, RefusesANewerSchemaAndAChangedFile) {
  migrate_and_tell();
  session_.execute("UPDATE crm_schema_version SET checksum = 'other' WHERE number = 2");
  EXPECT_THAT(failure_of([&] { migrate_and_tell(); }).what(),
              HasSubstr("0002_activity.sql is not the file that was installed"));
  session_.execute("DELETE FROM crm_schema_version WHERE number = 2");
  session_.execute("INSERT INTO crm_schema_version VALUES (9999, '9999_later.sql', 'x', 1, 1)");
  EXPECT_THAT(failure_of([&] { migrate_and_tell(); }).what(), HasSubstr("newer than this program"));
}

TEST_P(MigratorEverywhere, LetsOneOfTwoStationsThroughAndTheOtherFindsItDone) {
  std::vector<std::size_t> told(2);
  std::vector<std::thread> stations;
  for (auto& count : told)
    stations.emplace_back([&count, this] {
      auto target = database_.target();
      target.timeout_s = 60;
      session own(target);
      migrate(own, "crm", binding_, [&](int, int, const std::string&) { ++count; });
    });
  for (auto& station : stations) station.join();
  EXPECT_EQ(told[0] + told[1], migrations("crm", kind()).size() + 1);
  EXPECT_THAT(read_status(session_, "crm").problems, IsEmpty());
}

TEST_P(MigrationLock, SaysThatAnotherStationIsAtItWhenItLastsTooLong) {
  auto target = database_.target();
  target.timeout_s = 1;
  session other(target);
  const migration_lock held(session_, "crm");
  const auto failed = failure_of([&] { migrate(other, "crm", binding_, {}); });
  EXPECT_EQ(failed.kind(), failure_kind::busy);
  EXPECT_THAT(failed.what(), HasSubstr("another station is bringing this database up to date"));
}

TEST_P(MigratorEverywhere, LeavesAViewOfTheHostThatHasOurNameAlone) {
  session_.execute("CREATE VIEW erp_unit AS SELECT 1 AS of_the_host");
  EXPECT_THAT(failure_of([&] { migrate_and_tell(); }).what(),
              HasSubstr("erp_unit is there already"));
  EXPECT_EQ(number(session_, "SELECT of_the_host FROM erp_unit"), 1);
  EXPECT_EQ(read_status(session_, "crm").installed, 0);
}

TEST_P(MigratorEverywhere, MakesTheViewsAnewWhenTheBindingChanged) {
  migrate_and_tell();
  binding_.checksum = "2";
  binding_.entities["employee"].select = "SELECT id AS record_key, 'x' AS name FROM staff";
  EXPECT_THAT(migrate_and_tell(), ElementsAre(HasSubstr("views of the binding")));
  EXPECT_EQ(text(session_, "SELECT name FROM erp_employee"), "x");
}

TEST_P(MigratorEverywhere, SaysWhichColumnOfTheBindingHasTheWrongType) {
  binding_.entities["contractor"].key = key_type::integer;
  binding_.entities["employee"].select = "SELECT id AS record_key, nickname AS name FROM staff";
  const auto findings = check_binding(binding_, session_);
  ASSERT_EQ(findings.size(), 2U);
  EXPECT_THAT(findings[0].message, HasSubstr("three_keys.toml:1: contractor: column 'record_key'"));
  EXPECT_THAT(findings[0].message, HasSubstr("integer"));
  EXPECT_THAT(findings[1].message,
              HasSubstr("three_keys.toml:2: employee: the SELECT does not run"));
  EXPECT_THAT(findings[1].message, HasSubstr("nickname"));
}

TEST_P(MigratorEverywhere, SaysWhichSelectOfTheBindingIsSlow) {
  using std::chrono::milliseconds;
  EXPECT_THAT(slow_selects(binding_, session_, milliseconds(1000)), IsEmpty());
  // A calculation over ten million rows stands in the way of every single one.
  session_.execute("CREATE TABLE digits (d INTEGER NOT NULL)");
  for (int digit = 0; digit < 10; ++digit)
    session_.execute("INSERT INTO digits VALUES (" + std::to_string(digit) + ")");
  binding_.entities["employee"].select =
      "SELECT s.id AS record_key, s.name AS name FROM staff s WHERE (SELECT COUNT(*) FROM digits a,"
      " digits b, digits c, digits d, digits e, digits f, digits g WHERE a.d + g.d + s.id > 0) > 0";
  const auto findings = slow_selects(binding_, session_, milliseconds(20));
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].message,
              HasSubstr("three_keys.toml:2: employee: the SELECT is slow: finding rows by "
                        "record_key took "));
}

TEST_P(MigratorEverywhere, SaysWhichKeyStandsInTwoRows) {
  session_.execute("INSERT INTO staff VALUES (8, 'Anna Nowak')");
  binding_.entities["employee"] = {"SELECT name AS record_key, name FROM staff", key_type::text, 2};
  binding_.entities["operator"].select =
      "SELECT guid AS record_key, login, login AS name FROM logins";
  const auto findings = check_binding(binding_, session_);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_THAT(findings[0].message,
              HasSubstr("column 'record_key' is not unique: 'Anna Nowak' stands in more than one"));
}

}  // namespace
}  // namespace db::test
