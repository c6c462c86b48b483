// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/grants.hpp"

#include <gtest/gtest.h>

namespace golden {

TEST(Grants, AreReadFromStatementsAndFromTheFile) {
  const auto used = rights_used(
      {"INSERT INTO crm_a (b) OUTPUT inserted.id VALUES (?)", "INSERT INTO crm_b (c) VALUES (?)",
       "UPDATE crm_b SET c = ? WHERE d = ?", "DELETE FROM crm_c WHERE d = ?",
       "SELECT TOP (1) d FROM crm_d x LEFT JOIN erp_e e ON e.a = x.a"});
  const rights expected{{"crm_a", {"INSERT", "SELECT"}},
                        {"crm_b", {"INSERT", "UPDATE", "SELECT"}},
                        {"crm_c", {"DELETE", "SELECT"}},
                        {"crm_d", {"SELECT"}},
                        {"erp_e", {"SELECT"}}};
  EXPECT_EQ(used, expected);
  EXPECT_EQ(rights_granted("GRANT SELECT, INSERT ON crm_a TO crm_user;\n"
                           "GRANT SELECT ON erp_e TO crm_user;\n"),
            (rights{{"crm_a", {"INSERT", "SELECT"}}, {"erp_e", {"SELECT"}}}));
}

TEST(Grants, SayWhatIsMissing) {
  const rights used{{"crm_a", {"SELECT"}}, {"crm_b", {"INSERT", "SELECT"}}};
  const rights granted{{"crm_b", {"DELETE", "SELECT"}}};
  EXPECT_EQ(missing(used, granted), "SELECT ON crm_a is missing\nINSERT ON crm_b is missing\n");
  EXPECT_EQ(missing(used, used), "");
}

}  // namespace golden
