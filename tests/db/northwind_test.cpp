// SPDX-License-Identifier: Apache-2.0
#include "tests/db/northwind.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "db/migrate/migrator.hpp"
#include "tests/db/workbench.hpp"

namespace db::test {

std::optional<std::filesystem::path> northwind_file() {
  const char* given = std::getenv("CRM_NORTHWIND");
  const std::filesystem::path file = given != nullptr
                                         ? std::filesystem::path(given)
                                         : source("../shared/data/northwind/northwind.db");
  if (std::filesystem::exists(file)) return file;
  return std::nullopt;
}

namespace {

class Northwind : public testing::Test {
 protected:
  void SetUp() override {
    const auto file = northwind_file();
    if (!file) GTEST_SKIP() << "no northwind.db here";
    std::filesystem::copy_file(*file, folder_ / "northwind.db");
    std::filesystem::permissions(folder_ / "northwind.db", std::filesystem::perms(0644));
  }
  folder folder_;
  const binding binding_ = read_binding(source("host-sdk/company/bindings/northwind.toml"));
};

TEST_F(Northwind, FitsItsBindingWithoutAComplaint) {
  session session(target_of(folder_ / "northwind.db"));
  EXPECT_TRUE(check_binding(binding_, session).empty());
}

TEST_F(Northwind, IsReadThroughTheViewsAfterInstallation) {
  session session(target_of(folder_ / "northwind.db"));
  migrate(session, "crm", binding_, {});
  EXPECT_EQ(number(session, "SELECT count(*) FROM erp_contractor"), 93);
  EXPECT_EQ(text(session, "SELECT name FROM erp_contractor WHERE record_key = 'ALFKI'"),
            "Alfreds Futterkiste");
  EXPECT_EQ(text(session, "SELECT name FROM erp_contact_person WHERE contractor = 'ALFKI'"),
            "Maria Anders");
  EXPECT_EQ(text(session, "SELECT name FROM erp_operator WHERE login = 'davolio'"),
            "Nancy Davolio");
  EXPECT_EQ(number(session, "SELECT unit FROM erp_employee WHERE name = 'Anne Dodsworth'"), 5);
  EXPECT_EQ(number(session, "SELECT parent FROM erp_unit WHERE record_key = 5"), 2);
  EXPECT_EQ(
      text(session, "SELECT group_concat(code) FROM (SELECT code FROM erp_currency ORDER BY 1)"),
      "EUR,PLN,USD");
}

TEST_F(Northwind, KeepsEveryRowOfItsOwn) {
  session session(target_of(folder_ / "northwind.db"));
  const auto before = host_rows(session);
  migrate(session, "crm", binding_, {});
  EXPECT_EQ(host_rows(session), before);
  EXPECT_GT(before.size(), 500'000U);
}

}  // namespace
}  // namespace db::test
