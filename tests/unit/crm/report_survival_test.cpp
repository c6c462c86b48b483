// SPDX-License-Identifier: Apache-2.0
// Kaplan and Meier: held against tables that are printed in textbooks, and against itself case by
// case.
#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <set>
#include <utility>

#include "plugin/report/survival.hpp"

namespace crm_test {
namespace {

using crm::observed;

struct printed_row {
  int days, at_risk, acquired;
  double still_open, standard_error, low, high;  // of S
};

struct printed_table {
  const char* name;
  std::vector<observed> cases;
  std::vector<printed_row> rows;
  std::optional<std::int64_t> median;
};

constexpr bool yes = true, open = false;

// Freireich and others 1963, 6-MP: weeks of remission of 21 children. S and its error as in Cox and
// Oakes 1984, Collett 2003, Kleinbaum and Klein 2012; the limits as Stata's `sts list` has them.
const printed_table remission{"remission under 6-MP",
                              {{6, yes, 3},
                               {6, open, 1},
                               {7, yes, 1},
                               {9, open, 1},
                               {10, yes, 1},
                               {10, open, 1},
                               {11, open, 1},
                               {13, yes, 1},
                               {16, yes, 1},
                               {17, open, 1},
                               {19, open, 1},
                               {20, open, 1},
                               {22, yes, 1},
                               {23, yes, 1},
                               {25, open, 1},
                               {32, open, 2},
                               {34, open, 1},
                               {35, open, 1}},
                              {{6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516},
                               {7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228},
                               {10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894},
                               {13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491},
                               {16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049},
                               {22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468},
                               {23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801}},
                              23};

// Miller 1981, and `aml` of R's survival: maintained and not. Limits: conf.type = "log-log".
const printed_table maintained{"leukaemia, maintained",
                               {{9, yes, 1},
                                {13, yes, 1},
                                {13, open, 1},
                                {18, yes, 1},
                                {23, yes, 1},
                                {28, open, 1},
                                {31, yes, 1},
                                {34, yes, 1},
                                {45, open, 1},
                                {48, yes, 1},
                                {161, open, 1}},
                               {{9, 11, 1, 0.9091, 0.0867, 0.5081, 0.9867},
                                {13, 10, 1, 0.8182, 0.1163, 0.4474, 0.9512},
                                {18, 8, 1, 0.7159, 0.1397, 0.3502, 0.8990},
                                {23, 7, 1, 0.6136, 0.1526, 0.2658, 0.8353},
                                {31, 5, 1, 0.4909, 0.1642, 0.1673, 0.7534},
                                {34, 4, 1, 0.3682, 0.1627, 0.0928, 0.6570},
                                {48, 2, 1, 0.1841, 0.1535, 0.0117, 0.5250}},
                               31};
const printed_table not_maintained{"leukaemia, not maintained",
                                   {{5, yes, 2},
                                    {8, yes, 2},
                                    {12, yes, 1},
                                    {16, open, 1},
                                    {23, yes, 1},
                                    {27, yes, 1},
                                    {30, yes, 1},
                                    {33, yes, 1},
                                    {43, yes, 1},
                                    {45, yes, 1}},
                                   {{5, 12, 2, 0.8333, 0.1076, 0.4817, 0.9555},
                                    {8, 10, 2, 0.6667, 0.1361, 0.3370, 0.8597},
                                    {12, 8, 1, 0.5833, 0.1423, 0.2701, 0.8009},
                                    {23, 6, 1, 0.4861, 0.1481, 0.1919, 0.7297},
                                    {27, 5, 1, 0.3889, 0.1470, 0.1263, 0.6498},
                                    {30, 4, 1, 0.2917, 0.1387, 0.0724, 0.5609},
                                    {33, 3, 1, 0.1944, 0.1219, 0.0312, 0.4614},
                                    {43, 2, 1, 0.0972, 0.0919, 0.0057, 0.3489}},
                                   23};

void holds(const printed_table& table) {
  SCOPED_TRACE(table.name);
  const auto curve = crm::product_limit(table.cases);
  ASSERT_GE(curve.steps.size(), table.rows.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    const auto& row = table.rows[i];
    const auto& step = curve.steps[i];
    EXPECT_EQ(step.days, row.days);
    EXPECT_EQ(step.at_risk, row.at_risk);
    EXPECT_EQ(step.acquired, row.acquired);
    EXPECT_NEAR(step.still_open, row.still_open, 0.00005);
    EXPECT_NEAR(crm::standard_error(step), row.standard_error, 0.00005);
    const auto estimate = crm::estimate_by(curve, row.days);
    ASSERT_TRUE(estimate.has_value());
    EXPECT_NEAR(estimate->probability, 1 - row.still_open, 0.00005);
    EXPECT_NEAR(estimate->low, 1 - row.high, 0.00005);
    EXPECT_NEAR(estimate->high, 1 - row.low, 0.00005);
  }
  EXPECT_EQ(crm::median_days(curve), table.median);
}

TEST(ReportSurvival, HoldsWhatTextbooksPrint) {
  holds(remission);
  holds(maintained);
  holds(not_maintained);
}

TEST(ReportSurvival, BetweenTwoStepsNothingChanges) {
  const auto curve = crm::product_limit(remission.cases);
  EXPECT_NEAR(crm::estimate_by(curve, 21)->probability, 1 - 0.6275, 0.00005);
  EXPECT_EQ(crm::estimate_by(curve, 5)->probability, 0);
  EXPECT_EQ(curve.count(), 21);
  EXPECT_EQ(curve.at_risk(22), 7);
  EXPECT_EQ(curve.acquired_by(10), 5);
  EXPECT_EQ(curve.open_before(11), 3);
  EXPECT_EQ(curve.followed(), 35);
}

// The same day counts: who was acquired on the day somebody else was seen last had him beside.
TEST(ReportSurvival, OnOneDayBeingAcquiredComesBeforeBeingSeenLast) {
  const auto curve = crm::product_limit({{3, open, 1}, {3, yes, 1}});
  ASSERT_EQ(curve.steps.size(), 1U);
  EXPECT_EQ(curve.steps.front().at_risk, 2);
  EXPECT_DOUBLE_EQ(curve.steps.front().still_open, 0.5);
}

TEST(ReportSurvival, NobodyAcquiredLeavesAnUpperLimitOfThoseFollowed) {
  const auto curve = crm::product_limit({{90, open, 30}, {10, open, 5}});
  const auto estimate = crm::estimate_by(curve, 90);
  ASSERT_TRUE(estimate.has_value());
  EXPECT_EQ(estimate->probability, 0);
  EXPECT_EQ(estimate->low, 0);
  EXPECT_NEAR(estimate->high, 0.1157, 0.00005);  // Clopper and Pearson, 0 of 30
  EXPECT_EQ(crm::median_days(curve), std::nullopt);
}

TEST(ReportSurvival, EverybodyAcquiredLeavesALowerLimit) {
  const auto at_once = crm::estimate_by(crm::product_limit({{0, yes, 20}}), 0);
  ASSERT_TRUE(at_once.has_value());
  EXPECT_EQ(at_once->probability, 1);
  EXPECT_NEAR(at_once->low, 0.8316, 0.00005);  // Clopper and Pearson, 20 of 20
  EXPECT_EQ(at_once->high, 1);
  const auto curve = crm::product_limit(not_maintained.cases);
  const auto later = crm::estimate_by(curve, 45);
  EXPECT_EQ(curve.steps.back().still_open, 0);
  EXPECT_EQ(later->probability, 1);
  EXPECT_LT(later->low, 1);
  EXPECT_GE(later->low, crm::estimate_by(curve, 44)->low);
  EXPECT_EQ(crm::estimate_by(curve, 4'000)->probability, 1);
}

TEST(ReportSurvival, BeyondWhatWasFollowedThereIsNoEstimate) {
  const auto curve = crm::product_limit({{10, yes, 3}, {60, open, 30}});
  EXPECT_TRUE(crm::estimate_by(curve, 60).has_value());
  EXPECT_FALSE(crm::estimate_by(curve, 61).has_value());
  EXPECT_FALSE(crm::estimate_by(crm::product_limit({}), 0).has_value());
}

// Day by day over cases one by one, without a line of the module's.
struct by_hand {
  double still_open = 1, greenwood = 0;
};

by_hand followed_by_hand(const std::vector<std::pair<int, bool>>& cases, int until) {
  by_hand found;
  for (int day = 0; day <= until; ++day) {
    int at_risk = 0, acquired = 0;
    for (const auto& [days, is_acquired] : cases) {
      at_risk += days >= day;
      acquired += days == day && is_acquired;
    }
    if (acquired == 0) continue;
    found.still_open *= static_cast<double>(at_risk - acquired) / at_risk;
    found.greenwood += static_cast<double>(acquired) / (at_risk * double(at_risk - acquired));
  }
  return found;
}

TEST(ReportSurvival, AgreesWithFollowingCasesDayByDay) {
  std::mt19937 dice(20261130);
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
  for (int round = 0; round < 2'000 && !HasFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::vector<std::pair<int, bool>> cases;
    std::vector<observed> drawn;
    for (int i = upto(60); i >= 0; --i) {
      cases.emplace_back(upto(40), upto(2) == 0);
      drawn.push_back({cases.back().first, cases.back().second, 1});
    }
    const auto curve = crm::product_limit(drawn);
    const int days = upto(40);
    const auto estimate = crm::estimate_by(curve, days);
    const auto expected = followed_by_hand(cases, days);
    const bool seen = curve.at_risk(days) > 0 || expected.still_open == 0;
    ASSERT_EQ(estimate.has_value(), seen);
    if (!seen) continue;
    EXPECT_NEAR(estimate->probability, 1 - expected.still_open, 1e-9);
    EXPECT_LE(estimate->low, estimate->probability);
    EXPECT_GE(estimate->high, estimate->probability);
    EXPECT_GE(estimate->low, 0);
    EXPECT_LE(estimate->high, 1);
    if (expected.still_open <= 0 || expected.still_open >= 1) continue;
    const double width = 1.959964 * std::sqrt(expected.greenwood);
    const double at = std::log(-std::log(expected.still_open));
    EXPECT_NEAR(std::log(-std::log(1 - estimate->high)),
                at + width / -std::log(expected.still_open), 1e-5);
    EXPECT_NEAR(std::log(-std::log(1 - estimate->low)), at - width / -std::log(expected.still_open),
                1e-5);
  }
}

}  // namespace
}  // namespace crm_test
