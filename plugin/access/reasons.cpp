// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/reasons.hpp"

namespace crm {

namespace {

struct part {
  part_in_it as;
  erp::record_key employee;
};

// Whoever has a part in the record; an author who is no employee is told by an empty key.
std::vector<part> parts_of(const record_facts& record, const organisation& firm, const who& by) {
  std::vector<part> parts;
  if (!record.employee.id.empty()) parts.push_back({part_in_it::responsible, record.employee});
  for (const auto& employee : record.employees)
    parts.push_back({part_in_it::participant, employee});
  if (record.author == by.operator_key) parts.push_back({part_in_it::author, by.employee});
  for (const auto& [employee, operators] : firm.operators_of)
    if (operators.count(record.author) != 0 &&
        (record.author != by.operator_key || employee != by.employee))
      parts.push_back({part_in_it::author, employee});
  return parts;
}

const std::set<erp::record_key>& units_of(const organisation& firm,
                                          const erp::record_key& employee) {
  static const std::set<erp::record_key> none;
  const auto found = firm.units_of.find(employee);
  return found == firm.units_of.end() ? none : found->second;
}

// The shortest way from a unit of the one to a unit of the other that the width goes; empty: none.
std::vector<erp::record_key> way(const organisation& firm, const erp::record_key& from,
                                 const erp::record_key& to, width by) {
  std::vector<erp::record_key> best;
  for (const auto& top : units_of(firm, from))
    for (const auto& unit : units_of(firm, to)) {
      if (by == width::co_workers && top != unit) continue;
      auto path = path_down(firm, top, unit);
      if (!path.empty() && (best.empty() || path.size() < best.size())) best = std::move(path);
    }
  return best;
}

void add_of_group(std::vector<reason>& all, const group_rights& group, subject of,
                  const std::vector<part>& parts, const organisation& firm, const who& by) {
  for (const auto each : {width::co_workers, width::child_units}) {
    if (group.granted.count(right_of(of, each)) == 0) continue;
    for (const auto& [as, employee] : parts)
      if (auto path = way(firm, by.employee, employee, each); !path.empty())
        all.push_back({each, group.name, as, employee, std::move(path)});
  }
  if (group.granted.count(right_of(of, width::all)) != 0)
    all.push_back({width::all, group.name, part_in_it::responsible, {}, {}});
}

}  // namespace

std::vector<reason> reasons_to_see(const record_facts& record, const organisation& firm,
                                   const who& by, const std::vector<group_rights>& groups) {
  const auto parts = parts_of(record, firm, by);
  std::vector<reason> all;
  for (const auto& [as, employee] : parts)
    if (employee == by.employee) all.push_back({width::own, {}, as, employee, {}});
  for (const auto& group : groups) add_of_group(all, group, record.of, parts, firm, by);
  return all;
}

width width_needed(const record_facts& record, const organisation& firm, const who& by) {
  for (const auto each : {width::own, width::co_workers, width::child_units})
    if (sees(reach_of(record.of, {right_of(record.of, each)}, firm, by), record)) return each;
  return width::all;
}

}  // namespace crm
