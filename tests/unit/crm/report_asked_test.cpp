// SPDX-License-Identifier: Apache-2.0
// The reports on acquisition and on negotiations as a host asks them: what they begin with, what
// they refuse and name, what they say where there is nothing.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/activity/activity_list.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/course.hpp"
#include "plugin/report/reports.hpp"
#include "ribbon/text.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {
namespace {

using namespace std::chrono_literals;
using erp::record_key;
using testing::Contains;
using testing::HasSubstr;

erp::value day(int year, unsigned month, unsigned day) {
  return erp::date(std::chrono::year(year) / month / day);
}

class ReportAsked : public on_every_server {
 protected:
  ReportAsked() {
    host_.session_.operator_ = operator_named("szefowa");
    host_.database_.target_ = {company_.connection(), "firm.db",
                               company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    makers_ = crm::report_makers();
    reports_ = crm::reports(*place_, makers_);
  }

  std::unique_ptr<erp::report_session> open(const std::string& id, erp::context about = {}) {
    for (const auto& report : reports_) {
      if (report.description.id != id) continue;
      auto opened = report.open(about);
      if (opened) return std::move(*opened);
    }
    ADD_FAILURE() << id;
    return nullptr;
  }

  erp::result<erp::report_result> run(erp::report_session& report,
                                      erp::report_parameters parameters = {}) {
    std::optional<erp::result<erp::report_result>> answer;
    auto handle = report.run({std::move(parameters), false, false},
                             [&](auto made) { answer = std::move(made); });
    host_.jobs_.pump();
    return answer.value();
  }

  // The parameter that is wrong.
  std::string refused(const std::string& id, erp::report_parameters parameters) {
    const auto report = open(id);
    const auto result = run(*report, std::move(parameters));
    if (result) return "nothing";
    EXPECT_FALSE(result.failure().message.empty());
    EXPECT_EQ(result.failure().code, erp::error_code::invalid);
    return result.failure().field;
  }

  std::int64_t save(std::chrono::hours from_now, const std::string& category,
                    const record_key& contractor = kasztan) {
    auto record = contact_with_wanda(host_);
    record.contractor = contractor;
    record.persons = {contractor == kasztan ? wanda : zofia};
    record.starts_at += from_now;
    record.ends_at += from_now;
    record.state = from_now < 0h ? crm::activity_state::ended : crm::activity_state::open;
    record.category = std::stoll(company_.single_value(
        "SELECT id FROM crm_dictionary_value WHERE code = '" + category + "'"));
    const auto saved = place_->gate()->with(who_is("szefowa"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish_for(record), host_.clock_.now_);
    });
    EXPECT_TRUE(saved.ok()) << (saved ? "" : saved.failure().message.id);
    return saved ? saved->saved.id : 0;
  }

  // What the list shows that a figure opens.
  std::vector<std::string> listed_behind(erp::report_session& report, const std::string& behind) {
    EXPECT_TRUE(report.open_behind(behind).ok());
    const auto list = crm::activity_list(*place_, crm::narrowed_by_figures(makers_));
    auto opened = list.open(host_.windows_.lists_.back().about);
    EXPECT_TRUE(opened.ok());
    std::vector<std::string> shown;
    auto handle = (*opened)->page({}, [&](auto page) {
      for (const auto& row : page->rows) shown.push_back(row.key.id);
    });
    host_.jobs_.pump();
    return shown;
  }

  static const erp::report_cell& cell(const erp::report_part& part, std::size_t row,
                                      const std::string& column) {
    const auto& columns = part.table.columns;
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i].id == column) return part.table.rows.at(row).cells.at(i);
    ADD_FAILURE() << "no column " << column;
    return part.table.rows.at(row).cells.front();
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  crm::makers makers_;
  std::vector<erp::report_contribution> reports_;
};
ON_EVERY_SERVER(ReportAsked);

