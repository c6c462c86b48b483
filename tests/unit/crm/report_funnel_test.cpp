// SPDX-License-Identifier: Apache-2.0
// The funnel over categories, held against following every contractor step by step on firms drawn
// by lot, and every figure against the activities behind it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "plugin/access/scope_book.hpp"
#include "tests/unit/crm/negotiations_oracle.hpp"

namespace crm_test {
namespace {

using crm::activity;

// Which contractors, and which of their activities of the category.
struct picked {
  std::set<std::string> contractors;
  ids activities;
};

template <class Is>
picked pick(const of_contractors& all, std::int64_t category, const Is& is) {
  picked some;
  for (const auto& [key, activities] : all) {
    if (!is(activities)) continue;
    ids of_it;
    for (const auto* record : activities)
      if (record->category == category) of_it.insert(record->id);
    if (of_it.empty()) continue;
    some.contractors.insert(key);
    some.activities.insert(of_it.begin(), of_it.end());
  }
  return some;
}

std::int64_t last_category(const std::vector<const activity*>& all) {
  const auto stays = stays_of(all);
  return stays.empty() ? 0 : stays.back().category;
}

bool is_silent(const std::vector<const activity*>& all, const negotiations_asked& ask) {
  return ask.as_of - day_in_zone(all.back()->starts_at) >= ask.silence;
}

void hold_time_in(const checked_report& report, const erp::report_table& table,
                  const erp::report_row& row, const of_contractors& all, std::int64_t category) {
  std::vector<std::int64_t> whole_days;
  double together = 0;
  for (const auto& [key, activities] : all)
    for (const auto& one : stays_of(activities)) {
      if (one.category != category || !one.next) continue;
      const auto lasted = (one.next->starts_at - one.first->starts_at).count();
      together += static_cast<double>(lasted);
      whole_days.push_back(lasted / 86'400'000);
    }
  const auto& mean = report.cell(table, row, "mean_days").value;
  const auto& median = report.cell(table, row, "median_days").value;
  if (whole_days.empty()) {
    EXPECT_EQ(mean, erp::value());
    EXPECT_EQ(median, erp::value());
    return;
  }
  std::sort(whole_days.begin(), whole_days.end());
  const auto count = whole_days.size();
  EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(mean)),
              together / static_cast<double>(count) / 864'000, 0.51);
  EXPECT_EQ(median, erp::value(whole_days[(count + 1) / 2 - 1]));
}

void hold_share_and_time(const checked_report& report, const erp::report_table& table,
                         const erp::report_row& row, const of_contractors& all,
                         std::pair<std::int64_t, std::int64_t> first_and_this) {
  const auto [first, category] = first_and_this;
  const auto is_any = [](const auto&) { return true; };
  const auto reached = pick(all, category, is_any).contractors.size();
  const auto of = pick(all, first, is_any).contractors.size();
  const auto& share = report.cell(table, row, "share").value;
  ASSERT_EQ(erp::is_empty(share), of == 0);
  if (of != 0) {
    EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(share)),
                10'000 * static_cast<double>(reached) / static_cast<double>(of), 0.51);
  }
  std::chrono::seconds spent{0};
  for (const auto& [key, activities] : all)
    for (const auto* record : activities)
      if (record->category == category) spent += spent_on(*record);
  EXPECT_EQ(report.cell(table, row, "spent").value, erp::value(spent));
  hold_time_in(report, table, row, all, category);
}

void hold_figures(const checked_report& report, const erp::report_table& table,
                  const of_contractors& all, const negotiations_asked& ask,
                  const crm::dictionary& categories) {
  ASSERT_EQ(table.rows.size(), categories.size());
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const auto category = categories[i].id;
    const auto& row = table.rows[i];
    SCOPED_TRACE(categories[i].name);
    const auto holds = [&](const char* column, const picked& some) {
      SCOPED_TRACE(column);
      report.contractors(report.cell(table, row, column), some.activities, some.contractors.size());
    };
    const auto reached = pick(all, category, [](const auto&) { return true; });
    holds("reached", reached);
    report.activities(report.cell(table, row, "activities"), reached.activities);
    holds("still",
          pick(all, category, [&](const auto& one) { return last_category(one) == category; }));
    holds("moved_on",
          pick(all, category, [&](const auto& one) { return last_category(one) != category; }));
    holds("silent", pick(all, category, [&](const auto& one) {
            return last_category(one) == category && is_silent(one, ask);
          }));
    hold_share_and_time(report, table, row, all, {categories.front().id, category});
  }
}

// And which have an amount without a rate.
ids hold_costs(const checked_report& report, const erp::report_table& table,
               const of_contractors& all, const crm::dictionary& categories) {
  ids without_rate;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto category = categories[i].id;
    const auto& row = table.rows[i];
    SCOPED_TRACE(categories[i].name);
    sums_by_hand costs;
    for (const auto& [key, activities] : all)
      for (const auto* record : activities)
        if (record->category == category) costs.add(*record);
    report.amount(report.cell(table, row, "expected"), costs.expected, costs.with_expected);
    report.amount(report.cell(table, row, "actual"), costs.actual, costs.with_actual);
    without_rate.insert(costs.without_rate.begin(), costs.without_rate.end());
  }
  return without_rate;
}

void hold_moves(const checked_report& report, const of_contractors& all,
                const crm::dictionary& categories) {
  const auto& table = report.table("moves");
  ASSERT_EQ(table.rows.size(), categories.size());
  for (std::size_t i = 0; i < categories.size(); ++i)
    for (const auto& to : categories) {
      const auto from = categories[i].id;
      const auto& cell = report.cell(table, table.rows[i], "to_" + std::to_string(to.id));
      if (to.id == from) {
        EXPECT_EQ(cell, erp::report_cell());
        continue;
      }
      const auto moved = pick(all, from, [&](const auto& one) {
        const auto stays = stays_of(one);
        return std::any_of(stays.begin(), stays.end(), [&](const stay& each) {
          return each.category == from && each.next && each.next->category == to.id;
        });
      });
      report.contractors(cell, moved.activities, moved.contractors.size());
    }
}

class ReportFunnel : public on_every_server {};

TEST_P(ReportFunnel, AgreesWithFollowingEveryContractorOnFirmsDrawnByLot) {
  int begun_before = 0;
  on_drawn_firms(GetParam(), 20261202, [&](const drawn_firm& firm) {
    const auto ask = draw_negotiations(firm.dice, firm.in, false);
    const auto all = counted_activities(firm.in, firm.who, ask);
    const checked_report report(firm.inside, ask);
    const auto& table = report.table("funnel");
    const auto& categories = firm.database.categories();
    hold_figures(report, table, all, ask, categories);
    const auto without_rate = hold_costs(report, table, all, categories);
    if (ask.compared) {
      const auto before = as_it_was_before(table);
      const auto ask_before = ask.period_before();
      SCOPED_TRACE("the period before");
      const auto all_before = counted_activities(firm.in, firm.who, ask_before);
      hold_figures(report, before, all_before, ask_before, categories);
      report.gaps(without_rate, hold_costs(report, before, all_before, categories));
      begun_before += all_before.empty() ? 0 : 1;
    } else {
      hold_nothing_before(table);
      report.gaps(without_rate, {});
    }
    hold_moves(report, all, categories);
  });
  EXPECT_GT(begun_before, firms_drawn(GetParam()) / 5)
      << "hardly anything ever lies in the period before";
}

ON_EVERY_SERVER(ReportFunnel);

}  // namespace
}  // namespace crm_test
