// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "plugin/report/acquisition.hpp"
#include "plugin/report/survival.hpp"

// What was counted, put together by group: who is in which, how they are called, in which order.
// Plain data and pure functions, [any].

namespace crm {

inline bool tells_enough(const survival_curve& curve) {
  return curve.count() >= cases_min;
}

struct acquisition_group {
  std::optional<std::string> key;  // as acquisition_cell has it; none: in no group
  std::string name;                // empty: in no group
  survival_curve curve;
  std::int64_t customers_before = 0;           // left out of the curve
  std::optional<survival_curve> earlier = {};  // of the period before; none: it is not compared
  bool tells_enough() const { return crm::tells_enough(curve); }
};

// How the keys of groups are called, and in which order where that is not by name.
struct group_names {
  struct one {
    std::string name;
    std::int64_t place = 0;
  };
  std::map<std::string, one> of;
  std::map<std::string, std::set<std::string>> units_of;  // by employee; only where it is by unit
};

struct acquisition_groups {
  std::vector<acquisition_group> each;  // empty where it is by nothing
  acquisition_group all;                // everybody once
};

// What was counted of the period, and of the one before where they are compared.
struct acquisition_counts {
  std::vector<acquisition_count> now;
  std::optional<std::vector<acquisition_count>> before = {};
};

// In the order they are shown; those in no group come last. What has no name is called by its key.
// Groups that had cases in the period before alone are there as well.
acquisition_groups put_together(const acquisition_counts& counts, acquisition_by by,
                                const group_names& names);

// The keys that need a name.
std::set<std::string> keys_of(const acquisition_counts& counts);

}  // namespace crm
