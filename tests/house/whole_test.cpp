// SPDX-License-Identifier: Apache-2.0
#include "tests/house/whole.hpp"

#include <gtest/gtest.h>

using namespace house;

TEST(Whole, EverySourceIsCompiled) {
  const auto found =
      uncompiled_sources(read_tree(source_root()), compiled_files(build_root(), source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Whole, EveryHeaderIsIncluded) {
  const auto found = unincluded_headers(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Whole, EveryRoomHasItsPage) {
  const auto found = rooms_without_page(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Whole, EveryLinkLeadsSomewhere) {
  const auto found = dead_links(read_tree(source_root()), source_root());
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Whole, NoHostHasTheModuleInside) {
  for (const char* host : {"erp-desktop", "erp-headless"})
    EXPECT_EQ(traces_of_the_module(build_root() / "bin" / host), std::vector<std::string>())
        << host;
}

TEST(WholeRules, KnowTheModuleWhenTheySeeIt) {
  const auto traces = traces_of_the_module(build_root() / "modules" / "crm-activities.so");
  EXPECT_GE(traces.size(), 3u);
}

TEST(WholeRules, FindDeadFiles) {
  const source_tree tree = {sample("db/a.cpp", "#include \"db/used.hpp\"\n"),
                            sample("db/b.cpp", ""),
                            sample("db/used.hpp", ""),
                            sample("db/unused.hpp", ""),
                            sample("host-sdk/contract/erp/used.hpp", ""),
                            sample("db/c.cpp", "#include \"erp/used.hpp\"\n")};
  const auto sources = uncompiled_sources(tree, {"db/a.cpp", "db/c.cpp"});
  ASSERT_EQ(sources.size(), 1u) << told(sources);
  EXPECT_EQ(sources.front().path, "db/b.cpp");
  const auto headers = unincluded_headers(tree);
  ASSERT_EQ(headers.size(), 1u) << told(headers);
  EXPECT_EQ(headers.front().path, "db/unused.hpp");
}

TEST(WholeRules, MissAPageThatIsNotThere) {
  EXPECT_GE(rooms_without_page({sample("db/README.md", "# The database\n")}).size(), 5u);
}

TEST(WholeRules, FindADeadLink) {
  const source_tree tree = {sample("README.md",
                                   "[dev](dev), [the door](host-sdk/contract/erp/host.hpp)\n"
                                   "[elsewhere](https://example.com/x), [gone](db/gone.md#top)\n")};
  const auto found = dead_links(tree, source_root());
  ASSERT_EQ(found.size(), 1u) << told(found);
  EXPECT_EQ(found.front().line, 2);
}
