// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/migrator.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "db/session/unit_of_work.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Migrator : public testing::Test {
 protected:
  std::vector<std::string> migrate_and_tell(const binding& binding) {
    std::vector<std::string> told;
    migrate(session_, "crm", binding, [&](int done, int total, const std::string& what) {
      told.push_back(std::to_string(done) + "/" + std::to_string(total) + " " + what);
    });
    return told;
  }
  std::vector<std::string> migrate_and_tell() { return migrate_and_tell(binding_); }
  failure refusal() {
    return failure_of([&] { migrate(session_, "crm", binding_, {}); });
  }
  folder folder_;
  session session_{target_of(foreign_company(folder_))};
  binding binding_ = foreign_binding();
  const int newest_ = migrations("crm", server::sqlite).back().number;
};

TEST_F(Migrator, HasEveryNumberOnceForEveryServer) {
  int expected = 1;
  for (const auto& migration : migrations("crm", server::sqlite)) {
    EXPECT_EQ(migration.number, expected++) << migration.file;
    EXPECT_FALSE(migration.checksum.empty());
  }
  EXPECT_GT(expected, 4);
  EXPECT_THAT(migrations("unheard_of", server::sqlite), IsEmpty());
}

TEST_F(Migrator, InstallsViewsFirstThenEveryFile) {
  EXPECT_EQ(read_status(session_, "crm").installed, 0);
  const auto told = migrate_and_tell();
  ASSERT_EQ(told.size(), static_cast<std::size_t>(newest_) + 1);
  EXPECT_EQ(told.front(), "1/" + std::to_string(newest_ + 1) + " views of the binding Foreign");
  EXPECT_THAT(told[1], HasSubstr("0001_dictionary.sql"));
  const auto status = read_status(session_, "crm");
  EXPECT_EQ(status.installed, newest_);
  EXPECT_EQ(status.newest, newest_);
  EXPECT_EQ(status.binding_checksum, binding_.checksum);
  EXPECT_THAT(status.problems, IsEmpty());
}

TEST_F(Migrator, DoesNothingTheSecondTime) {
  migrate_and_tell();
  const auto changes = number(session_, "SELECT total_changes()");
  EXPECT_THAT(migrate_and_tell(), IsEmpty());
  EXPECT_EQ(number(session_, "SELECT total_changes()"), changes);
}

TEST_F(Migrator, GivesColumnsTheTypeOfTheHostsKeys) {
  migrate_and_tell();
  const auto type_of = [&](const std::string& table, const std::string& column) {
    return text(session_, "SELECT type FROM pragma_table_info('" + table + "') WHERE name = '" +
                              column + "'");
  };
  EXPECT_EQ(type_of("crm_activity", "contractor"), "TEXT");
  EXPECT_EQ(type_of("crm_activity", "employee"), "TEXT");
  EXPECT_EQ(type_of("crm_activity", "created_by"), "INTEGER");
  EXPECT_EQ(type_of("crm_activity_person", "person"), "INTEGER");
}

TEST_F(Migrator, NeverWritesToTheHostsTables) {
  const auto before = host_rows(session_);
  ASSERT_THAT(before, HasSubstr("DROP TABLE \"Osoby\""));
  migrate_and_tell();
  session_.execute(
      "INSERT INTO crm_activity (uid, kind, state, contractor, contractor_sort, employee, "
      "starts_at,"
      " ends_at, zone, all_day, in_schedule, measured_s, version, created_by, created_at,"
      " changed_by, changed_at) SELECT 'u', 1, 1, record_key, '', 'JN', 1, 2, 'UTC', 0, 1, 0, 1,"
      " 10, 1, 10, 1 FROM erp_contractor LIMIT 1");
  EXPECT_EQ(number(session_, "SELECT count(*) FROM crm_activity"), 1);
  EXPECT_EQ(host_rows(session_), before);
}

TEST_F(Migrator, SeesAndContinuesAnInterruptedRun) {
  session_.execute("CREATE TABLE crm_activity (in_the_way INTEGER)");
  const auto failed = refusal();
  EXPECT_THAT(failed.what(), HasSubstr("crm_activity"));
  auto status = read_status(session_, "crm");
  EXPECT_EQ(status.installed, 1);
  EXPECT_THAT(status.problems,
              ElementsAre(HasSubstr("0002_activity.sql was begun and not finished")));
  EXPECT_EQ(number(session_, "SELECT count(*) FROM sqlite_master WHERE name = 'crm_timer_segment'"),
            0)
      << "nothing of the file that failed stays";

  session_.execute("DROP TABLE crm_activity");
  EXPECT_THAT(migrate_and_tell().front(), HasSubstr("0002_activity.sql"));
  status = read_status(session_, "crm");
  EXPECT_EQ(status.installed, newest_);
  EXPECT_THAT(status.problems, IsEmpty());
}

TEST_F(Migrator, RefusesANewerSchema) {
  migrate_and_tell();
  session_.execute("INSERT INTO crm_schema_version VALUES (9999, '9999_later.sql', 'x', 1, 1)");
  const auto failed = refusal();
  EXPECT_EQ(failed.kind(), failure_kind::schema_mismatch);
  EXPECT_THAT(failed.what(), HasSubstr("9999_later.sql, which is newer than this program"));
  EXPECT_EQ(read_status(session_, "crm").installed, 9999);
}

