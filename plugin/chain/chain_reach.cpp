// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_reach.hpp"

#include "plugin/chain/chain_plan.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

chain_plan plan(admitted& inside, const activity& record, const activity_move& to) {
  const slot there{to.starts_at, to.ends_at, to.all_day.value_or(record.all_day)};
  const start_change change{slot_of(record), there, to.zone};
  return is_moved(change) ? plan_later_ones(inside, record, change) : chain_plan{};
}

std::optional<erp::question> asks(admitted& inside, const activity& record,
                                  const activity_move& to) {
  const auto found = plan(inside, record, to);
  if (found.moves.empty()) return std::nullopt;
  const auto& by = inside.may.by();
  auto question = later_ones_question(found, by.zone, by.language);
  question.options.insert(question.options.begin(),
                          {{later_ones::back}, tr("Leave it where it was"), {}});
  return question;
}

erp::result<reached> reach(admitted& inside, const activity& record, const activity_move& to,
                           const erp::record_key& option, erp::instant) {
  reached along;
  if (option.id == later_ones::move_too) along.moves = moves_of(plan(inside, record, to));
  return along;
}

}  // namespace

const schedule_reach& chain_reach() {
  static const schedule_reach along{ask::move_chain, asks, reach};
  return along;
}

}  // namespace crm
