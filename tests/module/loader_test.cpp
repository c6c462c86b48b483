// SPDX-License-Identifier: Apache-2.0
// Loads everything that is not a good module and expects a reason each time, and a host that lives.
// Stopped modules are really unloaded here: whatever the host kept of them would crash it.
#include <gtest/gtest.h>

#include <fstream>

#include "host-sdk/loader/file_reader.hpp"
#include "host-sdk/loader/module_loader.hpp"
#include "tests/module/corpus.hpp"
#include "tests/module/tiny_host.hpp"

namespace module_tests {

using namespace erp::loader;

namespace {

bool is_mapped(const std::string& name) {
  std::ifstream maps("/proc/self/maps");
  for (std::string line; std::getline(maps, line);)
    if (line.find("/" + name + ".so") != std::string::npos) return true;
  return false;
}

// Of a file that is no module; also of one that does not exist.
load_error refusal_of(const std::filesystem::path& file) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  const auto& module = loader.load_file(file);
  EXPECT_EQ(module.state(), module_state::refused) << file;
  EXPECT_FALSE(module.reason().empty());
  return module.file().refused.value_or(load_error{});
}

class Corpus : public testing::TestWithParam<broken_module> {};

}  // namespace

TEST_P(Corpus, EndsWithItsReasonAndLeavesNothingBehind) {
  const auto& broken = GetParam();
  tiny_host host;
  {
    module_loader loader(host.seats(), after_stop::unload);
    const auto& module = loader.load_file(module_path(broken.name));
    loader.start_all();
    host.live(5);
    EXPECT_EQ(name_of(module.state()), name_of(broken.ends));
    EXPECT_NE(english(module.reason()).find(broken.reason), std::string::npos)
        << english(module.reason());
    EXPECT_TRUE(host.commands().empty());
    EXPECT_FALSE(is_mapped(broken.name)) << "its library was not let go";
    EXPECT_TRUE(module.problem().empty());
  }
  host.live(5);
}

TEST_P(Corpus, DoesNotKeepAGoodModuleFromItsWork) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  loader.load_file(module_path(GetParam().name));
  loader.load_file(module_path("example-notebook"));
  loader.start_all();
  EXPECT_EQ(loader.find("example.notebook")->state(), module_state::started);
  EXPECT_EQ(loader.modules().size(), 2u) << "a refused module stays listed";
}

INSTANTIATE_TEST_SUITE_P(Modules, Corpus, testing::ValuesIn(corpus()),
                         [](const auto& each) { return each.param.name; });

TEST(Loader, RefusesByNameWhereTheFileSaysOne) {
  for (const auto* name : {"older_contract", "newer_minor_contract", "other_build_tag"})
    EXPECT_EQ(read_module_file(module_path(name)).id, std::string("broken.") + name);
}

TEST(Loader, RunsNothingOfAModuleThatItRefusesByItsData) {
  for (const auto* name :
       {"older_contract", "newer_major_contract", "other_build_tag", "no_entry", "hidden_entry"}) {
    EXPECT_TRUE(read_module_file(module_path(name)).refused) << name;
    EXPECT_FALSE(is_mapped(name));
  }
}

TEST(Loader, RefusesWhatIsNoLibraryAtAll) {
  scratch_folder folder;
  const std::string page(4096, '\0');
  EXPECT_EQ(refusal_of(folder.path() / "absent.so").why, refusal::unreadable);
  EXPECT_EQ(refusal_of(folder.path()).why, refusal::unreadable);
  EXPECT_EQ(refusal_of(folder.write("empty.so", "")).why, refusal::not_a_library);
  EXPECT_EQ(refusal_of(folder.write("text.so", "This is a letter.\n")).why, refusal::not_a_library);
  EXPECT_EQ(refusal_of(folder.write("zeros.so", page)).why, refusal::not_a_library);
  EXPECT_EQ(refusal_of("/proc/self/exe").why, refusal::no_entry);
}

TEST(Loader, RefusesALibraryCutShortWhereverItWasCut) {
  scratch_folder folder;
  const std::size_t whole = example_size();
  for (std::size_t size = 4; size < whole; size += whole / 97 + 1)
    EXPECT_EQ(refusal_of(folder.write("cut.so", cut_example(size))).why, refusal::incomplete)
        << "cut to " << size << " of " << whole;
  EXPECT_EQ(refusal_of(folder.write("cut.so", cut_example(whole - 1))).why, refusal::incomplete);
}