TEST_P(ReportAsked, BeginsWithWhatItWasOpenedAboutWhicheverItIs) {
  const erp::record_key employee{"2"};
  for (const char* id :
       {crm::report::effectiveness, crm::report::negotiations, crm::report::acquisition}) {
    const auto report = open(id, {{"employee", employee}, {"colour", erp::record_key{"7"}}});
    EXPECT_EQ(report->initial().at("employee"), erp::value(employee)) << id;
    EXPECT_EQ(report->initial_choices().at("employee").key, employee) << id;
    EXPECT_EQ(report->initial().count("colour"), 0U) << id;
  }
}

TEST_P(ReportAsked, AcquisitionNamesTheParameterThatIsWrong) {
  const auto* id = crm::report::acquisition;
  EXPECT_EQ(refused(id, {{"within_days", std::int64_t{0}}}), "within_days");
  EXPECT_EQ(refused(id, {{"within_days", std::int64_t{3'651}}}), "within_days");
  EXPECT_EQ(refused(id, {{"from", day(2026, 3, 2)}, {"to", day(2026, 3, 1)}}), "to");
  EXPECT_EQ(refused(id, {{"from", erp::value()}}), "from");
  EXPECT_EQ(refused(id, {{"by", record_key{"weather"}}}), "by");
  EXPECT_EQ(refused(id, {{"start_category", record_key{"nobody"}}}), "start_category");
  EXPECT_EQ(refused(id, {{"employee", record_key{"77"}}}), "employee");
  EXPECT_EQ(refused(id, {{"employee", record_key{"' OR 1 = 1"}}}), "employee");
  EXPECT_EQ(refused(id, {{"region", record_key{"Atlantis"}}}), "region");
  EXPECT_EQ(refused(id, {{"contractor_group", record_key{"x"}}}), "contractor_group");
  EXPECT_EQ(refused(id, {{"phase_of_the_moon", std::int64_t{1}}}), "phase_of_the_moon");
}

TEST_P(ReportAsked, NegotiationsNameTheParameterThatIsWrong) {
  const auto* id = crm::report::negotiations;
  EXPECT_EQ(refused(id, {{"silence_days", std::int64_t{0}}}), "silence_days");
  EXPECT_EQ(refused(id, {{"from", day(2026, 3, 2)}, {"to", day(2026, 3, 1)}}), "to");
  EXPECT_EQ(refused(id, {{"contractor", record_key{"77"}}}), "contractor");
  EXPECT_EQ(refused(id, {{"contractor", record_key{"one"}}}), "contractor");
  EXPECT_EQ(refused(id, {{"employee", record_key{"77"}}}), "employee");
  EXPECT_EQ(refused(id, {{"region", record_key{"Atlantis"}}}), "region");
  EXPECT_EQ(refused(id, {{"contractor", std::int64_t{1}}}), "contractor");
}

TEST_P(ReportAsked, AcquisitionSaysWhatToBindWhereNobodyKnowsTheCustomers) {
  company_.execute("UPDATE kontrahenci SET klient_od = NULL");
  save(-240h, "customer_acquisition");
  const auto report = open(crm::report::acquisition);
  const auto result = run(*report);
  ASSERT_TRUE(result.ok());
  EXPECT_TRUE(result->parts.empty());
  std::vector<std::string> notices;
  for (const auto& notice : result->notices) notices.push_back(notice.id);
  EXPECT_THAT(notices, Contains(HasSubstr("column customer_since")));
  EXPECT_THAT(notices, Contains(HasSubstr("crm-admin migrate")));
}

TEST_P(ReportAsked, AcquisitionBeginsWithTheLastTwoYearsAndAKnownCategory) {
  const auto report = open(crm::report::acquisition);
  const auto initial = report->initial();
  EXPECT_EQ(initial.at("from"), day(2024, 3, 2));
  EXPECT_EQ(initial.at("to"), day(2026, 3, 2));
  EXPECT_EQ(initial.at("within_days"), erp::value(std::int64_t{90}));
  std::vector<record_key> offered;
  auto handle = report->choices("start_category", "", 50, [&](auto page) {
    for (const auto& one : page->choices) offered.push_back(one.key);
  });
  host_.jobs_.pump();
  EXPECT_THAT(offered, Contains(std::get<record_key>(initial.at("start_category"))));
}

TEST_P(ReportAsked, WhereNothingBeganTheTablesAreEmptyAndSaySo) {
  company_.execute("UPDATE kontrahenci SET klient_od = '2026-02-01' WHERE id = 3");
  const auto acquisition = open(crm::report::acquisition);
  const auto probability = run(*acquisition);
  ASSERT_TRUE(probability.ok());
  ASSERT_EQ(probability->parts.size(), 2U);
  for (const auto& part : probability->parts) {
    EXPECT_TRUE(part.table.rows.empty());
    EXPECT_FALSE(part.table.empty_text.empty());
  }
  const auto negotiations = open(crm::report::negotiations, {{"contractor", kasztan}});
  const auto course = run(*negotiations);
  ASSERT_TRUE(course.ok());
  EXPECT_TRUE(course->parts.front().table.rows.empty());
  EXPECT_FALSE(course->parts.front().chart.has_value());
}

TEST_P(ReportAsked, FewCasesAreCountedAndNotEstimated) {
  company_.execute("UPDATE kontrahenci SET klient_od = NULL");
  company_.execute("UPDATE kontrahenci SET klient_od = '2026-02-20' WHERE id = 1");
  save(-20 * 24h, "customer_acquisition");
  save(-10 * 24h, "customer_acquisition", swietlik);
  const auto report = open(crm::report::acquisition);
  const auto result = run(*report, {{"within_days", std::int64_t{5}}});
  ASSERT_TRUE(result.ok());
  const auto& part = result->parts.front();
  ASSERT_EQ(part.table.rows.size(), 1U);
  EXPECT_EQ(cell(part, 0, "cases").value, erp::value(std::int64_t{2}));
  EXPECT_EQ(cell(part, 0, "acquired").value, erp::value(std::int64_t{0}));
  const auto later = run(*report, {{"within_days", std::int64_t{10}}});
  EXPECT_EQ(cell(later->parts.front(), 0, "acquired").value, erp::value(std::int64_t{1}));
  EXPECT_EQ(cell(part, 0, "estimate").value, erp::value());
  EXPECT_EQ(cell(part, 0, "estimate").shown.id, "too few cases: {1}");
}

TEST_P(ReportAsked, TheTimeLineTellsTheCourseWithAContractor) {
  save(-100 * 24h, "customer_acquisition");
  const auto meeting = save(-60 * 24h, "trade_negotiation");
  save(48h, "trade_negotiation");
  const auto report = open(crm::report::negotiations, {{"contractor", kasztan}});
  EXPECT_EQ(report->initial().at("from"), erp::value());
  const auto result = run(*report);
  ASSERT_TRUE(result.ok()) << result.failure().message.id;
  EXPECT_EQ(result->title.arguments.front(), erp::value(std::string("Piekarnia Pod Kasztanem")));
  EXPECT_EQ(report->initial_choices().at("contractor").caption.id, "Piekarnia Pod Kasztanem");
  const auto& line = result->parts.front();
  ASSERT_EQ(line.table.rows.size(), 3U);
  EXPECT_EQ(cell(line, 0, "silence").value, erp::value());
  EXPECT_EQ(cell(line, 1, "silence").value, erp::value(std::int64_t{40}));
  EXPECT_EQ(cell(line, 1, "change").shown.arguments.front(),
            erp::value(std::string("Customer acquisition")));
  ASSERT_TRUE(line.chart.has_value());
  EXPECT_EQ(line.chart->categories.size(), 2U);
  std::size_t silences = 0;
  for (const auto& span : line.chart->spans) silences += span.kind == erp::span_kind::silence;
  EXPECT_EQ(silences, 2U);
  EXPECT_THAT(listed_behind(*report, cell(line, 1, "starts_at").behind),
              testing::ElementsAre(std::to_string(meeting)));
}

TEST_P(ReportAsked, TheFunnelIsComparedWithTheMonthBeforeAsOfAsLongAfterIt) {
  save(-20 * 24h, "customer_acquisition");  // 10 February; today is 2 March
  const auto january = save(-50 * 24h, "customer_acquisition", swietlik);
  const auto report = open(crm::report::negotiations);
  erp::report_parameters february{{"from", day(2026, 2, 1)},
                                  {"to", day(2026, 2, 28)},
                                  {"silence_days", std::int64_t{23}},
                                  {"compare", true}};
  const auto result = run(*report, february);
  ASSERT_TRUE(result.ok()) << result.failure().message.id;
  EXPECT_THAT(result->about,
              Contains(crm::tr("Compared with {1} to {2}", std::get<erp::date>(day(2026, 1, 1)),
                               std::get<erp::date>(day(2026, 1, 31)))));
  EXPECT_THAT(result->about, Contains(crm::tr("Silence in the period before: as of {1}",
                                              std::get<erp::date>(day(2026, 2, 2)))));
  const auto& funnel = result->parts.front();
  std::size_t row = 0;
  while (cell(funnel, row, "category").value != erp::value(std::string("Customer acquisition")))
    ++row;
  EXPECT_EQ(cell(funnel, row, "reached").before, erp::value(std::int64_t{1}));
  EXPECT_EQ(cell(funnel, row, "silent").before, erp::value(std::int64_t{0}));
  EXPECT_THAT(listed_behind(*report, cell(funnel, row, "still").behind_before),
              testing::ElementsAre(std::to_string(january)));
  february["silence_days"] = std::int64_t{22};
  const auto sooner = run(*report, february);
  EXPECT_EQ(cell(sooner->parts.front(), row, "silent").before, erp::value(std::int64_t{1}));
}

TEST_P(ReportAsked, TheCourseWithAContractorIsComparedWithTheMonthBefore) {
  save(-20 * 24h, "customer_acquisition");
  const auto january = save(-50 * 24h, "trade_negotiation");
  save(-50 * 24h, "trade_negotiation", swietlik);
  const auto report = open(crm::report::negotiations);
  const auto result = run(*report, {{"contractor", kasztan},
                                    {"from", day(2026, 2, 1)},
                                    {"to", day(2026, 2, 28)},
                                    {"compare", true}});
  ASSERT_TRUE(result.ok()) << result.failure().message.id;
  EXPECT_THAT(result->about,
              Contains(crm::tr("Compared with {1} to {2}", std::get<erp::date>(day(2026, 1, 1)),
                               std::get<erp::date>(day(2026, 1, 31)))));
  const auto& summary = result->parts.at(1);
  EXPECT_EQ(cell(summary, 0, "activities").before, erp::value(std::int64_t{1}));
  EXPECT_EQ(cell(summary, 0, "silent_now").before, erp::value(std::int64_t{22})) << "on 2 February";
  EXPECT_EQ(cell(summary, 0, "first").before, erp::value());
  const auto& categories = result->parts.at(2);
  ASSERT_EQ(categories.table.rows.size(), 2U) << "one of January alone";
  EXPECT_EQ(cell(categories, 1, "activities").before, erp::value(std::int64_t{0}));
  EXPECT_EQ(cell(categories, 0, "activities").value, erp::value(std::int64_t{0}));
  for (const auto* one : {&cell(summary, 0, "activities"), &cell(categories, 0, "activities")})
    EXPECT_THAT(listed_behind(*report, one->behind_before),
                testing::ElementsAre(std::to_string(january)));
}

TEST_P(ReportAsked, WhatHasNoPeriodBeforeIsNotCompared) {
  save(-20 * 24h, "customer_acquisition");
  const auto report = open(crm::report::negotiations);
  const auto open_ended = run(*report, {{"to", erp::value()}, {"compare", true}});
  ASSERT_TRUE(open_ended.ok());
  EXPECT_THAT(open_ended->notices, Contains(testing::Field(&erp::text::id,
                                                           "There is no period before to compare "
                                                           "with: it takes a first and a last "
                                                           "day.")));
  const auto of_one = run(*report, {{"contractor", kasztan}, {"from", {}}, {"compare", true}});
  ASSERT_TRUE(of_one.ok());
  for (const auto* result : {&*open_ended, &*of_one})
    for (const auto& part : result->parts)
      for (const auto& row : part.table.rows)
        for (const auto& cell : row.cells) EXPECT_EQ(cell.before, erp::value());
}

TEST_P(ReportAsked, AcquisitionIsComparedWithTheMonthsBefore) {
  company_.execute("UPDATE kontrahenci SET klient_od = NULL");
  company_.execute("UPDATE kontrahenci SET klient_od = '2026-01-15' WHERE id = 1");
  const auto january = save(-50 * 24h, "customer_acquisition");
  const auto report = open(crm::report::acquisition);
  const auto result =
      run(*report, {{"from", day(2026, 2, 1)}, {"to", day(2026, 2, 28)}, {"compare", true}});
  ASSERT_TRUE(result.ok()) << result.failure().message.id;
  EXPECT_THAT(result->about, Contains(crm::tr("Compared with first activities from {1} to {2}",
                                              std::get<erp::date>(day(2026, 1, 1)),
                                              std::get<erp::date>(day(2026, 1, 31)))));
  const auto& part = result->parts.front();
  ASSERT_EQ(part.table.rows.size(), 1U);
  EXPECT_EQ(cell(part, 0, "cases").value, erp::value(std::int64_t{0}));
  EXPECT_EQ(cell(part, 0, "acquired").before, erp::value(std::int64_t{1}));
  EXPECT_EQ(cell(part, 0, "estimate").before, erp::value());
  EXPECT_THAT(listed_behind(*report, cell(part, 0, "acquired").behind_before),
              testing::ElementsAre(std::to_string(january)));
}

crm::course_entry entry(std::int64_t id, int day, std::optional<std::int64_t> category,
                        std::chrono::hours length = 1h) {
  crm::course_entry one;
  one.id = id;
  one.starts_at = erp::instant(std::chrono::days(day)) + 9h;
  one.ends_at = one.starts_at + length;
  one.category = category;
  return one;
}

TEST(ReportCourseFollowed, KeepsTheNewestAndCountsAll) {
  crm::course course("UTC", 100, 5, 2);
  for (int i = 1; i <= 4; ++i) course.add(entry(i, 10 * i, i < 3 ? 7 : 8));
  course.close();
  ASSERT_EQ(course.steps().size(), 2U);
  EXPECT_EQ(course.steps().front().entry.id, 3);
  EXPECT_EQ(course.steps().front().changed_from, 7);
  EXPECT_EQ(course.totals().activities, 4);
  EXPECT_EQ(course.totals().changes, 1);
  EXPECT_EQ(course.totals().longest_silence_days, 60);
  EXPECT_EQ(course.silent_now(), 60);
  EXPECT_EQ(course.silences().size(), 4U);
}

TEST(ReportCourseFollowed, WhatLastsForDaysIsNoSilenceAndWhatIsPlannedEndsIt) {
  crm::course course("UTC", 12, 5, 100);
  course.add(entry(1, 1, std::nullopt, 24h * 8));
  course.add(entry(2, 3, 7));
  course.add(entry(3, 20, 7));
  course.close();
  EXPECT_EQ(course.steps()[1].silence_days, 0);
  EXPECT_EQ(course.steps()[2].silence_days, 11);
  EXPECT_EQ(course.silent_now(), 0);
  ASSERT_EQ(course.stays().size(), 1U);
  EXPECT_EQ(course.stays().front().from_day, 3);
  EXPECT_EQ(course.stays().front().until_day, 20);
}

}  // namespace
}  // namespace crm_test
