// SPDX-License-Identifier: Apache-2.0
// What is recorded becomes reports: who did what in time, how talks went, who was won.
#include <filesystem>

#include "tests/story/story.hpp"

namespace story {

namespace {

// The row in which somebody or something is named.
json row_named(const json& part, const std::string& name) {
  for (const auto& row : part.at("rows"))
    for (const auto& [column, cell] : row.at("cells").items())
      if (cell.value("shown", std::string()) == name) return row.at("cells");
  ADD_FAILURE() << "no row of " << name << " in " << part.dump();
  return json::object();
}

json total_of(const json& part) {
  for (const auto& row : part.at("rows"))
    if (row.at("role") == "total") return row.at("cells");
  ADD_FAILURE() << "no total in " << part.dump();
  return json::object();
}

}  // namespace

class Reports : public lived_everywhere {
 protected:
  static std::string opened(desk& at, const std::string& report,
                            const json& about = json::object()) {
    return at.ok({{"do", "open_report"}, {"report", report}, {"context", about}}).at("handle");
  }
  static json run(desk& at, const std::string& handle, const json& parameters = json::object()) {
    return at.ok({{"do", "report"}, {"handle", handle}, {"parameters", parameters}});
  }
  // How many rows the list has that stands behind a figure.
  static std::size_t behind(desk& at, const std::string& handle, const json& cell) {
    const json answer =
        at.ok({{"do", "report_behind"}, {"handle", handle}, {"behind", cell.at("behind")}});
    const std::string list = answer.at("opened").at("handle");
    const auto count = at.rows(list).size();
    at.ok({{"do", "close"}, {"handle", list}});
    return count;
  }

