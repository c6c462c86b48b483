// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/right.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/granted.hpp"

namespace crm_test {

TEST(Right, HasTheIdsThatAreStoredAndNeverChange) {
  // Said once more by the tests, in their own words.
  EXPECT_EQ(crm::all_rights(), testing_support::every_right());
}

TEST(Right, FitsTheColumnItIsStoredIn) {
  for (const auto& id : crm::all_rights()) EXPECT_LE(id.size(), 40u) << id;
}

TEST(Right, IsAWidthExactlyWhereItSaysOfWhatAndHowWide) {
  for (const auto of : crm::subjects())
    for (const auto reach : crm::widths()) {
      const auto id = crm::right_of(of, reach);
      EXPECT_EQ(id.empty(), reach == crm::width::own);
      if (id.empty()) continue;
      EXPECT_EQ(crm::width_in(id), (crm::granted_width{of, reach}));
    }
  for (const auto& id : crm::switches()) EXPECT_FALSE(crm::width_in(id)) << id;
  for (const auto* unknown : {"", "activities", "activities.", ".all", "activities.own", "all"})
    EXPECT_FALSE(crm::width_in(unknown)) << unknown;
}

TEST(Right, HasAnIdThatIsNotAnothersAndWordsOfItsOwn) {
  std::set<std::string> ids(crm::all_rights().begin(), crm::all_rights().end());
  EXPECT_EQ(ids.size(), crm::all_rights().size());
  for (const auto& id : crm::all_rights()) EXPECT_NE(crm::caption_of_right(id).id, id);
}

}  // namespace crm_test
