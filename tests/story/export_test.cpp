// SPDX-License-Identifier: Apache-2.0
// A list taken along to a file, as it is narrowed, by whoever may.
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/story/story.hpp"

namespace story {

class Export : public lived_everywhere {
 protected:
  Export() : file_(std::filesystem::temp_directory_path() / ("crm-export-" + unique() + ".csv")) {}
  ~Export() override { std::filesystem::remove(file_); }

  static std::string unique() {
    static int count = 0;
    return std::to_string(::getpid()) + "-" + std::to_string(++count);
  }

  std::string content() const {
    std::ifstream in(file_, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  }

  std::filesystem::path file_;
};

TEST_P(Export, NowakTakesAlongWhatTheListShowsAndNothingElse) {
  desk nowak = sit_down("nowak");
  for (const auto* note : {"cena; termin \"piątek\"", "=drugi"}) {
    form_desk form = contact_with_wanda(nowak);
    form.set("note", note);
    (void)form.save();
    form.close();
  }
  const auto list = nowak.opened_by("crm.command.my_activities");
  const json all = nowak.ok({{"do", "export"},
                             {"handle", list},
                             {"filter", "all"},
                             {"file", file_.string()},
                             {"overwrite", true}});
  EXPECT_EQ(all.at("rows"), 2);
  const auto written = content();
  EXPECT_NE(written.find("Contractor,Contact persons"), std::string::npos) << written;
  EXPECT_NE(written.find("\"cena; termin \"\"piątek\"\"\""), std::string::npos) << written;
  EXPECT_NE(written.find(",'=drugi,"), std::string::npos) << "no formula";
  const json none = nowak.ok({{"do", "export"},
                              {"handle", list},
                              {"filter", "ended"},
                              {"file", file_.string()},
                              {"overwrite", true}});
  EXPECT_EQ(none.at("rows"), 0);
  EXPECT_EQ(content().find("drugi"), std::string::npos);
}

TEST_P(Export, WhoMayOnlyLookLeavesNoFile) {
  {
    desk nowak = sit_down("nowak");
    (void)contact_with_wanda(nowak).save();
  }
  company_.execute("DELETE FROM crm_group_right WHERE granted = 'export'");
  company_.execute("INSERT INTO crm_group_right (operator_group, granted) VALUES (2, 'export')");
  desk kowalski = sit_down("kowalski");
  const auto list = kowalski.opened_by("crm.command.my_activities");
  kowalski.refused({{"do", "export"}, {"handle", list}, {"file", file_.string()}}, "denied");
  EXPECT_FALSE(std::filesystem::exists(file_));
  EXPECT_EQ(kowalski.ok({{"do", "page"}, {"handle", list}}).at("next"), nullptr) << "he may look";
}

LIVED_EVERYWHERE(Export);

}  // namespace story
