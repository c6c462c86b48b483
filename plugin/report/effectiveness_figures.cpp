// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_figures.hpp"

namespace crm {

namespace {

using places = std::vector<std::vector<std::size_t>>;  // groups of each employee

places groups_of(const effectiveness_facts& facts, const std::vector<effectiveness_group>& groups) {
  places all(facts.employees.size());
  for (std::size_t employee = 0; employee < all.size(); ++employee)
    for (std::size_t group = 0; group < groups.size(); ++group)
      if (groups[group].has(facts.employees[employee])) all[employee].push_back(group);
  return all;
}

// A contractor whom several of a group have reached counts once in it.
void count_each_once(const effectiveness_facts::pairs& pairs, const places& in,
                     effectiveness_sum into, std::vector<effectiveness_figures>& sums) {
  std::vector<std::int64_t> last(sums.size(), -1);
  for (const auto& [contractor, employee] : pairs)
    for (const auto group : in[employee])
      if (last[group] != contractor) {
        last[group] = contractor;
        ++sums[group][into];
      }
}

}  // namespace

std::size_t effectiveness_facts::place_of(const erp::record_key& employee) {
  const auto [found, is_new] = places_.try_emplace(employee, employees.size());
  if (is_new) {
    employees.push_back(employee);
    sums.emplace_back();
  }
  return found->second;
}

void effectiveness_facts::add(const erp::record_key& employee, const costs& taken) {
  auto& all = of(employee);
  const auto count = [&](const std::optional<std::int64_t>& amount, effectiveness_sum sum,
                         effectiveness_sum number) {
    if (!amount) return;
    all[sum] += *amount;
    ++all[number];
  };
  count(taken.expected_e4, expected, with_expected);
  count(taken.actual_e4, actual, with_actual);
  count(taken.variance_e4(), variance, with_both);
}

std::vector<effectiveness_figures> added_up(const effectiveness_facts& facts,
                                            const std::vector<effectiveness_group>& groups) {
  std::vector<effectiveness_figures> all(groups.size());
  const auto in = groups_of(facts, groups);
  for (std::size_t employee = 0; employee < in.size(); ++employee)
    for (const auto group : in[employee])
      for (std::size_t i = 0; i < effectiveness_sums; ++i) all[group][i] += facts.sums[employee][i];
  count_each_once(facts.touched_by, in, contractors_reached, all);
  count_each_once(facts.acquired_by, in, acquired, all);
  return all;
}

}  // namespace crm
