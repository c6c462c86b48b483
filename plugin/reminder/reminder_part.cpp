// SPDX-License-Identifier: Apache-2.0
#include "plugin/reminder/reminder_part.hpp"

#include "plugin/activity/field_value.hpp"
#include "plugin/ids.hpp"
#include "plugin/reminder/reminder.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using before_start = std::optional<std::chrono::minutes>;

constexpr char usual_setting[] = "crm.remind_before";
constexpr char no_reminder[] = "none";

constexpr std::int64_t minutes_per_hour = 60;
constexpr std::int64_t minutes_per_day = 24 * minutes_per_hour;
constexpr std::int64_t minutes_per_week = 7 * minutes_per_day;

erp::text caption(before_start before) {
  if (!before) return tr("No reminder");
  const std::int64_t left = before->count();
  if (left == 0) return tr("At the start");
  if (left % minutes_per_week == 0)
    return tr_n("{1} week before", "{1} weeks before", left / minutes_per_week);
  if (left % minutes_per_day == 0)
    return tr_n("{1} day before", "{1} days before", left / minutes_per_day);
  if (left % minutes_per_hour == 0)
    return tr_n("{1} hour before", "{1} hours before", left / minutes_per_hour);
  return tr_n("{1} minute before", "{1} minutes before", left);
}

erp::choice choice_of(before_start before) {
  return {{before ? std::to_string(before->count()) : no_reminder}, caption(before), {}};
}

std::vector<before_start> offered() {
  std::vector<before_start> all{std::nullopt};
  for (const auto left :
       {std::int64_t{0}, std::int64_t{5}, std::int64_t{10}, std::int64_t{15}, std::int64_t{30},
        minutes_per_hour, 2 * minutes_per_hour, minutes_per_day, minutes_per_week})
    all.emplace_back(std::chrono::minutes(left));
  return all;
}

}  // namespace

std::optional<std::chrono::minutes> usual_reminder(const erp::services::settings& settings) {
  const auto last = settings.get(usual_setting);
  for (const auto& each : offered())
    if (last && choice_of(each).key.id == *last) return each;
  return std::nullopt;
}

std::optional<erp::text> reminder_part::when() const {
  const auto& record = ground_.values.record;
  const auto at = reminder_time(record);
  if (!at) return std::nullopt;
  const auto now = ground_.place.host().clock().now();
  if (begins_at(record) <= now) return tr("It has begun: nobody is reminded.");
  if (*at <= now) return tr("Reminds as soon as it is saved.");
  return tr("Reminds on {1}.", *at);
}

void reminder_part::show(std::vector<erp::field_state>& fields) const {
  const auto held = choice_of(ground_.values.record.remind_before);
  erp::field_state state;
  state.id = field::remind_before;
  state.value = held.key;
  state.chosen = {held};
  state.note = when();
  fields.push_back(std::move(state));
}

std::optional<erp::result<void>> reminder_part::set(const std::string& id,
                                                    const erp::value& value) {
  if (id != field::remind_before) return std::nullopt;
  const auto key = as_key(id, value);
  if (!key) return key.failure();
  const auto wanted = key->value_or(choice_of(std::nullopt).key);
  for (const auto& each : offered()) {
    if (choice_of(each).key != wanted) continue;
    ground_.values.record.remind_before = each;
    chosen_for_new_ = ground_.values.base.id == 0;
    return erp::result<void>();
  }
  return erp::error{
      erp::error_code::invalid, tr("Choose one of the values that are offered."), id, {}};
}

std::optional<erp::job_handle> reminder_part::choices(const std::string& id, const std::string&,
                                                      int, const then_choices& then) {
  if (id != field::remind_before) return std::nullopt;
  erp::choice_page page;
  for (const auto& each : offered()) page.choices.push_back(choice_of(each));
  return ground_.place.later([then, page] { then(page); });
}

void reminder_part::finish() {
  if (!std::exchange(chosen_for_new_, false)) return;
  ground_.place.host().settings().set(usual_setting,
                                      choice_of(ground_.values.record.remind_before).key.id);
}

}  // namespace crm
