// SPDX-License-Identifier: Apache-2.0
// The probability of acquisition, held against counting case by case on firms drawn by lot, and
// every figure against the activities behind it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "plugin/access/scope_book.hpp"
#include "plugin/report/acquisition_query.hpp"
#include "plugin/report/acquisition_report.hpp"
#include "plugin/report/report_figure.hpp"
#include "tests/unit/crm/acquisition_oracle.hpp"

namespace crm_test {
namespace {

class row_check {
 public:
  row_check(crm::admitted& inside, const crm::report_maker& maker, const acquisition_asked& ask)
      : inside_(inside), maker_(maker), ask_(ask) {}

  static int estimates() { return estimates_; }
  static int compared() { return compared_; }
  void holds(const erp::report_row& row, const oracle_cases& cases) {
    const auto n = ask_.n;
    cell(row.cells[1], cases, [](const auto&) { return true; });
    cell(row.cells[2], cases, [&](const auto& one) { return one.acquired && one.days <= n; });
    cell(row.cells[3], cases, [&](const auto& one) { return !one.acquired && one.days < n; });
    estimate(row, cases.now);
    estimate_before(row, cases.before);
  }

 private:
  void cell(const erp::report_cell& cell, const oracle_cases& cases,
            const std::function<bool(const oracle_case&)>& is_in) {
    figure(cell.value, cell.behind, ids_where(cases.now, is_in));
    if (ask_.compared) {
      figure(cell.before, cell.behind_before, ids_where(cases.before, is_in));
    } else {
      EXPECT_EQ(cell.before, erp::value());
      EXPECT_EQ(cell.behind_before, "");
    }
  }

  void figure(const erp::value& value, const std::string& behind, const ids& expected) {
    EXPECT_EQ(value, erp::value(static_cast<std::int64_t>(expected.size())));
    EXPECT_EQ(behind.empty(), expected.empty());
    if (!behind.empty()) {
      EXPECT_EQ(behind_cell(inside_, maker_, ask_.question, behind), expected);
    }
  }

  void estimate_before(const erp::report_row& row, const std::vector<oracle_case>& cases) {
    const auto expected =
        ask_.compared && cases.size() >= 20 ? probability_by_hand(cases, ask_.n) : std::nullopt;
    const auto& found = row.cells[4].before;
    ASSERT_EQ(std::holds_alternative<std::int64_t>(found), expected.has_value());
    if (expected) {
      ++compared_;
      EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(found)), 10'000 * *expected, 0.51);
    }
    const auto median = ask_.compared && cases.size() >= 20 ? median_by_hand(cases) : std::nullopt;
    EXPECT_EQ(row.cells[7].before, median ? erp::value(*median) : erp::value());
  }

