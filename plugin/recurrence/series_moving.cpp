// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_moving.hpp"

#include <memory>

#include "plugin/activity/activity_service.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "plugin/recurrence/series_plan.hpp"
#include "plugin/recurrence/series_question.hpp"

namespace crm {

namespace {

erp::result<series_outcome> move_others(admitted& inside, const activity& before,
                                        series_scope scope, erp::instant now) {
  activity_writer writer(inside, now, cause::schedule);
  const auto moved = writer.table().read(before.id, inside.may.visible());
  const auto rule = stored_rule(inside, before.series);
  if (!moved || !rule) return activity_gone();
  const auto people = check_participants(inside, *moved, &*moved);
  if (!people) return people.failure();
  if (scope == series_scope::this_one) {
    series_table(inside.session, inside.keys).add_exception(*before.series, *before.series_at);
    return series_outcome{};
  }
  const repetition repeats{
      rule, rule_moved(*rule, repeat_start_of(before), repeat_start_of(*moved)), scope};
  auto record = *moved;
  return change_series(inside, writer, {before, *moved, repeats}, *moved, record, *people);
}

}  // namespace

std::optional<erp::question> series_move_question(admitted& inside, const activity& record) {
  const auto rule = stored_rule(inside, record.series);
  if (!rule) return std::nullopt;
  form_values values;
  values.base = values.record = record;
  values.repeats = {rule, rule, series_scope::this_one};
  values.record.ends_at += std::chrono::milliseconds(1);  // whatever it is, its times change
  return series_question(values);
}

series_along series_moves_along(const activity& before, const erp::record_key& option,
                                erp::instant now) {
  auto done = std::make_shared<std::optional<series_undo>>();
  const auto scope = scope_of_answer(option.id).value_or(series_scope::this_one);
  return {[before, scope, now, done](admitted& inside) -> erp::result<std::vector<std::int64_t>> {
            auto outcome = move_others(inside, before, scope, now);
            if (!outcome) return outcome.failure();
            *done = std::move(outcome->undo);
            return std::move(outcome->touched);
          },
          [now, done](admitted& inside) -> erp::result<void> {
            if (!*done) return {};
            return take_back_series(inside, **done, now);
          }};
}

}  // namespace crm
