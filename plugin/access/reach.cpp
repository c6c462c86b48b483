// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/reach.hpp"

#include <algorithm>

namespace crm {

bool reached_people::holds(const erp::record_key& employee) const {
  return everything || std::binary_search(employees.begin(), employees.end(), employee);
}

bool reached_people::holds_author(const erp::record_key& operator_) const {
  return everything || std::binary_search(authors.begin(), authors.end(), operator_);
}

bool sees(const reached_people& in, const record_facts& record) {
  return in.everything || in.holds(record.employee) || in.holds_author(record.author) ||
         std::any_of(record.employees.begin(), record.employees.end(),
                     [&](const auto& employee) { return in.holds(employee); });
}

reached_people reach_of(subject of, const std::set<std::string>& granted, const organisation& firm,
                        const who& by) {
  if (granted.count(right_of(of, width::all)) != 0) return {true, {}, {}};
  std::set<erp::record_key> people;
  for (const auto each : {width::own, width::co_workers, width::child_units})
    if (each == width::own || granted.count(right_of(of, each)) != 0)
      people.merge(people_in_reach(firm, by.employee, each));
  std::set<erp::record_key> authors{by.operator_key};
  for (const auto& employee : people)
    if (const auto found = firm.operators_of.find(employee); found != firm.operators_of.end())
      authors.insert(found->second.begin(), found->second.end());
  return {false, {people.begin(), people.end()}, {authors.begin(), authors.end()}};
}

}  // namespace crm
