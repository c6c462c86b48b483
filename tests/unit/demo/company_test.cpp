// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "db/binding/binding.hpp"
#include "db/dialect/fold.hpp"
#include "db/session/session.hpp"
#include "host-sdk/company/demo/demo_company.hpp"
#include "host-sdk/company/demo/demo_company_table.hpp"
#include "host-sdk/company/demo/names.hpp"
#include "host-sdk/company/demo/tax_id.hpp"

using namespace erp::company::demo;

TEST(TaxId, IsRightForKnownNumbersAndWrongForTheirNeighbours) {
  EXPECT_TRUE(is_tax_id("1234563218"));  // the example in every textbook
  EXPECT_FALSE(is_tax_id("1234563219"));
  EXPECT_FALSE(is_tax_id("123456321"));
  EXPECT_FALSE(is_tax_id("12345632x8"));
}

TEST(Names, HaveTheFormOfWhoBearsThem) {
  EXPECT_EQ(feminine("Zawadzki"), "Zawadzka");
  EXPECT_EQ(feminine("Malinowski"), "Malinowska");
  EXPECT_EQ(feminine("Jasiński"), "Jasińska");
  EXPECT_EQ(feminine("Nowak"), "Nowak");
  EXPECT_EQ(feminine("Wrona"), "Wrona");
}

TEST(DemoCompany, IsAsLargeAsItSaysAndTheSameEveryTime) {
  const demo_company company = make_demo_company();
  EXPECT_EQ(company.contractors.size(), 300u);
  EXPECT_EQ(company.persons.size(), 700u);
  EXPECT_EQ(company.employees.size(), 12u);
  EXPECT_EQ(make_demo_company().persons.back().email, company.persons.back().email);
}

TEST(DemoCompany, HasContractorsThatNobodyCouldConfuse) {
  std::set<std::string> names, acronyms, tax_ids;
  for (const contractor& contractor : make_demo_company().contractors) {
    names.insert(contractor.name);
    acronyms.insert(contractor.acronym);
    tax_ids.insert(contractor.tax_id);
    EXPECT_TRUE(is_tax_id(contractor.tax_id)) << contractor.name;
    EXPECT_TRUE(contractor.email.ends_with(".example")) << contractor.email;
    EXPECT_TRUE(db::is_valid_utf8(contractor.name));
  }
  EXPECT_EQ(names.size(), 300u);
  EXPECT_EQ(acronyms.size(), 300u);
  EXPECT_EQ(tax_ids.size(), 300u);
}

TEST(DemoCompany, GivesEveryContractorAPersonAndEveryPersonARightName) {
  const demo_company company = make_demo_company();
  std::set<int> with_persons;
  for (const contact_person& person : company.persons) {
    with_persons.insert(person.contractor);
    const bool woman = person.first_name.back() == 'a';
    EXPECT_FALSE(woman && person.last_name.ends_with("ki")) << person.last_name;
    EXPECT_FALSE(!woman && person.last_name.ends_with("ska")) << person.last_name;
    EXPECT_FALSE(!woman && person.position == "Właścicielka") << person.last_name;
  }
  EXPECT_EQ(with_persons.size(), 300u);
}

TEST(DemoCompany, LinksEveryOperatorButTheWarehousesToAnEmployee) {
  const demo_company company = make_demo_company();
  for (const operator_account& account : company.operators) {
    EXPECT_EQ(account.employee.has_value(), account.login != "magazyn");
    EXPECT_FALSE(account.groups.empty()) << account.login;
  }
}

TEST(DemoCompany, FitsItsBinding) {
  const auto file =
      std::filesystem::temp_directory_path() / ("demo-company-" + std::to_string(getpid()) + ".db");
  std::filesystem::remove(file);
  db::connection_target target = db::parse_connection("sqlite3://" + file.string());
  target.may_create = true;
  {
    db::session session(target);
    write_company(session, make_demo_company());
    const auto binding = db::read_binding("host-sdk/company/bindings/demo.toml");
    for (const db::finding& finding : db::check_binding(binding, session))
      ADD_FAILURE() << finding.message;
    EXPECT_EQ(binding.entities.size(), db::entities().size());
  }
  for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + rest);
}
