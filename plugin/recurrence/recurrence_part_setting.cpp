// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/activity/moment_input.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/recurrence_part.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/repeat_words.hpp"
#include "ribbon/text.hpp"

// What is typed into the fields of the recurrence, understood.

namespace crm {

namespace {

using std::chrono::days;
using std::chrono::seconds;

constexpr int usual_count = 10;
constexpr days usual_length{90};

// The end of a day, on the wall.
erp::wall_time end_of(erp::date day) {
  return erp::kit::midnight(day) + days(1) - seconds(1);
}

erp::error not_offered(const std::string& id) {
  return {erp::error_code::invalid, tr("Choose one of the values that are offered."), id, {}};
}

// Beyond what fits is out of range as well.
int narrowed(std::int64_t number, int maximum) {
  return static_cast<int>(std::clamp<std::int64_t>(number, 0, maximum + 1));
}

}  // namespace

void recurrence_part::take(std::optional<repeat_rule> wanted) {
  rule() = std::move(wanted);
  values_replaced();
}

erp::result<void> recurrence_part::set_repeat(const erp::value& value) {
  const auto key = as_key(field::repeat, value);
  if (!key) return key.failure();
  const auto id = *key ? (*key)->id : std::string(repeat_choice::never);
  if (id == repeat_choice::never) {
    take(std::nullopt);
    return {};
  }
  if (id == repeat_choice::other && rule()) return {};
  if (auto chosen = rule_of_choice(id, begins())) {
    // What was said about how often and until when goes on.
    if (rule()) {
      chosen->interval = rule()->interval;
      chosen->until = rule()->until;
      chosen->count = rule()->count;
      if (rule()->frequency == chosen->frequency) chosen->weekdays = rule()->weekdays;
    }
    rule() = std::move(chosen);
    return {};
  }
  if (id.find('=') == std::string::npos && id.size() < rule_length_max)
    return not_offered(field::repeat);
  auto typed = parse_rule(id, begins().zone);
  if (!typed) return typed.failure();
  take(completed(*typed, begins()));
  return {};
}

erp::result<void> recurrence_part::set_on(const erp::value& value) {
  const auto keys = as_keys(field::repeat_on, value);
  if (!keys) return keys.failure();
  std::vector<int> weekdays;
  for (const auto& key : *keys) {
    int day = 1;
    while (day <= 7 && weekday_choice(day, ground_.by.language).key != key) ++day;
    if (day > 7) return not_offered(field::repeat_on);
    weekdays.push_back(day);
  }
  std::sort(weekdays.begin(), weekdays.end());
  rule()->weekdays = std::move(weekdays);
  return {};
}

erp::result<void> recurrence_part::set_end(const erp::value& value) {
  const auto key = as_key(field::repeat_end, value);
  if (!key) return key.failure();
  const auto all = repeat_end_choices();
  const auto chosen = std::find_if(all.begin(), all.end(), [&](const erp::choice& choice) {
    return *key && choice.key == **key;
  });
  if (chosen == all.end()) return not_offered(field::repeat_end);
  const auto wanted = static_cast<ending>(chosen - all.begin());
  if (wanted == ending_) return {};
  auto& now = *rule();
  now.until.reset();
  now.count.reset();
  if (wanted == ending::until)
    now.until = end_of(erp::date(std::chrono::local_days(day_of(begins())) + usual_length));
  if (wanted == ending::count) now.count = usual_count;
  values_replaced();
  return {};
}

erp::result<void> recurrence_part::set_until(const erp::value& value) {
  const auto zone = begins().zone;
  const auto input = understand_moment(field::repeat_until, value, true, ground_.by.zone, zone);
  if (!input) return input.failure();
  typed_until_ = input->typed;
  broken_until_ = input->broken;
  if (!broken_until_) rule()->until = end_of(erp::kit::day_of(input->at, zone));
  return {};
}

std::optional<erp::result<void>> recurrence_part::set(const std::string& id,
                                                      const erp::value& value) {
  if (id == field::repeat) return set_repeat(value);
  const bool weekly = rule() && rule()->frequency == repeat_frequency::weekly;
  const bool mine = id == field::repeat_every || id == field::repeat_on ||
                    id == field::repeat_end || id == field::repeat_until ||
                    id == field::repeat_count;
  if (!mine) return std::nullopt;
  const bool closed = !rule() || (id == field::repeat_on && !weekly) ||
                      (id == field::repeat_until && !rule()->until) ||
                      (id == field::repeat_count && !rule()->count);
  if (closed)
    return erp::error{
        erp::error_code::denied, tr("Choose first how it repeats, and how it ends."), id, {}};
  if (id == field::repeat_on) return set_on(value);
  if (id == field::repeat_end) return set_end(value);
  if (id == field::repeat_until) return set_until(value);
  const auto number = as_integer(id, value);
  if (!number) return number.failure();
  if (id == field::repeat_every) {
    every_missing_ = !number->has_value();
    rule()->interval = narrowed(number->value_or(1), repeat_interval_max);
  } else {
    count_missing_ = !number->has_value();
    rule()->count = narrowed(number->value_or(1), repeat_count_max);
  }
  return erp::result<void>();
}

}  // namespace crm
