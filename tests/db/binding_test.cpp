// SPDX-License-Identifier: Apache-2.0
#include "db/binding/binding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/binding/key.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {
namespace {

using testing::HasSubstr;

// A binding file with the tables every binding needs, and `more` before them.
class BindingFile : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& more) const {
    return folder_.write("host.toml",
                         more +
                             "\n[contractor]\nkey = \"integer\"\nselect = \"SELECT 1\"\n"
                             "[employee]\nkey = \"integer\"\nselect = \"SELECT 1\"\n"
                             "[operator]\nkey = \"integer\"\nselect = \"SELECT 1\"\n");
  }
  std::string refusal(const std::string& content) const {
    const auto broken = folder_.write("host.toml", content);
    const auto failed = failure_of([&] { read_binding(broken); });
    EXPECT_EQ(failed.kind(), failure_kind::bad_configuration);
    const std::string what = failed.what();
    return what.substr(what.rfind("host.toml"));
  }
  folder folder_;
};

TEST_F(BindingFile, IsReadWithItsKeysAndLines) {
  const auto binding = read_binding(file("# host\nname = \"Firma\"\n"));
  EXPECT_EQ(binding.name, "Firma");
  EXPECT_EQ(binding.entities.at("contractor").line, 4);
  EXPECT_EQ(binding.entities.at("operator").select, "SELECT 1");
  EXPECT_EQ(foreign_binding().key_of("contractor"), key_type::guid);
  EXPECT_EQ(foreign_binding().key_of("employee"), key_type::text);
  EXPECT_EQ(foreign_binding().key_of("operator"), key_type::integer);
}

TEST_F(BindingFile, ChangesItsChecksumWithEveryChange) {
  const auto first = read_binding(file("name = \"a\"")).checksum;
  EXPECT_EQ(read_binding(file("name = \"a\"")).checksum, first);
  EXPECT_NE(read_binding(file("name = \"a\" # b")).checksum, first);
}

TEST_F(BindingFile, NamesTheLineOfWhatIsWrong) {
  const std::pair<const char*, const char*> wrong[] = {
      {"name = \"x\"\n[contractor\n", "host.toml:2: not valid TOML"},
      {"name = \"x\"\n[contractor]\nkey = \n", "host.toml:3: not valid TOML"},
      {"name = \"x\"\nname = \"y\"\n", "host.toml:2: not valid TOML"},
      {"name = 5\n", "host.toml:1: name must be a text"},
      {"name = \"x\"\n\n[custmer]\n", "host.toml:3: unknown name 'custmer'"},
      {"name = \"x\"\ncontractor = 1\n", "host.toml:2: contractor must be a table"},
      {"name = \"x\"\n[contractor]\nkey = \"int\"\n", "host.toml:3: contractor: key must be"},
      {"name = \"x\"\n[contractor]\nkey = \"text\"\n", "host.toml:2: contractor: select ="},
      {"name = \"x\"\n[contractor]\nselect = \"SELECT 1\"\n", "host.toml:2: contractor: key ="},
      {"name = \"x\"\n[currency]\nkey = \"text\"\nselect = \"SELECT 1\"\n",
       "host.toml:2: currency: has"},
      {"name = \"x\"\n[unit]\nkey = \"text\"\nselct = \"SELECT 1\"\n",
       "host.toml:4: unit: unknown"},
      {"name = \"x\"\n[unit]\nselect = \"SELECT 1; DROP TABLE x\"\n",
       "host.toml:3: unit: select must"},
      {"name = \"x\"\n", "host.toml:1: the table [contractor] is missing"},
      {"", "host.toml:1: name ="},
  };
  for (const auto& [content, start] : wrong)
    EXPECT_THAT(refusal(content), testing::StartsWith(start)) << content;
  EXPECT_THAT(failure_of([&] { read_binding(folder_ / "none.toml"); }).what(),
              HasSubstr("none.toml"));
}

TEST_F(BindingFile, IsFoundByNameOrPath) {
  const auto share = folder_ / "share";
  std::filesystem::create_directories(share / "bindings");
  const auto known = folder_.write("share/bindings/demo.toml", "");
  EXPECT_EQ(find_binding("demo", share), known);
  EXPECT_EQ(find_binding(known.string(), "/nowhere"), known);
  EXPECT_THAT(failure_of([&] { find_binding("demmo", share); }).what(),
              testing::AllOf(HasSubstr("'demmo'"), HasSubstr("there are: demo")));
  EXPECT_THAT(failure_of([&] { find_binding("./x.toml", share); }).what(), HasSubstr("./x.toml"));
}

