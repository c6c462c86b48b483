// SPDX-License-Identifier: Apache-2.0
#include "tests/house/catalogues.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "tests/house/source_tree.hpp"

using namespace house;
namespace fs = std::filesystem;

namespace {

class Catalogues : public testing::Test {
 protected:
  void SetUp() override { fs::create_directories(folder_); }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path file(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return folder_ / name;
  }

  fs::path wanted_of(const std::vector<std::string>& rooms) {
    std::vector<std::string> sources;
    for (const source_file& source : read_tree(source_root()))
      for (const std::string& room : rooms)
        if (is_cpp(source) && starts_with(source.path, room)) sources.push_back(source.path);
    return extracted(source_root(), sources, folder_);
  }

  std::string complaints(const fs::path& po, const fs::path& wanted) {
    return missing_sentences(po, wanted) + complaints_of_gettext(po) + lost_arguments(po);
  }

  std::string complaints_about(const std::string& entries) {
    const fs::path source = file("a.cpp",
                                 "auto a = tr(\"Contractor is required\");\n"
                                 "auto b = tr_n(\"{1} activity\", \"{1} activities\", 2);\n");
    const fs::path po = file("pl.po",
                             "msgid \"\"\nmsgstr \"\"\n\"Project-Id-Version: x\\n\"\n"
                             "\"Last-Translator: x\\n\"\n\"Language-Team: x\\n\"\n"
                             "\"PO-Revision-Date: 2026-01-01 00:00+0000\\n\"\n"
                             "\"Language: pl\\n\"\n\"MIME-Version: 1.0\\n\"\n"
                             "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                             "\"Content-Transfer-Encoding: 8bit\\n\"\n"
                             "\"Plural-Forms: nplurals=2; plural=(n!=1);\\n\"\n\n" +
                                 entries);
    return complaints(po, extracted(folder_, {source.filename().string()}, folder_));
  }

  fs::path folder_ =
      fs::temp_directory_path() / ("erp-house-catalogues-" + std::to_string(getpid()));
};

const char contractor[] = "msgid \"Contractor is required\"\nmsgstr \"Podaj kontrahenta\"\n\n";
const char activities[] =
    "msgid \"{1} activity\"\nmsgid_plural \"{1} activities\"\n"
    "msgstr[0] \"{1} działanie\"\nmsgstr[1] \"{1} działań\"\n";

}  // namespace

TEST_F(Catalogues, OfTheModuleHoldEverySentenceInPolish) {
  const auto said =
      complaints(source_root() / "plugin/text/pl.po", wanted_of({"plugin/", "ribbon/"}));
  EXPECT_TRUE(said.empty()) << said;
}

TEST_F(Catalogues, OfTheHostHoldEverySentenceInPolish) {
  const auto said = complaints(source_root() / "host-sdk/kit/text/pl.po", wanted_of({"host-sdk/"}));
  EXPECT_TRUE(said.empty()) << said;
}

TEST_F(Catalogues, ThatAreWholeFindNoComplaint) {
  EXPECT_EQ(complaints_about(std::string(contractor) + activities), "");
}

TEST_F(Catalogues, ThatMissASentenceAreFound) {
  EXPECT_NE(complaints_about(activities).find("Contractor is required"), std::string::npos);
  EXPECT_NE(complaints_about(contractor).find("{1} activity"), std::string::npos);
}

TEST_F(Catalogues, ThatLeaveASentenceEmptyAreFound) {
  EXPECT_NE(complaints_about(std::string("msgid \"Contractor is required\"\nmsgstr \"\"\n\n") +
                             activities),
            "");
}

TEST_F(Catalogues, ThatLoseAnArgumentAreFound) {
  EXPECT_NE(complaints_about(std::string(contractor) +
                             "msgid \"{1} activity\"\nmsgid_plural \"{1} activities\"\n"
                             "msgstr[0] \"jedno działanie\"\nmsgstr[1] \"{1} działań\"\n"),
            "");
}