TEST(Loader, FindsTheEntryWhereverItStandsInAFile) {
  scratch_folder folder;
  const std::string magic = "needle in the hay";
  for (const std::size_t before : {0, 1, 65'519, 65'520, 65'535, 65'536, 131'064, 200'000}) {
    file_reader file(folder.write("hay.bin", std::string(before, 'n') + magic + "and more hay"));
    EXPECT_EQ(file.find(magic), before);
    EXPECT_EQ(file.find("needles"), std::nullopt);
  }
}

TEST(Loader, SurvivesHeadersThatPromiseAnything) {
  scratch_folder folder;
  const std::string whole = cut_example(example_size());
  for (std::size_t at = 4; at < 64; ++at)
    for (const char byte : {'\x00', '\x7f', '\xff'}) {
      std::string changed = whole;
      changed[at] = byte;
      read_module_file(folder.write("odd.so", changed));  // any answer, but an answer
    }
}

TEST(Loader, StartsAGoodModuleAndReallyUnloadsItAfterTheStop) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  auto& module = loader.load_file(module_path("example-notebook"));
  loader.start_all();
  EXPECT_EQ(module.state(), module_state::started) << english(module.reason());
  EXPECT_EQ(english(module.description().caption), "Notebook");
  EXPECT_EQ(host.commands().size(), 3u);
  EXPECT_TRUE(is_mapped("example-notebook"));
  host.live(5);
  loader.stop_all();
  EXPECT_EQ(module.state(), module_state::stopped);
  EXPECT_TRUE(module.reason().empty()) << english(module.reason());
  EXPECT_FALSE(is_mapped("example-notebook"));
  EXPECT_TRUE(host.commands().empty());
}

TEST(Loader, KeepsAStoppedModuleMappedWhenAHostWantsItSo) {
  tiny_host host;
  module_loader loader(host.seats());
  scratch_folder folder;
  const auto file = folder.write("kept-mapped.so", cut_example(example_size()));
  loader.load_file(file);
  loader.start_all();
  loader.stop_all();
  EXPECT_EQ(loader.modules().front()->state(), module_state::stopped);
  EXPECT_TRUE(is_mapped("kept-mapped"));
}

TEST(Loader, SaysWhatAModuleLeftBehindAndTakesItBack) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  auto& module = loader.load_file(module_path("leaks_a_subscription"));
  loader.start_all();
  ASSERT_EQ(module.state(), module_state::started) << english(module.reason());
  host.live(1);
  loader.stop_all();
  EXPECT_EQ(module.state(), module_state::stopped);
  const std::string reason = english(module.reason());
  for (const auto* left : {"a clock tick", "a subscription to changes of broken.thing", "a job"})
    EXPECT_NE(reason.find(left), std::string::npos) << reason;
  EXPECT_FALSE(is_mapped("leaks_a_subscription"));
  host.live(5);  // would call into the library that is gone
}

TEST(Loader, CatchesWhatAModuleThrowsWhenItIsCalledBack) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  auto& module = loader.load_file(module_path("throws_in_callbacks"));
  loader.start_all();
  ASSERT_EQ(module.state(), module_state::started) << english(module.reason());
  host.live(5);
  EXPECT_NE(english(module.problem()).find("called back"), std::string::npos);
  loader.stop_all();
  EXPECT_TRUE(module.reason().empty()) << english(module.reason());
  EXPECT_FALSE(is_mapped("throws_in_callbacks"));
}

TEST(Loader, TakesOnlyTheFirstOfTwoModulesOfOneId) {
  tiny_host host;
  module_loader loader(host.seats(), after_stop::unload);
  loader.load_file(module_path("example-notebook"));
  const auto& second = loader.load_file(module_path("example-notebook"));
  EXPECT_EQ(second.state(), module_state::refused);
  EXPECT_EQ(second.file().refused->why, refusal::already_loaded);
}

TEST(Loader, LoadsAFolderInTheOrderOfNamesAndPassesOverOtherFiles) {
  scratch_folder folder;
  folder.write("b.so", "no library");
  folder.write("a.so", "no library either");
  folder.write("readme.txt", "nothing to load");
  tiny_host host;
  module_loader loader(host.seats());
  loader.load_folder(folder.path());
  loader.load_folder(folder.path() / "absent");
  ASSERT_EQ(loader.modules().size(), 2u);
  EXPECT_EQ(loader.modules()[0]->file().file.filename(), "a.so");
}

}  // namespace module_tests