  void estimate(const erp::report_row& row, const std::vector<oracle_case>& cases) {
    const auto& estimate = row.cells[4];
    if (cases.size() < 20) {
      EXPECT_EQ(estimate.value, erp::value());
      EXPECT_EQ(estimate.shown.id, "too few cases: {1}");
      EXPECT_EQ(row.cells[7].value, erp::value());
      return;
    }
    const auto expected = probability_by_hand(cases, ask_.n);
    ASSERT_EQ(std::holds_alternative<std::int64_t>(estimate.value), expected.has_value());
    if (!expected) return;
    ++estimates_;
    const auto found = std::get<std::int64_t>(estimate.value);
    EXPECT_NEAR(static_cast<double>(found), 10'000 * *expected, 0.51);
    EXPECT_LE(std::get<std::int64_t>(row.cells[5].value), found);
    EXPECT_GE(std::get<std::int64_t>(row.cells[6].value), found);
  }

  crm::admitted& inside_;
  const crm::report_maker& maker_;
  const acquisition_asked& ask_;
  static inline int estimates_ = 0;
  static inline int compared_ = 0;
};

// The group that the row's figures are of, as they name it themselves; none: the row of all.
std::optional<std::string> group_of(const erp::report_row& row) {
  const auto& cell = row.cells[1];
  const auto& behind = cell.behind.empty() ? cell.behind_before : cell.behind;
  auto figure = crm::read_figure(crm::taken_apart(behind).figure);
  if (!figure) return std::nullopt;
  figure->of.erase("before");
  if (figure->of.empty()) return std::nullopt;
  return figure->at("group");
}

void hold_table(crm::admitted& inside, const crm::report_maker& maker, const acquisition_asked& ask,
                const course_world& in, const oracle_cases& cases, const erp::report_table& table) {
  std::map<std::string, oracle_cases> groups;
  for (const auto period : {&oracle_cases::now, &oracle_cases::before})
    for (const auto& one : cases.*period)
      if (ask.by != "nothing")
        for (const auto& group : groups_of(in, ask.by, one)) (groups[group].*period).push_back(one);
  row_check check(inside, maker, ask);
  std::set<std::string> met;
  bool total = false;
  for (const auto& row : table.rows) {
    ASSERT_EQ(row.cells.size(), table.columns.size());
    const auto group = group_of(row);
    SCOPED_TRACE("group " + group.value_or("(all)"));
    if (group) {
      EXPECT_TRUE(met.insert(*group).second) << "stands there twice";
      check.holds(row, groups[*group]);
    } else {
      total = true;
      check.holds(row, cases);
    }
  }
  EXPECT_EQ(met.size(), groups.size());
  EXPECT_EQ(total, ask.by != "category" && !(cases.now.empty() && cases.before.empty()));
}

// A bar for each group that says enough; where none does, one for all of them.
void hold_bars(const erp::report_part& part) {
  std::size_t groups = 0, all = 0;
  for (const auto& row : part.table.rows)
    if (std::holds_alternative<std::int64_t>(row.cells[4].value)) ++(group_of(row) ? groups : all);
  ASSERT_TRUE(part.chart.has_value());
  EXPECT_EQ(part.chart->series[0].points.size(), groups > 0 ? groups : all);
  EXPECT_EQ(part.chart->categories.size(), part.chart->series[0].points.size());
}

// The curves, at places drawn by lot: what they say and who stands behind it.
class curve_check {
 public:
  curve_check(crm::admitted& inside, const crm::report_maker& maker, const acquisition_asked& ask,
              const course_world& in, const std::vector<oracle_case>& cases)
      : inside_(inside), maker_(maker), ask_(ask), in_(in), cases_(cases) {}

  static int opened() { return opened_; }

  void point(const erp::chart_point& point) {
    const auto day = static_cast<std::int64_t>(point.x);
    if (point.behind.empty()) {
      EXPECT_EQ(point.y, 0);
      return;
    }
    const auto cases = cases_behind(point.behind);
    acquired(point.behind, cases, day);
    EXPECT_NEAR(point.y, 100 * probability_by_hand(cases, day).value_or(0), 1e-6);
    EXPECT_EQ(point.detail.arguments.at(1), erp::value(count(ids_acquired(cases, day))));
  }

  void row(const erp::report_row& row) {
    const auto day = std::get<std::int64_t>(row.cells[1].value);
    const auto followed = cases_behind(row.cells[2].behind);
    const auto still = ids_where(followed, [&](const auto& one) { return one.days >= day; });
    EXPECT_EQ(row.cells[2].value, erp::value(count(still)));
    EXPECT_EQ(behind_cell(inside_, maker_, ask_.question, row.cells[2].behind), still);
    if (!row.cells[3].behind.empty())
      acquired(row.cells[3].behind, cases_behind(row.cells[3].behind), day);
    else
      EXPECT_EQ(ids_acquired(followed, day), ids());
  }

 private:
  static std::int64_t count(const ids& all) { return static_cast<std::int64_t>(all.size()); }

  static ids ids_acquired(const std::vector<oracle_case>& cases, std::int64_t day) {
    return ids_where(cases, [&](const auto& one) { return one.acquired && one.days <= day; });
  }

