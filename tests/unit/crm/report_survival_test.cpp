// SPDX-License-Identifier: Apache-2.0
// Kaplan and Meier: held against published tables, and against itself case by case.
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

// The limits, and all digits, are those of survfit(Surv(time, status) ~ 1, conf.type = "log-log")
// in R 4.2.2 with survival 3.5-3: surv, std.err, lower and upper of its summary to six digits.
constexpr double half_a_digit = 0.0000005;

// Freireich and others 1963, 6-MP: weeks of remission of 21 children, as MASS::gehan has them. S
// and its error, to four digits, also in Cox and Oakes 1984, Collett 2003, Kleinbaum and Klein
// 2012.
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
                              {{6, 21, 3, 0.857143, 0.076360, 0.619718, 0.951552},
                               {7, 17, 1, 0.806723, 0.086935, 0.563147, 0.922809},
                               {10, 15, 1, 0.752941, 0.096350, 0.503200, 0.889362},
                               {13, 12, 1, 0.690196, 0.106815, 0.431610, 0.849066},
                               {16, 11, 1, 0.627451, 0.114054, 0.367511, 0.804912},
                               {22, 7, 1, 0.537815, 0.128234, 0.267779, 0.746791},
                               {23, 6, 1, 0.448179, 0.134591, 0.188052, 0.680143}},
                              23};

// Miller 1997, which is `aml` of R's survival: maintained and not.
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
                               {{9, 11, 1, 0.909091, 0.086678, 0.508080, 0.986674},
                                {13, 10, 1, 0.818182, 0.116291, 0.447429, 0.951162},
                                {18, 8, 1, 0.715909, 0.139665, 0.350190, 0.899024},
                                {23, 7, 1, 0.613636, 0.152632, 0.265752, 0.835299},
                                {31, 5, 1, 0.490909, 0.164193, 0.167331, 0.753400},
                                {34, 4, 1, 0.368182, 0.162669, 0.092830, 0.657041},
                                {48, 2, 1, 0.184091, 0.153493, 0.011738, 0.525015}},
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
                                   {{5, 12, 2, 0.833333, 0.107583, 0.481715, 0.955509},
                                    {8, 10, 2, 0.666667, 0.136083, 0.337019, 0.859712},
                                    {12, 8, 1, 0.583333, 0.142319, 0.270139, 0.800940},
                                    {23, 6, 1, 0.486111, 0.148130, 0.191877, 0.729672},
                                    {27, 5, 1, 0.388889, 0.146986, 0.126272, 0.649817},
                                    {30, 4, 1, 0.291667, 0.138715, 0.072402, 0.560886},
                                    {33, 3, 1, 0.194444, 0.121875, 0.031199, 0.461429},
                                    {43, 2, 1, 0.097222, 0.091866, 0.005746, 0.348904}},
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
    EXPECT_NEAR(step.still_open, row.still_open, half_a_digit);
    EXPECT_NEAR(crm::standard_error(step), row.standard_error, half_a_digit);
    const auto estimate = crm::estimate_by(curve, row.days);
    ASSERT_TRUE(estimate.has_value());
    EXPECT_NEAR(estimate->probability, 1 - row.still_open, half_a_digit);
    EXPECT_NEAR(estimate->low, 1 - row.high, half_a_digit);
    EXPECT_NEAR(estimate->high, 1 - row.low, half_a_digit);
  }
  EXPECT_EQ(crm::median_days(curve), table.median);
}

TEST(ReportSurvival, HoldsWhatIsPublished) {
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
