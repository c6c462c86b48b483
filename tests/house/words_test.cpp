// SPDX-License-Identifier: Apache-2.0
#include "tests/house/words.hpp"

#include <gtest/gtest.h>

using namespace house;

namespace {

using check = std::vector<violation> (*)(const source_tree&);

std::size_t complaints(check check, const std::string& path, const std::string& text) {
  return check({sample(path, text)}).size();
}

}  // namespace

class Words : public testing::TestWithParam<std::pair<const char*, check>> {};

TEST_P(Words, AreAsTheHouseWantsThemInEveryFile) {
  const auto found = GetParam().second(read_tree(source_root()));
  EXPECT_TRUE(found.empty()) << told(found);
}

INSTANTIATE_TEST_SUITE_P(Rule, Words,
                         testing::Values(std::pair{"Licence", &missing_licence},
                                         std::pair{"PragmaOnce", &missing_pragma_once},
                                         std::pair{"NothingUnfinished", &unfinished_marks},
                                         std::pair{"NoMachinePaths", &machine_paths},
                                         std::pair{"SqlWhereItBelongs", &misplaced_sql}),
                         [](const auto& info) { return std::string(info.param.first); });

TEST(WordRules, WantTheLicenceFirst) {
  const std::string licence = "// SPDX-License-Identifier: Apache-2.0\n";
  EXPECT_EQ(complaints(missing_licence, "db/a.cpp", licence + "int a;\n"), 0u);
  EXPECT_EQ(complaints(missing_licence, "db/a.cpp", "int a;\n" + licence), 1u);
  EXPECT_EQ(complaints(missing_licence, "db/a.cpp", ""), 1u);
}

TEST(WordRules, WantHeadersReadOnce) {
  EXPECT_EQ(complaints(missing_pragma_once, "db/a.hpp", "#pragma once\n"), 0u);
  EXPECT_EQ(complaints(missing_pragma_once, "db/a.hpp", "int a;\n"), 1u);
}

TEST(WordRules, FindUnfinishedMarks) {
  EXPECT_EQ(complaints(unfinished_marks, "db/a.cpp", std::string("// TO") + "DO later\n"), 1u);
  EXPECT_EQ(complaints(unfinished_marks, "README.md", std::string("FIX") + "ME\n"), 1u);
  EXPECT_EQ(complaints(unfinished_marks, "db/a.cpp", "// to do this, ask\n"), 0u);
}

TEST(WordRules, FindPathsOfOneMachine) {
  EXPECT_EQ(complaints(machine_paths, "README.md", std::string("see /ho") + "me/anna/erp\n"), 1u);
  EXPECT_EQ(complaints(machine_paths, "db/a.cpp", std::string("open(\"/t") + "mp/x\");\n"), 1u);
  EXPECT_EQ(complaints(machine_paths, "README.md", "see ~/.local/share/home/x\n"), 0u);
}

TEST(WordRules, FindSqlOutsideItsFiles) {
  const std::string select = "auto a = \"SELECT id FROM crm_activity\";\n";
  EXPECT_EQ(complaints(misplaced_sql, "plugin/activity/activity_service.cpp", select), 1u);
  EXPECT_EQ(complaints(misplaced_sql, "plugin/activity/activity_table.cpp", select), 0u);
  EXPECT_EQ(complaints(misplaced_sql, "host-sdk/desktop/a.cpp", select), 1u);
  EXPECT_EQ(complaints(misplaced_sql, "host-sdk/kit/sql_list.cpp", select), 0u);
  EXPECT_EQ(complaints(misplaced_sql, "host-sdk/kit/zones.cpp", select), 1u);
  EXPECT_EQ(complaints(misplaced_sql, "host-sdk/company/contractor_list.cpp", select), 0u);
}

TEST(WordRules, FindSqlInPiecesAndRawLiterals) {
  const std::string path = "plugin/contact/contact_service.cpp";
  EXPECT_EQ(complaints(misplaced_sql, path, "f(\"UPDATE crm_draft \"\n  \"SET content = 1\");\n"),
            1u);
  EXPECT_EQ(complaints(misplaced_sql, path, "f(R\"sql(\nDELETE FROM crm_draft\n)sql\");\n"), 1u);
  EXPECT_EQ(complaints(misplaced_sql, path, "f(sql + \" WHERE id = 1\");\n"), 1u);
  EXPECT_EQ(complaints(misplaced_sql, path, "// SELECT id FROM crm_draft\n"), 0u);
  EXPECT_EQ(complaints(misplaced_sql, path, "f(\"Select a contractor\");\n"), 0u);
}
