// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_clash.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "plugin/slot/slot.hpp"

namespace crm {

namespace {

struct taken {
  erp::instant from;
  erp::instant until;
  scheduled_activity* activity = nullptr;  // none: of the others
};

void mark(std::vector<taken>& of_one) {
  std::sort(of_one.begin(), of_one.end(),
            [](const taken& one, const taken& other) { return one.from < other.from; });
  erp::instant until = erp::instant::min();  // of all before
  for (std::size_t i = 0; i < of_one.size(); ++i) {
    const bool before = of_one[i].from < until;
    // If any later one begins before this ends, the next one does.
    const bool after = i + 1 < of_one.size() && of_one[i + 1].from < of_one[i].until;
    if (of_one[i].activity && (before || after)) of_one[i].activity->clashes = true;
    until = std::max(until, of_one[i].until);
  }
}

}  // namespace

void mark_clashes(std::vector<scheduled_activity>& activities,
                  const std::vector<taken_time>& others) {
  std::map<erp::record_key, std::vector<taken>> by_employee;
  for (auto& a : activities)
    if (a.takes_time)
      for (const auto& employee : a.employees)
        by_employee[employee].push_back(
            {a.starts_at, occupied_until({a.starts_at, a.ends_at}), &a});
  if (!others.empty()) {
    std::set<std::int64_t> known;
    for (const auto& a : activities) known.insert(a.id);
    for (const auto& other : others)
      if (known.count(other.activity) == 0)
        by_employee[other.employee].push_back(
            {other.starts_at, occupied_until({other.starts_at, other.ends_at}), nullptr});
  }
  for (auto& [employee, of_one] : by_employee) mark(of_one);
}

}  // namespace crm
