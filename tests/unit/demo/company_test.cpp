// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <chrono>
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

TEST(DemoCompany, HasSoldToHalfOfThemForYears) {
  std::set<std::string> days;
  int customers = 0;
  for (const contractor& contractor : make_demo_company().contractors) {
    customers += !contractor.customer_since.empty();
    if (!contractor.customer_since.empty()) days.insert(contractor.customer_since);
  }
  EXPECT_GT(customers, 130);
  EXPECT_LT(customers, 200);
  EXPECT_GE(*days.begin(), "2011-03-01");
  EXPECT_LT(*days.rbegin(), "2023-04-01");
}

TEST(ExchangeRates, AreThereForEveryWorkingDayAndStayPlausible) {
  using namespace std::chrono;
  const auto rates = exchange_rates(local_days(year(2026) / November / 30));
  EXPECT_EQ(rates.front().valid_from, "2021-12-01");
  EXPECT_EQ(rates.back().valid_from, "2026-11-30");
  EXPECT_GT(rates.size(), 2'400U);
  std::set<std::pair<std::string, std::string>> once;
  for (const auto& [code, day, price] : rates) {
    EXPECT_TRUE(once.emplace(code, day).second);
    EXPECT_GT(price, code == "EUR" ? 39'500 : 34'500) << day;
    EXPECT_LT(price, code == "EUR" ? 48'500 : 45'500) << day;
  }
  const auto before = exchange_rates(local_days(year(2022) / January / 3));
  EXPECT_EQ(before.back().price_e4, rates[before.size() - 1].price_e4)
      << "what was published stays";
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
    write_exchange_rates(session,
                         exchange_rates(std::chrono::local_days(std::chrono::year(2026) / 3 / 2)));
    write_customers(session, {{1, "2026-02-16"}});
    const auto binding = db::read_binding("host-sdk/company/bindings/demo.toml");
    for (const db::finding& finding : db::check_binding(binding, session))
      ADD_FAILURE() << finding.message;
    EXPECT_EQ(binding.entities.size(), db::entities().size());
  }
  for (const char* rest : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + rest);
}