  void acquired(const std::string& behind, const std::vector<oracle_case>& cases,
                std::int64_t day) {
    ++opened_;
    const auto expected = ids_acquired(cases, day);
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(behind_cell(inside_, maker_, ask_.question, behind), expected);
  }

  // Of the curve that this is a figure of.
  std::vector<oracle_case> cases_behind(const std::string& behind) const {
    const auto figure = crm::read_figure(crm::taken_apart(behind).figure);
    if (!figure) return {};
    const bool of_all = figure->of.count("group") == 0 && figure->of.count("none") == 0;
    std::vector<oracle_case> all;
    for (const auto& one : cases_)
      if (of_all || groups_of(in_, ask_.by, one).count(figure->at("group"))) all.push_back(one);
    return all;
  }

  crm::admitted& inside_;
  const crm::report_maker& maker_;
  const acquisition_asked& ask_;
  const course_world& in_;
  const std::vector<oracle_case>& cases_;
  static inline int opened_ = 0;
};

void hold_curves(curve_check check, std::mt19937& dice, const erp::report_part& part) {
  const auto one_of = [&](const auto& all) {
    return all.at(std::uniform_int_distribution<std::size_t>(0, all.size() - 1)(dice));
  };
  if (part.table.rows.empty()) return;
  ASSERT_TRUE(part.chart.has_value());
  check.row(one_of(part.table.rows));
  check.row(part.table.rows.back());
  for (const auto& series : part.chart->series) check.point(one_of(series.points));
}

std::int64_t left_out_in(const erp::report_result& result) {
  for (const auto& notice : result.notices)
    if (notice.plural_id.find("were customers before") != std::string::npos) return notice.count;
  return 0;
}

class ReportAcquisition : public on_every_server {};

void hold_firm(const drawn_firm& firm, const crm::report_maker& maker,
               const acquisition_asked& ask) {
  const auto& in = firm.in;
  no_steps steps;
  const auto answer = maker.make(firm.inside, ask.question, steps);
  ASSERT_TRUE(answer.ok()) << answer.failure().message.id;
  const auto& result = (*answer).result;
  const bool knows = std::any_of(in.contractors.begin(), in.contractors.end(),
                                 [](const auto& one) { return one.customer_since.has_value(); });
  ASSERT_EQ(result.parts.size(), knows ? 2U : 0U);
  if (!knows) return;
  std::int64_t before = 0;
  oracle_cases cases{cases_of(in, firm.who, ask, before), {}};
  std::int64_t before_that = 0;
  if (ask.compared) cases.before = cases_of(in, firm.who, ask.period_before(), before_that);
  hold_table(firm.inside, maker, ask, in, cases, result.parts[0].table);
  hold_bars(result.parts[0]);
  hold_curves({firm.inside, maker, ask, in, cases.now}, firm.dice, result.parts[1]);
  if (ask.by != "category") {
    EXPECT_EQ(left_out_in(result), before);
  }
}

TEST_P(ReportAcquisition, AgreesWithCountingCaseByCaseOnFirmsDrawnByLot) {
  const auto maker = crm::acquisition_report();
  on_drawn_firms(GetParam(), 20261130, [&](const drawn_firm& firm) {
    const auto category = *crm::category_of_code(firm.inside.session, "customer_acquisition");
    const auto ask = draw_acquisition(firm.dice, *maker, firm.in, category);
    SCOPED_TRACE("by " + ask.by);
    hold_firm(firm, *maker, ask);
  });
  // Of so few as on a server none may be large enough.
  if (GetParam().kind == db::server::sqlite) {
    const int firms = firms_drawn(GetParam());
    EXPECT_GT(row_check::estimates(), firms / 20) << "hardly any firm says anything";
    EXPECT_GT(curve_check::opened(), firms / 20) << "hardly any curve was looked behind";
    EXPECT_GT(row_check::compared(), firms / 100) << "hardly any period before says anything";
  }
}

ON_EVERY_SERVER(ReportAcquisition);

}  // namespace
}  // namespace crm_test
