// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

// How probable it is to be acquired by a day, out of cases of which some are still open: the
// product-limit estimate of Kaplan and Meier. Plain data and pure functions, [any].
//
// S is the share that is still to be had after a day, the probability is 1 - S. Its 95 % interval
// is S^exp(-z w) … S^exp(z w) with w = sqrt(G) / |ln S|, G the sum of Greenwood's d / (n (n - d))
// and z = 1.959964: symmetric for ln(-ln S), so it never leaves 0 … 1. Where that says nothing:
// nobody acquired (S = 1): 0 … 1 - 0.025^(1/n), n being followed to that day (Clopper-Pearson);
// everybody acquired (S = 0): 1 - U (1 - 0.025^(1/n)) … 1, n being the last ones, of whom all were
// acquired on one day, U the upper limit of S on the day before.

namespace crm {

// So many cases: acquired after so many days (0: the same day), or open and followed for so many.
struct observed {
  std::int64_t days = 0;
  bool acquired = false;
  std::int64_t count = 0;
  bool operator==(const observed&) const = default;
};

// A day on which somebody was acquired. Who was only followed until then counts as at risk: being
// acquired comes first on a day.
struct survival_step {
  std::int64_t days = 0;
  std::int64_t at_risk = 0;
  std::int64_t acquired = 0;
  double still_open = 1;  // S
  double greenwood = 0;   // G; infinite once S is 0
};

struct survival_curve {
  std::vector<observed> cases;  // by days, one for each day and outcome
  std::vector<survival_step> steps;

  std::int64_t count() const;                         // of all cases
  std::int64_t at_risk(std::int64_t days) const;      // neither acquired nor lost sight of before
  std::int64_t acquired_by(std::int64_t days) const;  // on that day or before it
  std::int64_t open_before(std::int64_t days) const;  // followed for less and not acquired
  std::int64_t followed() const;                      // the longest of all, in days
};

// Standard error of S, by Greenwood; 0 where S is 0 or 1.
double standard_error(const survival_step& step);

struct acquired_estimate {
  double probability = 0;
  double low = 0;
  double high = 0;
};

survival_curve product_limit(std::vector<observed> cases);

// None: nobody was followed that long, and not all were acquired before.
std::optional<acquired_estimate> estimate_by(const survival_curve& curve, std::int64_t days);

// The first day by which at least half are acquired. None: it is not seen.
std::optional<std::int64_t> median_days(const survival_curve& curve);

}  // namespace crm