  // Anna's two meetings with Wanda at the bakery: one ended in time, one forgotten.
  void anna_meets_wanda_twice(const std::string& category = {}) {
    desk nowak = sit_down("nowak");
    for (const bool ended : {true, false}) {
      form_desk meeting = meeting_with_wanda(nowak);
      if (!category.empty()) meeting.set("category", meeting.key_of("category", category));
      meeting.set("expected_cost", money("100.00", "PLN"));
      meeting.set("actual_cost", money(ended ? "80.00" : "20.00", ended ? "PLN" : "EUR"));
      if (ended) meeting.set("ended", true);
      (void)meeting.save();
      meeting.close();
    }
  }
  desk sit_down_later(const std::string& login, const std::string& language = "en") {
    return sit_down(login, language, "2026-03-05T12:00:00+01:00");
  }
};

TEST_P(Reports, TellTheManagerWhatAnnaEndedInTimeAndOpenExactlyThese) {
  anna_meets_wanda_twice();
  desk manager = sit_down_later("szefowa");
  const auto report = opened(manager, "crm.report.effectiveness");
  const json parts = run(manager, report).at("parts");
  const json people = parts.at(0);
  const json anna = row_named(people, "Anna Nowak");
  EXPECT_EQ(anna.at("planned").at("value"), 2);
  EXPECT_EQ(anna.at("ended").at("value"), 1);
  EXPECT_EQ(anna.at("on_time").at("value"), 1);
  EXPECT_EQ(anna.at("on_time_share").at("value"), 100.0);
  EXPECT_EQ(anna.at("overdue").at("value"), 1);
  const json costs = row_named(parts.at(1), "Anna Nowak");
  EXPECT_EQ(costs.at("expected").at("value"), money("200.0000", "PLN"));
  // 80 zł, and 20 € at 4.3125 of that very day.
  EXPECT_EQ(costs.at("actual").at("value"), money("166.2500", "PLN"));
  EXPECT_EQ(total_of(people).at("planned").at("value"), 2);
  for (const auto* figure : {"planned", "ended", "overdue"})
    EXPECT_EQ(behind(manager, report, anna.at(figure)), anna.at(figure).at("value")) << figure;
}

TEST_P(Reports, ShowAnOperatorNoMoreThanTheListsDo) {
  anna_meets_wanda_twice();
  leave_own_to_salesmen();
  desk kowalski = sit_down_later("kowalski");
  const auto report = opened(kowalski, "crm.report.effectiveness");
  const json people = run(kowalski, report).at("parts").at(0);
  for (const auto& row : people.at("rows"))
    EXPECT_EQ(row.at("cells").at("planned").at("value"), 0) << row.dump();
  const auto course = opened(kowalski, "crm.report.negotiations", {{"contractor", kasztan}});
  EXPECT_EQ(run(kowalski, course).dump().find("Wanda"), std::string::npos);
}

TEST_P(Reports, AnswerAtOnceWhatHasNotChangedAndAnewWhatHas) {
  anna_meets_wanda_twice();
  desk manager = sit_down_later("szefowa");
  const auto report = opened(manager, "crm.report.effectiveness");
  const json first = run(manager, report);
  EXPECT_TRUE(run(manager, report).at("kept").get<bool>());
  (void)contact_with_wanda(manager).save();
  const json now = run(manager, report);
  EXPECT_FALSE(now.at("kept").get<bool>());
  EXPECT_EQ(total_of(now.at("parts").at(0)).at("planned").at("value"), 3);
}

TEST_P(Reports, TellHowTalksWithTheBakeryWent) {
  anna_meets_wanda_twice("Trade negotiations");
  desk manager = sit_down_later("szefowa");
  const auto report = opened(manager, "crm.report.negotiations", {{"contractor", kasztan}});
  const json course = run(manager, report);
  const json line = course.at("parts").at(0);
  ASSERT_EQ(line.at("rows").size(), 2u) << line.dump();
  EXPECT_EQ(line.at("rows")[0].at("cells").at("persons").at("shown"), "Wanda Żurek");
  EXPECT_EQ(line.at("chart").at("kind"), "time_line");
  EXPECT_NE(course.dump().find("Piekarnia Pod Kasztanem"), std::string::npos);
}

TEST_P(Reports, GiveNoProbabilityOfOneCaseAndSaySo) {
  {
    desk nowak = sit_down("nowak", "en", "2026-02-10T09:00:00+01:00");
    form_desk contact = nowak.new_contact_with(bryza);
    contact.set("contact_persons", json::array({"31"}));
    contact.set("category", contact.key_of("category", "Customer acquisition"));
    (void)contact.save();
    contact.close();
  }
  desk manager = sit_down_later("szefowa", "pl");
  const auto report = opened(manager, "crm.report.acquisition");
  const json all = run(manager, report);
  EXPECT_EQ(all.at("title"), "Prawdopodobieństwo pozyskania");
  const json row = all.at("parts").at(0).at("rows").at(0).at("cells");
  EXPECT_EQ(row.at("cases").at("value"), 1);
  EXPECT_EQ(row.at("acquired").at("value"), 1) << "a customer since 16 February";
  EXPECT_TRUE(row.at("estimate").at("value").is_null());
  EXPECT_EQ(row.at("estimate").at("shown"), "za mało przypadków: 1");
  EXPECT_EQ(behind(manager, report, row.at("cases")), 1u);
}

TEST_P(Reports, OpenWhatIsBehindThemAlsoToWhoSeesNothingButHisOwn) {
  leave_own_to_salesmen();
  {
    desk kowalski = sit_down("kowalski", "en", "2026-02-10T09:00:00+01:00");
    form_desk contact = kowalski.new_contact_with(bryza);
    contact.set("contact_persons", json::array({"31"}));
    contact.set("category", contact.key_of("category", "Customer acquisition"));
    (void)contact.save();
    contact.close();
  }
  desk kowalski = sit_down_later("kowalski");
  const auto acquisition = opened(kowalski, "crm.report.acquisition");
  const json row = run(kowalski, acquisition).at("parts").at(0).at("rows").at(0).at("cells");
  EXPECT_EQ(row.at("cases").at("value"), 1);
  EXPECT_EQ(behind(kowalski, acquisition, row.at("cases")), 1u);
  const auto course = opened(kowalski, "crm.report.negotiations");
  const json reached = run(kowalski, course).at("parts").at(0).at("rows").at(0).at("cells");
  for (const auto& [id, cell] : reached.items()) {
    if (!cell.contains("behind")) continue;
    EXPECT_EQ(behind(kowalski, course, cell), 1u) << id;
  }
}

TEST_P(Reports, NameTheParameterThatIsWrong) {
  desk manager = sit_down("szefowa");
  const auto report = opened(manager, "crm.report.effectiveness");
  const json refused =
      manager.refused({{"do", "report"},
                       {"handle", report},
                       {"parameters", {{"from", "2026-03-02"}, {"to", "2026-03-01"}}}},
                      "invalid");
  EXPECT_NE(refused.dump().find("\"field\":\"to\""), std::string::npos) << refused.dump();
  manager.refused({{"do", "report_behind"}, {"handle", report}, {"behind", "planned; DROP"}},
                  "not_found");
}

TEST_P(Reports, AreTakenAlongByWhoeverMay) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("crm-report-" + std::to_string(::getpid()) + ".xlsx");
  anna_meets_wanda_twice();
  const auto wish = [&](desk& at) {
    return json{{"do", "report_export"},
                {"handle", opened(at, "crm.report.effectiveness")},
                {"file", file.string()},
                {"overwrite", true}};
  };
  desk manager = sit_down_later("szefowa");
  EXPECT_EQ(manager.ok(wish(manager)).at("files").size(), 1u);
  EXPECT_GT(std::filesystem::file_size(file), 5000u);
  std::filesystem::remove(file);
  company_.execute("DELETE FROM crm_group_right WHERE granted = 'export'");
  desk kowalski = sit_down_later("kowalski");
  kowalski.refused(wish(kowalski), "denied");
  EXPECT_FALSE(std::filesystem::exists(file));
}

LIVED_EVERYWHERE(Reports);

}  // namespace story
