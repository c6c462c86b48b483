// SPDX-License-Identifier: Apache-2.0
#include "tests/house/contract_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <future>
#include <semaphore>
#include <thread>

using namespace house;

namespace {

std::size_t untagged(const std::string& text) {
  return untagged_functions({sample("host-sdk/contract/erp/a.hpp", text)}).size();
}

}  // namespace

TEST(Contract, EveryVirtualCarriesAThreadTag) {
  const auto found = untagged_functions(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Contract, EveryHeaderOpensWithThreeSentences) {
  const auto found = unexplained_headers(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Contract, EveryHeaderCompilesAloneWithoutTheRestOfTheRepository) {
  std::vector<std::future<std::string>> compilations;
  std::counting_semaphore<> compilers(std::max(1u, std::thread::hardware_concurrency()));
  for (const source_file& file : read_tree(source_root()))
    if (is_contract(file))
      compilations.push_back(std::async(std::launch::async, [path = file.path, &compilers] {
        compilers.acquire();
        const std::string said =
            compiled_alone(source_root() / path, source_root() / "host-sdk/contract");
        compilers.release();
        return said;
      }));
  for (auto& compilation : compilations) EXPECT_EQ(compilation.get(), "");
  EXPECT_GT(compilations.size(), 10u);
}

TEST(ContractRules, FindAVirtualWithoutATag) {
  EXPECT_EQ(untagged("class a {\n  virtual int f() = 0;\n};\n"), 1u);
  EXPECT_EQ(untagged("class a {\n  virtual int f() = 0;  // [main]\n};\n"), 0u);
  EXPECT_EQ(untagged("class a {\n  // Says so. [any]\n  virtual int f() = 0;\n};\n"), 0u);
  EXPECT_EQ(untagged("// A thing. Every function is [main].\nnamespace erp {\n"
                     "  virtual int f() = 0;\n}\n"),
            0u);
  EXPECT_EQ(untagged("class a {\n  virtual ~a() = default;\n};\n"), 0u);
}

TEST(ContractRules, DoNotLendATagAcrossABlankLine) {
  EXPECT_EQ(
      untagged("class a {\n  virtual int f() = 0;  // [main]\n\n  virtual int g() = 0;\n};\n"), 1u);
}

TEST(ContractRules, FindAHeaderThatSaysTooLittle) {
  const auto complaints = [](const std::string& text) {
    return unexplained_headers({sample("host-sdk/contract/erp/a.hpp", text)}).size();
  };
  EXPECT_EQ(complaints("// A thing.\nnamespace erp {\n"), 1u);
  EXPECT_EQ(complaints("// A thing. On [any] thread. Copies are independent.\nnamespace erp {\n"),
            0u);
}

TEST(ContractRules, FindAHeaderThatLeansOnOthers) {
  const auto folder = std::filesystem::temp_directory_path() / "erp-house-contract";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "leaning.hpp") << "#pragma once\nstd::string f();\n";
  std::ofstream(folder / "standing.hpp") << "#pragma once\n#include <string>\nstd::string f();\n";
  EXPECT_NE(compiled_alone(folder / "leaning.hpp", folder), "");
  EXPECT_EQ(compiled_alone(folder / "standing.hpp", folder), "");
  std::filesystem::remove_all(folder);
}
