// SPDX-License-Identifier: Apache-2.0
// Reports by lines: run, looked behind, kept under a name, taken along to a file.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/module/headless_session.hpp"

namespace module_tests {

namespace {

namespace fs = std::filesystem;

class Reports : public testing::Test {
 protected:
  Reports() {
    std::string name = (fs::temp_directory_path() / "erp-reports-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    report_ = host_.ok({{"do", "open_report"}, {"report", "example.report.notes"}}).at("handle");
  }
  ~Reports() override { fs::remove_all(folder_); }

  json run(const json& parameters = json::object()) {
    return host_.ok({{"do", "report"}, {"handle", report_}, {"parameters", parameters}});
  }
  static std::string content(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::stringstream all;
    all << in.rdbuf();
    return all.str();
  }

  headless_session host_{{module_path("example-notebook")}};
  fs::path folder_;
  json report_;
};

}  // namespace

TEST_F(Reports, AreDescribedByWhatTheyAskAndAnswerTablesWithCharts) {
  const json all = host_.ok({{"do", "reports"}}).at("reports");
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].at("parameters")[0].at("kind"), "choice");
  EXPECT_EQ(all[0].at("parameters")[1].at("unit"), "notes");
  const json part = run().at("parts")[0];
  EXPECT_EQ(part.at("columns")[2].at("kind"), "percent");
  EXPECT_EQ(part.at("rows")[0].at("cells").at("count").at("value"), 1);
  EXPECT_EQ(part.at("rows")[0].at("cells").at("share").at("value"), 50.0);
  EXPECT_EQ(part.at("rows")[0].at("cells").at("share").at("shown"), "50.0\u00A0%");
  EXPECT_EQ(part.at("chart").at("kind"), "bars");
  EXPECT_EQ(part.at("chart").at("categories"), json::array({"Done", "Open"}));
  EXPECT_EQ(part.at("chart").at("series")[0].at("points")[1].at("behind"), "open");
}

TEST_F(Reports, AreNarrowedByParametersAndRefuseWrongOnesByName) {
  EXPECT_EQ(run({{"state", "done"}}).at("parts")[0].at("rows").size(), 1u);
  EXPECT_EQ(run({{"least", 2}}).at("parts")[0].at("rows").size(), 0u);
  for (const json& wrong :
       {json{{"least", -1}}, json{{"least", "many"}}, json{{"least", nullptr}}}) {
    const json refused =
        host_.refused({{"do", "report"}, {"handle", report_}, {"parameters", wrong}}, "invalid");
    EXPECT_EQ(refused.at("error").at("field"), "least") << wrong.dump();
  }
  host_.refused({{"do", "report"}, {"handle", report_}, {"parameters", {{"colour", 1}}}},
                "invalid");
  host_.refused({{"do", "report"}, {"handle", report_}, {"parameters", 7}}, "invalid");
  host_.refused({{"do", "report"}, {"handle", "report-77"}}, "not_found");
  host_.refused({{"do", "open_report"}, {"report", "nothing"}}, "not_found");
  const json choices =
      host_.ok({{"do", "report_choices"}, {"handle", report_}, {"parameter", "state"}});
  EXPECT_EQ(choices.at("choices").size(), 2u);
  host_.refused({{"do", "report_choices"}, {"handle", report_}, {"parameter", "x"}}, "not_found");
}

TEST_F(Reports, OpenWhatIsBehindAFigure) {
  const json opened = host_.ok({{"do", "report_behind"}, {"handle", report_}, {"behind", "done"}});
  EXPECT_EQ(opened.at("opened").at("id"), "example.list.notes");
  host_.refused({{"do", "report_behind"}, {"handle", report_}, {"behind", "1; DROP"}}, "not_found");
}

TEST_F(Reports, KeepParametersUnderAName) {
  const json keep{{"do", "report_keep"},
                  {"handle", report_},
                  {"name", "Zrobione ąę"},
                  {"parameters", {{"state", "done"}, {"least", 1}}}};
  EXPECT_EQ(host_.ok(keep).at("sets")[0].at("parameters").at("least"), 1);
  const json by_name = host_.ok({{"do", "report"}, {"handle", report_}, {"set", "Zrobione ąę"}});
  EXPECT_EQ(by_name.at("parts")[0].at("rows").size(), 1u);
  host_.refused({{"do", "report_keep"}, {"handle", report_}, {"name", "  "}}, "required");
  host_.refused({{"do", "report_keep"}, {"handle", report_}, {"name", std::string(81, 'x')}},
                "invalid");
  host_.refused({{"do", "report"}, {"handle", report_}, {"set", "other"}}, "not_found");
  const json forget{{"do", "report_forget"}, {"handle", report_}, {"name", "Zrobione ąę"}};
  EXPECT_TRUE(host_.ok(forget).at("sets").empty());
  host_.refused(forget, "not_found");
}

TEST_F(Reports, AreTakenAlongAsATableOrAWorkbook) {
  const fs::path csv = folder_ / "notes.csv";
  const json wish{{"do", "report_export"}, {"handle", report_}, {"file", csv.string()}};
  EXPECT_EQ(host_.ok(wish).at("files"), json::array({csv.string()}));
  EXPECT_EQ(content(csv), "\xEF\xBB\xBFState,Notes,Share (%)\r\nDone,1,50.00\r\nOpen,1,50.00\r\n");
  EXPECT_EQ(host_.refused(wish, "conflict").at("error").at("field"), "file");
  json book = wish;
  book["file"] = (folder_ / "notes.xlsx").string();
  host_.ok(book);
  EXPECT_EQ(content(folder_ / "notes.xlsx").substr(0, 2), "PK");
  book["file"] = (folder_ / "nowhere" / "notes.xlsx").string();
  host_.refused(book, "unavailable");
  book["file"] = (folder_ / "notes.ods").string();
  EXPECT_EQ(host_.refused(book, "invalid").at("error").at("field"), "format");
}

TEST_F(Reports, SayWhenWhatTheyAreMadeOfHasChanged) {
  const json form = host_.ok({{"do", "open_form"}, {"form", "example.form.note"}});
  host_.ok({{"do", "set"}, {"handle", form.at("handle")}, {"field", "title"}, {"value", "Third"}});
  const json saved = host_.ok({{"do", "run"}, {"handle", form.at("handle")}, {"command", "save"}});
  bool told = false;
  for (const auto& event : saved.value("events", json::array()))
    told = told || (event.at("event") == "report_changed" && event.at("handle") == report_);
  EXPECT_TRUE(told) << saved.dump();
  EXPECT_TRUE(host_.ok({{"do", "close"}, {"handle", report_}}).at("closed").get<bool>());
  host_.refused({{"do", "report"}, {"handle", report_}}, "not_found");
}

}  // namespace module_tests
