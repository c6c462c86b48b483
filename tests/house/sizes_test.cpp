// SPDX-License-Identifier: Apache-2.0
#include "tests/house/sizes.hpp"

#include <gtest/gtest.h>

using namespace house;

namespace {

std::string lines(int count, const std::string& line = "  f();") {
  std::string text;
  for (int i = 0; i < count; ++i) text += line + '\n';
  return text;
}

std::size_t long_functions(const std::string& text) {
  return too_long_functions({sample("db/a.cpp", text)}).size();
}

}  // namespace

TEST(Sizes, NoFileIsLongerThanItsCap) {
  const auto found = too_long_files(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Sizes, NoFunctionIsLongerThanSixtyLines) {
  const auto found = too_long_functions(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Sizes, NoLineIsWiderThanAHundredColumns) {
  const auto found = too_long_lines(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

TEST(Sizes, CapFilesByTheirRoom) {
  const auto complaints = [](const std::string& path, int count) {
    return too_long_files({sample(path, lines(count))}).size();
  };
  EXPECT_EQ(complaints("host-sdk/contract/erp/a.hpp", 150), 0u);
  EXPECT_EQ(complaints("host-sdk/contract/erp/a.hpp", 151), 1u);
  EXPECT_EQ(complaints("plugin/a.cpp", 300), 0u);
  EXPECT_EQ(complaints("plugin/a.cpp", 301), 1u);
  EXPECT_EQ(complaints("tests/story/a.cpp", 400), 0u);
  EXPECT_EQ(complaints("tests/story/a.cpp", 401), 1u);
}

TEST(Sizes, MeasureEveryKindOfFunction) {
  EXPECT_EQ(long_functions("void f() {\n" + lines(58) + "}\n"), 0u);
  EXPECT_EQ(long_functions("void f() {\n" + lines(59) + "}\n"), 1u);
  EXPECT_EQ(long_functions("namespace a {\nclass b {\n  int f() const override {\n" + lines(59) +
                           "  }\n};\n}\n"),
            1u);
  EXPECT_EQ(long_functions("b::b(int x)\n    : a_{x}, c_(x) {\n" + lines(59) + "}\n"), 1u);
  EXPECT_EQ(long_functions("TEST(A, B) {\n" + lines(59) + "}\n"), 1u);
}

TEST(Sizes, DoNotTakeOtherBracesForFunctions) {
  EXPECT_EQ(long_functions("namespace a {\n" + lines(99, "int f(int);") + "}\n"), 0u);
  EXPECT_EQ(long_functions("struct a {\n" + lines(99, "int f(int x = g({1}));") + "};\n"), 0u);
  EXPECT_EQ(long_functions("const int a[] = {\n" + lines(99, "f(1),") + "};\n"), 0u);
  EXPECT_EQ(long_functions("// void f() {\n" + lines(99, "int x;") + "// }\n"), 0u);
  EXPECT_EQ(long_functions("const char* s = \"void f() {\";\n" + lines(99, "int x;")), 0u);
}

TEST(Sizes, CountCharactersNotBytes) {
  const auto complaints = [](const std::string& line) {
    return too_long_lines({sample("db/a.cpp", line + "\n")}).size();
  };
  std::string polish;
  for (int i = 0; i < 100; ++i) polish += "ł";
  EXPECT_EQ(complaints(polish), 0u);
  EXPECT_EQ(complaints(polish + "a"), 1u);
}
