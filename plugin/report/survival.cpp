// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/survival.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crm {

namespace {

constexpr double z = 1.959963984540054;  // 97.5 % of the normal distribution
constexpr double one_tail = 0.025;
constexpr double rounding = 1e-12;

template <class Counts>
std::int64_t sum_of(const std::vector<observed>& cases, const Counts& counts) {
  std::int64_t sum = 0;
  for (const auto& one : cases)
    if (counts(one)) sum += one.count;
  return sum;
}

// By days; on one day those acquired come first. Each day and outcome once.
std::vector<observed> in_order(std::vector<observed> cases) {
  std::erase_if(cases, [](const observed& one) { return one.count <= 0; });
  std::sort(cases.begin(), cases.end(), [](const observed& one, const observed& other) {
    return one.days != other.days ? one.days < other.days : one.acquired > other.acquired;
  });
  std::vector<observed> each;
  for (const auto& one : cases)
    if (!each.empty() && each.back().days == one.days && each.back().acquired == one.acquired)
      each.back().count += one.count;
    else
      each.push_back(one);
  return each;
}

// The probability of what did not happen to any of n, at most.
double upper_of_none(std::int64_t n) {
  return 1 - std::pow(one_tail, 1 / static_cast<double>(n));
}

const survival_step* last_step(const survival_curve& curve, std::int64_t days) {
  const survival_step* last = nullptr;
  for (const auto& step : curve.steps)
    if (step.days <= days) last = &step;
  return last;
}

// Of S, between 0 and 1.
acquired_estimate by_log_log(const survival_step& step) {
  const double s = step.still_open;
  const double w = std::sqrt(step.greenwood) / std::abs(std::log(s));
  return {1 - s, 1 - std::pow(s, std::exp(-z * w)), 1 - std::pow(s, std::exp(z * w))};
}

acquired_estimate all_acquired(const survival_curve& curve, const survival_step& last) {
  const auto* before = last_step(curve, last.days - 1);
  const double upper = before ? 1 - by_log_log(*before).low : 1;
  return {1, 1 - upper * upper_of_none(last.at_risk), 1};
}

}  // namespace

std::int64_t survival_curve::count() const {
  return sum_of(cases, [](const observed&) { return true; });
}

std::int64_t survival_curve::at_risk(std::int64_t days) const {
  return sum_of(cases, [&](const observed& one) { return one.days >= days; });
}

std::int64_t survival_curve::acquired_by(std::int64_t days) const {
  return sum_of(cases, [&](const observed& one) { return one.acquired && one.days <= days; });
}

std::int64_t survival_curve::open_before(std::int64_t days) const {
  return sum_of(cases, [&](const observed& one) { return !one.acquired && one.days < days; });
}

std::int64_t survival_curve::followed() const {
  return cases.empty() ? 0 : cases.back().days;
}

double standard_error(const survival_step& step) {
  if (step.still_open <= 0) return 0;
  return step.still_open * std::sqrt(step.greenwood);
}

survival_curve product_limit(std::vector<observed> cases) {
  survival_curve curve;
  curve.cases = in_order(std::move(cases));
  auto at_risk = curve.count();
  survival_step so_far;
  for (const auto& one : curve.cases) {
    if (one.acquired) {
      const auto n = static_cast<double>(at_risk);
      const auto d = static_cast<double>(one.count);
      const bool all = one.count == at_risk;
      so_far.days = one.days;
      so_far.at_risk = at_risk;
      so_far.acquired = one.count;
      so_far.still_open = all ? 0 : so_far.still_open * (1 - d / n);
      so_far.greenwood =
          all ? std::numeric_limits<double>::infinity() : so_far.greenwood + d / (n * (n - d));
      curve.steps.push_back(so_far);
    }
    at_risk -= one.count;
  }
  return curve;
}

std::optional<acquired_estimate> estimate_by(const survival_curve& curve, std::int64_t days) {
  const auto* last = last_step(curve, days);
  if (last && last->still_open <= 0) return all_acquired(curve, *last);
  const auto followed = curve.at_risk(days);
  if (followed == 0) return std::nullopt;
  if (!last) return acquired_estimate{0, 0, upper_of_none(followed)};
  return by_log_log(*last);
}

std::optional<std::int64_t> median_days(const survival_curve& curve) {
  for (const auto& step : curve.steps)
    if (step.still_open <= 0.5 + rounding) return step.days;
  return std::nullopt;
}

}  // namespace crm