class BindingCheck : public testing::Test {
 protected:
  std::vector<std::string> findings(const std::string& table, const std::string& select,
                                    key_type key) {
    auto binding = foreign_binding();
    binding.file = "foreign.toml";
    binding.entities[table] = {select, key, 12};
    std::vector<std::string> messages;
    for (const auto& finding : check_binding(binding, session_))
      messages.push_back(finding.message);
    return messages;
  }
  folder folder_;
  session session_{target_of(foreign_company(folder_))};
};

TEST_F(BindingCheck, HasNothingToSayAboutAGoodBinding) {
  const auto before = host_rows(session_);
  EXPECT_TRUE(check_binding(foreign_binding(), session_).empty());
  EXPECT_EQ(host_rows(session_), before);
}

TEST_F(BindingCheck, NamesAMissingColumn) {
  EXPECT_THAT(findings("unit", "SELECT symbol AS record_key FROM [Działy]", key_type::text),
              testing::ElementsAre("foreign.toml:12: unit: the SELECT has no column 'name'"));
}

TEST_F(BindingCheck, NamesAMisspeltColumn) {
  EXPECT_THAT(
      findings("unit", "SELECT symbol AS record_key, nazwa AS name, '' AS parnt FROM [Działy]",
               key_type::text),
      testing::ElementsAre(HasSubstr("foreign.toml:12: unit: the SELECT has a column 'parnt'")));
}

TEST_F(BindingCheck, NamesASelectThatDoesNotRun) {
  EXPECT_THAT(findings("unit", "SELECT symbol AS record_key FROM Dzialy", key_type::text),
              testing::ElementsAre(testing::AllOf(HasSubstr("foreign.toml:12: unit: "),
                                                  HasSubstr("no such table: Dzialy"))));
  EXPECT_THAT(findings("unit", "SELEKT 1", key_type::text),
              testing::ElementsAre(HasSubstr("foreign.toml:12: unit: the SELECT does not run")));
}

TEST_F(BindingCheck, NamesADuplicateKey) {
  EXPECT_THAT(
      findings("unit", "SELECT 'A1' AS record_key, nazwa AS name FROM [Działy]", key_type::text),
      testing::ElementsAre("foreign.toml:12: unit: column 'record_key' is not unique: 'A1' stands "
                           "in more than one row"));
  EXPECT_THAT(findings("operator",
                       "SELECT id AS record_key, 'same' AS login, login AS name FROM "
                       "uzytkownicy",
                       key_type::integer),
              testing::ElementsAre(HasSubstr("column 'login' is not unique: 'same'")));
  EXPECT_THAT(findings("operator_in_group",
                       "SELECT 10 AS operator_key, 'HANDEL' AS group_key FROM "
                       "uzytkownicy",
                       key_type::integer),
              testing::ElementsAre(HasSubstr("column 'operator_key' is not unique: '10'")));
}

TEST_F(BindingCheck, NamesANullKey) {
  EXPECT_THAT(
      findings("unit", "SELECT nadrzędny AS record_key, nazwa AS name FROM [Działy]",
               key_type::text),
      testing::ElementsAre("foreign.toml:12: unit: column 'record_key' is NULL in some rows"));
}

TEST_F(BindingCheck, NamesAKeyOfTheWrongType) {
  EXPECT_THAT(findings("unit", "SELECT symbol AS record_key, nazwa AS name FROM [Działy]",
                       key_type::integer),
              testing::Contains("foreign.toml:12: unit: column 'record_key' holds 'DH', but key "
                                "says \"integer\""));
  EXPECT_THAT(findings("unit", "SELECT 5 AS record_key, 'x' AS name", key_type::text),
              testing::Contains(HasSubstr("'record_key' holds '5', but key says \"text\"")));
  EXPECT_THAT(findings("contact_person",
                       "SELECT nr AS record_key, nr AS contractor, imie AS name "
                       "FROM Osoby",
                       key_type::integer),
              testing::ElementsAre(HasSubstr("'contractor' holds '1', but [contractor] key says")));
}

TEST_F(BindingCheck, NamesADateThatIsNone) {
  for (const std::string wrong : {"31.12.2025", "2025-02-30", "2025-1-5", "2025-12-31 00:00"})
    EXPECT_THAT(
        findings("contractor",
                 "SELECT guid AS record_key, nip AS name, '" + wrong +
                     "' AS customer_since FROM \"Kontrahenci firmy\" WHERE nip IS NOT NULL",
                 key_type::guid),
        testing::ElementsAre("foreign.toml:12: contractor: column 'customer_since' holds '" +
                             wrong + "', which is no date as 2026-12-31"));
}

