// SPDX-License-Identifier: Apache-2.0
// The course of negotiations with one contractor, held against following it step by step on firms
// drawn by lot, and every figure against the activities behind it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "plugin/access/scope_book.hpp"
#include "plugin/report/report_figure.hpp"
#include "tests/unit/crm/negotiations_oracle.hpp"

namespace crm_test {
namespace {

using crm::activity;

std::int64_t last_day_of(const activity& record) {
  return day_in_zone(record.ends_at > record.starts_at
                         ? record.ends_at - std::chrono::milliseconds(1)
                         : record.starts_at);
}

void hold_time_line(const checked_report& report, const std::vector<const activity*>& all,
                    const crm::dictionary& categories) {
  const auto& table = report.table("time_line");
  ASSERT_EQ(table.rows.size(), all.size());
  std::optional<std::int64_t> busy_until;
  std::optional<std::int64_t> category;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& row = table.rows[i];
    const auto& record = *all[i];
    const auto& start = report.cell(table, row, "starts_at");
    EXPECT_EQ(start.value, erp::value(record.starts_at));
    report.behind(start, {record.id});
    erp::value silence;
    if (busy_until)
      silence = std::max<std::int64_t>(0, day_in_zone(record.starts_at) - *busy_until);
    EXPECT_EQ(report.cell(table, row, "silence").value, silence);
    busy_until = std::max(busy_until.value_or(last_day_of(record)), last_day_of(record));
    const bool changed = record.category && category && *record.category != *category;
    EXPECT_EQ(!report.cell(table, row, "change").shown.empty(), changed);
    if (record.category) {
      category = record.category;
      EXPECT_EQ(report.cell(table, row, "category").value,
                erp::value(crm::find_value(categories, *category)->name));
    }
    EXPECT_EQ(report.cell(table, row, "spent").value, erp::value(spent_on(record)));
  }
}

// And which have an amount without a rate.
ids hold_summary(const checked_report& report, const erp::report_table& table,
                 const std::vector<const activity*>& all, const negotiations_asked& ask,
                 bool before) {
  const auto& row = table.rows.front();
  ids every;
  sums_by_hand costs;
  std::chrono::seconds spent{0};
  std::int64_t longest = 0, last = 0;
  for (const auto* record : all) {
    if (!every.empty()) longest = std::max(longest, day_in_zone(record->starts_at) - last);
    every.insert(record->id);
    costs.add(*record);
    spent += spent_on(*record);
    last = std::max(last, last_day_of(*record));
  }
  const auto silent = all.empty() ? 0 : std::max<std::int64_t>(0, ask.as_of - last);
  const auto stays = stays_of(all);
  report.activities(report.cell(table, row, "activities"), every);
  EXPECT_EQ(report.cell(table, row, "spent").value, erp::value(spent));
  const bool nothing_to_compare = before && all.empty();
  const auto days = [&](std::int64_t count) {
    return nothing_to_compare ? erp::value() : erp::value(count);
  };
  EXPECT_EQ(report.cell(table, row, "longest_silence").value, days(std::max(longest, silent)));
  EXPECT_EQ(report.cell(table, row, "silent_now").value, days(silent));
  report.amount(report.cell(table, row, "expected"), costs.expected, costs.with_expected);
  report.amount(report.cell(table, row, "actual"), costs.actual, costs.with_actual);
  report.amount(report.cell(table, row, "variance"), costs.variance, costs.with_both);
  const auto changes = stays.empty() ? 0 : static_cast<std::int64_t>(stays.size()) - 1;
  EXPECT_EQ(report.cell(table, row, "changes").value, erp::value(changes));
  return costs.without_rate;
}

void hold_categories(const checked_report& report, const erp::report_table& table,
                     const std::vector<const activity*>& all, const negotiations_asked& ask,
                     const crm::dictionary& categories) {
  std::int64_t last = 0;
  for (const auto* record : all) last = std::max(last, last_day_of(*record));
  std::map<std::string, ids> activities;
  std::map<std::string, sums_by_hand> costs;
  std::map<std::string, std::int64_t> days, times;
  const auto name = [&](std::int64_t id) { return crm::find_value(categories, id)->name; };
  for (const auto* record : all) {
    const auto key = record->category ? name(*record->category) : "";
    activities[key].insert(record->id);
    costs[key].add(*record);
  }
  for (const auto& one : stays_of(all)) {
    const auto until = one.next ? day_in_zone(one.next->starts_at) : std::max(ask.as_of, last);
    days[name(one.category)] += until - day_in_zone(one.first->starts_at);
    ++times[name(one.category)];
  }
  const auto expected = activities.size();
  std::size_t met = 0;
  for (const auto& row : table.rows) {
    const auto& caption = row.cells.front();
    const auto* text = std::get_if<std::string>(&caption.value);
    const auto key = text ? *text : std::string();
    met += activities.count(key);
    report.activities(report.cell(table, row, "activities"), activities[key]);
    if (!text) continue;
    EXPECT_EQ(report.cell(table, row, "days").value, erp::value(days[key]));
    EXPECT_EQ(report.cell(table, row, "stays").value, erp::value(times[key]));
    report.amount(report.cell(table, row, "expected"), costs[key].expected,
                  costs[key].with_expected);
    report.amount(report.cell(table, row, "actual"), costs[key].actual, costs[key].with_actual);
  }
  EXPECT_EQ(met, expected);
}

void hold_people(const checked_report& report, const std::vector<const activity*>& all) {
  std::map<std::string, ids> people;
  for (const auto* record : all) {
    people["e" + record->employee->id].insert(record->id);
    for (const auto& one : record->employees) people["e" + one.id].insert(record->id);
    for (const auto& one : record->persons) people["p" + one.id].insert(record->id);
  }
  const auto& table = report.table("people");
  ASSERT_EQ(table.rows.size(), people.size());
  for (const auto& row : table.rows) {
    const auto& cell = report.cell(table, row, "activities");
    const auto figure = crm::read_figure(crm::taken_apart(cell.behind).figure);
    ASSERT_TRUE(figure.has_value());
    report.activities(cell, people[figure->what.substr(0, 1) + figure->at(figure->what)]);
  }
}

std::vector<const activity*> of_the_one(const of_contractors& all) {
  return all.empty() ? std::vector<const activity*>() : all.begin()->second;
}

class ReportCourse : public on_every_server {};

TEST_P(ReportCourse, AgreesWithFollowingTheContractorOnFirmsDrawnByLot) {
  int begun_before = 0;
  on_drawn_firms(GetParam(), 20261201, [&](const drawn_firm& firm) {
    const auto ask = draw_negotiations(firm.dice, firm.in, true);
    const auto all = counted_activities(firm.in, firm.who, ask);
    const checked_report report(firm.inside, ask);
    const auto activities = of_the_one(all);
    const auto& values = firm.database.categories();
    hold_time_line(report, activities, values);
    hold_people(report, activities);
    const auto& summary = report.table("summary");
    const auto& categories = report.table("categories");
    const auto gaps = hold_summary(report, summary, activities, ask, false);
    hold_categories(report, categories, activities, ask, values);
    if (!ask.compared) {
      hold_nothing_before(summary);
      hold_nothing_before(categories);
      report.gaps(gaps, {});
      return;
    }
    SCOPED_TRACE("the period before");
    const auto ask_before = ask.period_before();
    const auto before = of_the_one(counted_activities(firm.in, firm.who, ask_before));
    begun_before += before.empty() ? 0 : 1;
    report.gaps(gaps, hold_summary(report, as_it_was_before(summary), before, ask_before, true));
    hold_categories(report, as_it_was_before(categories), before, ask_before, values);
  });
  EXPECT_GT(begun_before, firms_drawn(GetParam()) / 10)
      << "hardly anything ever lies in the period before";
}

ON_EVERY_SERVER(ReportCourse);

}  // namespace
}  // namespace crm_test
