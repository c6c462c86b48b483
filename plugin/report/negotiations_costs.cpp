// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/negotiations_costs.hpp"

#include "ribbon/text.hpp"

namespace crm {

namespace {

void add_to(std::optional<std::int64_t>& sum, const std::optional<std::int64_t>& one) {
  if (one) sum = sum.value_or(0) + *one;
}

}  // namespace

void cost_sums::add(const costs& one) {
  add_to(amounts.expected_e4, one.expected_e4);
  add_to(amounts.actual_e4, one.actual_e4);
  add_to(variance_e4, one.variance_e4());
}

void tell_costs(const report_question& question, const cost_frames& frames,
                const cost_counter& costs, const std::optional<cost_counter>& before,
                erp::report_result& result) {
  if (!costs.currency().empty()) result.about.push_back(tr("Costs in {1}", costs.currency()));
  std::vector<counted_costs> counted{{&costs, frames.now.period, {}}};
  if (before && frames.before)
    counted.push_back({&*before, frames.before->period, {{"before", "1"}}});
  for (auto& notice : gaps_told(counted)) result.notices.push_back(std::move(notice));
  if (auto rates = rates_part(question, counted)) result.parts.push_back(std::move(*rates));
  if (auto gaps = gaps_part(question, counted)) result.parts.push_back(std::move(*gaps));
}

}  // namespace crm