TEST_F(Migrator, RefusesAChangedFileAndNamesIt) {
  migrate_and_tell();
  session_.execute("UPDATE crm_schema_version SET checksum = 'other' WHERE number = 2");
  const auto failed = refusal();
  EXPECT_EQ(failed.kind(), failure_kind::schema_mismatch);
  EXPECT_THAT(failed.what(), HasSubstr("0002_activity.sql is not the file that was installed"));
  EXPECT_THAT(read_status(session_, "crm").problems, ElementsAre(HasSubstr("0002_activity.sql")));
}

TEST_F(Migrator, MakesTheViewsAnewWhenTheBindingChanged) {
  migrate_and_tell();
  binding_.checksum = "changed";
  binding_.entities["currency"].select = "SELECT 'CHF' AS code, 'Franken' AS name";
  EXPECT_THAT(migrate_and_tell(), ElementsAre(HasSubstr("views of the binding")));
  EXPECT_EQ(text(session_, "SELECT code FROM erp_currency"), "CHF");
  EXPECT_EQ(read_status(session_, "crm").binding_checksum, "changed");
}

TEST_F(Migrator, KeepsTheOldViewsWhenTheNewBindingIsWrong) {
  migrate_and_tell();
  binding_.checksum = "changed";
  binding_.entities["currency"].select = "SELECT 'CHF' AS code";
  const auto failed = refusal();
  EXPECT_EQ(failed.kind(), failure_kind::bad_configuration);
  EXPECT_THAT(failed.what(), HasSubstr("currency: the SELECT has no column 'name'"));
  EXPECT_EQ(text(session_, "SELECT code FROM erp_currency"), "PLN");
}

TEST_F(Migrator, RefusesABindingWhoseKeysChangedTheirType) {
  migrate_and_tell();
  binding_.checksum = "changed";
  binding_.entities["contractor"] = {"SELECT 1 AS record_key, 'x' AS name", key_type::integer, 1};
  const auto failed = refusal();
  EXPECT_EQ(failed.kind(), failure_kind::schema_mismatch);
  EXPECT_THAT(failed.what(), HasSubstr("made for contractor guid"));
}

TEST_F(Migrator, LeavesAViewOfTheHostThatHasOurNameAlone) {
  session_.execute("CREATE VIEW erp_unit AS SELECT 1 AS of_the_host");
  EXPECT_THAT(refusal().what(), HasSubstr("erp_unit"));
  EXPECT_EQ(number(session_, "SELECT of_the_host FROM erp_unit"), 1);
  EXPECT_EQ(number(session_, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'crm%'"), 0);
}

TEST_F(Migrator, LetsTwoStationsInstallAtOnce) {
  const auto station = [&] {
    session own(target_of(folder_ / "foreign.db"));
    migrate(own, "crm", binding_, {});
  };
  std::vector<std::thread> stations;
  for (int i = 0; i < 4; ++i) stations.emplace_back(station);
  for (auto& thread : stations) thread.join();
  const auto status = read_status(session_, "crm");
  EXPECT_EQ(status.installed, newest_);
  EXPECT_THAT(status.problems, IsEmpty());
  EXPECT_EQ(number(session_, "SELECT count(*) FROM crm_dictionary"), 3);
}

TEST_F(Migrator, WritesNothingToAReadOnlyDatabase) {
  auto target = target_of(folder_ / "foreign.db");
  target.read_only = true;
  session reader(target);
  EXPECT_EQ(failure_of([&] { migrate(reader, "crm", binding_, {}); }).kind(),
            failure_kind::read_only);
}

TEST_F(Migrator, SeedsThePredefinedDictionaryValuesInBothLanguages) {
  migrate_and_tell();
  EXPECT_EQ(number(session_, "SELECT count(*) FROM crm_dictionary_value WHERE predefined = 1"), 11);
  EXPECT_EQ(number(session_, "SELECT count(*) FROM crm_dictionary_text"), 22);
  EXPECT_EQ(text(session_,
                 "SELECT t.name FROM crm_dictionary_text t JOIN crm_dictionary_value v ON "
                 "v.id = t.dictionary_value WHERE v.code = 'order_processing' AND "
                 "t.language = 'pl'"),
            "Realizacja zamówień");
  EXPECT_EQ(number(session_,
                   "SELECT count(*) FROM (SELECT dictionary FROM crm_dictionary_value "
                   "GROUP BY dictionary HAVING sum(is_default) > 1)"),
            0);
}

TEST(Migration, SaysWhereATokenIsUnknown) {
  const migration wrong{1, "0001_x.sql", "CREATE TABLE t (\n  a {{id}},\n  b {{money}}\n)", ""};
  const auto failed = failure_of([&] { statements_of(wrong, {}, dialect::of(server::sqlite)); });
  EXPECT_EQ(failed.kind(), failure_kind::bad_configuration);
  EXPECT_THAT(failed.what(), HasSubstr("0001_x.sql:3: unknown token {{money}}"));
  for (const char* sql : {"{{key nobody}}", "{{text many}}", "{{key currency}}", "{{", "{{}}"})
    EXPECT_THROW(statements_of({1, "x", sql, ""}, {}, dialect::of(server::sqlite)), failure) << sql;
}

TEST(Migration, FillsEveryToken) {
  const key_types_of_host keys = {{"operator", "TEXT"}, {"unit", "INTEGER"}};
  const migration all{
      1, "x", "{{id}}, {{integer}}, {{text}}, {{text 40}}, {{key operator}}, {{key unit}}", ""};
  EXPECT_THAT(statements_of(all, keys, dialect::of(server::sqlite)),
              ElementsAre("INTEGER PRIMARY KEY, INTEGER, TEXT, TEXT, TEXT, INTEGER"));
}

}  // namespace
}  // namespace db::test
