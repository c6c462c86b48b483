// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_reach.hpp"

#include "plugin/ids.hpp"
#include "plugin/recurrence/series_moving.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char back_choice[] = "back";

// Handed over in place, it is another's; when the series happens does not change.
std::optional<erp::question> asks(admitted& inside, const activity& record,
                                  const activity_move& to) {
  if (to.starts_at == record.starts_at && to.ends_at == record.ends_at) return std::nullopt;
  auto question = series_move_question(inside, record);
  if (question)
    question->options.insert(question->options.begin(),
                             {{back_choice}, tr("Leave it where it was"), {}});
  return question;
}

erp::result<reached> reach(admitted&, const activity& record, const activity_move&,
                           const erp::record_key& option, erp::instant now) {
  auto [along, taken_back] = series_moves_along(record, option, now);
  return reached{{}, std::move(along), std::move(taken_back)};
}

}  // namespace

const schedule_reach& series_reach() {
  static const schedule_reach others{ask::series, asks, reach};
  return others;
}

}  // namespace crm
