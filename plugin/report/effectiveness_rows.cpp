// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_rows.hpp"

#include <algorithm>
#include <tuple>

#include "db/dialect/fold.hpp"
#include "plugin/report/units.hpp"

namespace crm {

namespace {

std::string name_of(const erp::record_key& key, const names& called) {
  const auto found = called.find(key);
  return found == called.end() ? key.id : found->second;
}

effectiveness_group everybody() {
  effectiveness_group all;
  all.role = erp::report_row_role::total;
  return all;
}

// Units as rows, each once: a host may have drawn a circle of them.
class unit_rows {
 public:
  unit_rows(const std::vector<erp::record_key>& employees, const organisation& firm,
            const names& called)
      : firm_(firm), called_(called) {
    const std::set<erp::record_key> working(employees.begin(), employees.end());
    for (const auto& [unit, people] : firm.employees_in) take(unit, working);
    for (const auto& [unit, below] : firm.units_below) take(unit, working);
  }

  std::vector<effectiveness_group> made() {
    for (const auto& unit : sorted(tops())) add(unit, 0);
    for (const auto& unit : sorted(shown())) add(unit, 0);  // those of a circle
    return std::move(rows_);
  }

 private:
  using keys = std::vector<erp::record_key>;

  void take(const erp::record_key& unit, const std::set<erp::record_key>& working) {
    std::set<erp::record_key> in;
    for (const auto& one : employees_from(firm_, unit))
      if (working.count(one)) in.insert(one);
    if (!in.empty()) members_[unit] = std::move(in);
  }

  keys shown() const {
    keys all;
    for (const auto& [unit, in] : members_) all.push_back(unit);
    return all;
  }

  // Those below nothing that is shown.
  keys tops() const {
    std::set<erp::record_key> below;
    for (const auto& [unit, in] : members_)
      for (const auto& one : directly_below(unit)) below.insert(one);
    keys all;
    for (const auto& unit : shown())
      if (!below.count(unit)) all.push_back(unit);
    return all;
  }

  keys directly_below(const erp::record_key& unit) const {
    keys all;
    if (const auto found = firm_.units_below.find(unit); found != firm_.units_below.end())
      for (const auto& one : found->second)
        if (one != unit && members_.count(one)) all.push_back(one);
    return all;
  }

  keys sorted(keys units) const {
    sort_by_name(units, called_);
    return units;
  }

  void add(const erp::record_key& unit, int depth) {
    if (!added_.insert(unit).second) return;
    const auto place = rows_.size();
    rows_.push_back({{{"unit", unit.id}}, name_of(unit, called_), members_.at(unit)});
    rows_.back().depth = depth;
    for (const auto& one : sorted(directly_below(unit))) add(one, depth + 1);
    if (rows_.size() > place + 1) rows_[place].role = erp::report_row_role::subtotal;
  }

  const organisation& firm_;
  const names& called_;
  std::map<erp::record_key, std::set<erp::record_key>> members_;  // of the units that are shown
  std::set<erp::record_key> added_;
  std::vector<effectiveness_group> rows_;
};

}  // namespace

void sort_by_name(std::vector<erp::record_key>& keys, const names& called) {
  std::map<erp::record_key, std::string> order;
  for (const auto& key : keys) order[key] = db::sort_key(name_of(key, called));
  std::sort(keys.begin(), keys.end(), [&](const auto& one, const auto& other) {
    return std::tie(order[one], one) < std::tie(order[other], other);
  });
}

std::vector<effectiveness_group> rows_by_employee(const std::vector<erp::record_key>& employees,
                                                  const names& called) {
  auto sorted = employees;
  sort_by_name(sorted, called);
  std::vector<effectiveness_group> all;
  for (const auto& one : sorted)
    all.push_back({{{"employee", one.id}}, name_of(one, called), std::set<erp::record_key>{one}});
  all.push_back(everybody());
  return all;
}

std::vector<effectiveness_group> rows_by_unit(const std::vector<erp::record_key>& employees,
                                              const organisation& firm, const names& called) {
  auto all = unit_rows(employees, firm, called).made();
  std::set<erp::record_key> nowhere;
  for (const auto& one : employees)
    if (!firm.units_of.count(one)) nowhere.insert(one);
  if (!nowhere.empty()) all.push_back({{{"unit", ""}}, {}, std::move(nowhere)});
  all.push_back(everybody());
  return all;
}

}  // namespace crm
