// SPDX-License-Identifier: Apache-2.0
#include "tests/house/arrows.hpp"

#include <gtest/gtest.h>

using namespace house;

namespace {

// What one include in one file comes to.
std::size_t complaints(const std::string& path, const std::string& include) {
  return wrong_includes({sample(path, "#include " + include + "\n")}).size();
}

}  // namespace

TEST(Arrows, NoFileIncludesWhatItsRoomMayNotStandOn) {
  const auto found = wrong_includes(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Arrows, NoTargetLinksWhatItsRoomMayNotStandOn) {
  const auto found = wrong_links(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Arrows, PointOneWay) {
  EXPECT_EQ(complaints("db/session/a.cpp", "\"host-sdk/kit/b.hpp\""), 1u);
  EXPECT_EQ(complaints("db/session/a.cpp", "\"erp/value.hpp\""), 1u);
  EXPECT_EQ(complaints("host-sdk/contract/erp/a.hpp", "\"db/session/session.hpp\""), 1u);
  EXPECT_EQ(complaints("host-sdk/kit/a.cpp", "\"host-sdk/company/b.hpp\""), 1u);
  EXPECT_EQ(complaints("host-sdk/desktop/a.cpp", "\"plugin/activity/b.hpp\""), 1u);
  EXPECT_EQ(complaints("host-sdk/headless/a.cpp", "\"ribbon/commands.hpp\""), 1u);
  EXPECT_EQ(complaints("ribbon/a.cpp", "\"plugin/contact/b.hpp\""), 1u);
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "\"host-sdk/company/b.hpp\""), 1u);
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "\"tests/support/b.hpp\""), 1u);
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "\"neighbour.hpp\""), 1u);
}

TEST(Arrows, AllowWhatTheHouseAllows) {
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "\"db/session/session.hpp\""), 0u);
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "\"ribbon/text.hpp\""), 0u);
  EXPECT_EQ(complaints("plugin/contact/a.cpp", "<string>"), 0u);
  EXPECT_EQ(complaints("host-sdk/desktop/a.cpp", "<QWidget>"), 0u);
  EXPECT_EQ(complaints("tests/desktop/a.cpp", "<QtTest/QTest>"), 0u);
  EXPECT_EQ(complaints("db/session/a.cpp", "<soci/soci.h>"), 0u);
}

TEST(Arrows, KeepLibrariesWhereTheyBelong) {
  EXPECT_EQ(complaints("plugin/activity/activity_table.cpp", "<soci/soci.h>"), 1u);
  EXPECT_EQ(complaints("host-sdk/company/a.cpp", "<QString>"), 1u);
  EXPECT_EQ(complaints("tests/story/a.cpp", "<QString>"), 1u);
  EXPECT_EQ(complaints("plugin/a.cpp", "<QtCore/QString>"), 1u);
  EXPECT_EQ(complaints("host-sdk/contract/erp/a.hpp", "<boost/signals2.hpp>"), 1u);
  EXPECT_EQ(complaints("db/session/a.cpp", "<nlohmann/json.hpp>"), 1u);
}

TEST(Arrows, HoldForLinkLinesToo) {
  const auto found = wrong_links(
      {sample("host-sdk/desktop/CMakeLists.txt",
              "target_link_libraries(erp-desktop\n"
              "  PRIVATE desktop crm-activities)\n"),
       sample("plugin/CMakeLists.txt", "target_link_libraries(crm-activities kit db ribbon)\n")});
  ASSERT_EQ(found.size(), 1u) << told(found);
  EXPECT_EQ(found.front().line, 2);
}