TEST_F(BindingCheck, NamesARateThatCannotBe) {
  const auto rates = [&](const std::string& code, const std::string& from,
                         const std::string& rate) {
    return findings("exchange_rate",
                    "SELECT '" + code + "' AS code, 'PLN' AS base, " + from + " AS valid_from, " +
                        rate + " AS rate",
                    key_type::integer);
  };
  EXPECT_TRUE(rates("EUR", "'2026-01-02'", "4.25").empty());
  EXPECT_TRUE(rates("EUR", "'2026-01-02'", "'4.25'").empty()) << "SQLite keeps decimals as text";
  EXPECT_THAT(rates("EUR", "'2026-01-02'", "0.0"),
              testing::ElementsAre(HasSubstr("'0.0000000000'; what a unit costs is above 0")));
  EXPECT_THAT(rates("EUR", "'2026-01-02'", "'4,25'"),
              testing::ElementsAre(HasSubstr("column 'rate' holds '4,25'")));
  EXPECT_THAT(rates("EUR", "20260102", "4.25"),
              testing::ElementsAre(HasSubstr("column 'valid_from' holds '20260102'")));
  EXPECT_THAT(rates("PLN", "'2026-01-02'", "1"),
              testing::ElementsAre(HasSubstr("'PLN', whose price is given in itself")));
  EXPECT_THAT(rates("EUR", "NULL", "1"),
              testing::ElementsAre(HasSubstr("column 'valid_from' is NULL in some rows")));
  EXPECT_THAT(
      findings("exchange_rate",
               "SELECT waluta AS code, 'PLN' AS base, '2026-01-02' AS valid_from, za_sto AS "
               "rate FROM kursy UNION ALL SELECT 'EUR', 'PLN', '2026-01-02', 2",
               key_type::integer),
      testing::ElementsAre(HasSubstr("'EUR' stands in more than one row")));
}

TEST_F(BindingCheck, DoesNotHideALockedDatabase) {
  session_.execute("PRAGMA journal_mode = DELETE");
  session_.execute("BEGIN EXCLUSIVE");
  auto target = target_of(folder_ / "foreign.db");
  target.timeout_s = 0;
  EXPECT_EQ(failure_of([&] {
              session other(target);
              check_binding(foreign_binding(), other);
            }).kind(),
            failure_kind::busy);
}

TEST_F(BindingCheck, MakesViewsWithNullForWhatTheHostDoesNotHave) {
  auto binding = foreign_binding();
  binding.entities.erase("operator_group");
  for (const auto& view : view_statements(binding, session_)) {
    EXPECT_THAT(view, testing::StartsWith("CREATE VIEW erp_"));
    session_.execute(view);
  }
  EXPECT_EQ(number(session_, "SELECT count(*) FROM erp_operator_group"), 0);
  EXPECT_EQ(number(session_, "SELECT count(*) FROM erp_contractor WHERE email IS NULL"), 3);
  EXPECT_EQ(number(session_, "SELECT sum(active) FROM erp_contractor"), 2);
  EXPECT_EQ(number(session_, "SELECT sum(active) FROM erp_employee"), 3);
  EXPECT_EQ(text(session_, "SELECT max(customer_since) FROM erp_contractor"), "2021-04-30");
  EXPECT_EQ(
      text(session_, "SELECT name FROM erp_contact_person WHERE record_key = 9007199254740993"),
      "Ünal Straße");
}

TEST_F(BindingCheck, BindsKeysAsTheHostKeepsThem) {
  session_.execute("CREATE TABLE k (i INTEGER, t TEXT)");
  auto& add = session_.prepare("INSERT INTO k VALUES (:i, :t)");
  bind_key(add, key_type::integer, "9007199254740993");
  bind_key(add, key_type::guid, "6f9619ff-8b86-d011-b42d-00c04fc964ff");
  add.run();
  EXPECT_EQ(text(session_, "SELECT typeof(i) || typeof(t) FROM k"), "integertext");
  auto& find = session_.prepare("SELECT i, t FROM k",
                                {column_of(key_type::integer), column_of(key_type::guid)});
  find.run();
  ASSERT_TRUE(find.fetch());
  EXPECT_EQ(key_text(find, 0, key_type::integer), "9007199254740993");
  EXPECT_EQ(key_text(find, 1, key_type::guid), "6f9619ff-8b86-d011-b42d-00c04fc964ff");
  for (const char* none : {"", "ALFKI", "1x", " 1", "99999999999999999999", "1; DROP TABLE k"})
    EXPECT_EQ(failure_of([&] { bind_key(add, key_type::integer, none); }).kind(),
              failure_kind::check_violation)
        << none;
}

}  // namespace
}  // namespace db::test
