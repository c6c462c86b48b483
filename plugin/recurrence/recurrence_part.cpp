// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/recurrence_part.hpp"

#include <algorithm>
#include <tuple>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/repeat_words.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::field_state shown(const char* id, erp::value value) {
  erp::field_state state;
  state.id = id;
  state.value = std::move(value);
  return state;
}

erp::field_state shown_choice(const char* id, erp::choice choice) {
  auto state = shown(id, choice.key);
  state.chosen = {std::move(choice)};
  return state;
}

erp::error number_up_to(const char* id, std::int64_t maximum) {
  return {erp::error_code::invalid, tr("Enter a number from 1 to {1}.", maximum), id, {}};
}

}  // namespace

recurrence_part::recurrence_part(form_ground& ground) : ground_(ground) {
  values_replaced();
}

void recurrence_part::values_replaced() {
  followed_ = begins();
  every_missing_ = count_missing_ = false;
  typed_until_.reset();
  broken_until_.reset();
  ending_ = !rule()         ? ending::never
            : rule()->until ? ending::until
            : rule()->count ? ending::count
                            : ending::never;
}

void recurrence_part::settle(form_values& copy) const {
  if (typed_until_) copy.unread[field::repeat_until] = *typed_until_;
}

// Where the rule counts from: an occurrence that was moved by itself stands elsewhere.
repeat_start recurrence_part::begins() const {
  const auto& [base, record] = std::tie(ground_.values.base, ground_.values.record);
  const bool as_stored = record.series_at && record.starts_at == base.starts_at;
  return repeat_start_of(as_stored ? *record.series_at : record.starts_at, record.zone,
                         record.all_day);
}

// Days of the week, the day of the month: they go along with the start.
void recurrence_part::in_step() {
  const auto now = begins();
  if (rule()) rule() = rule_moved(*rule(), followed_, now);
  followed_ = now;
}

bool recurrence_part::has_to_fit() const {
  const auto& values = ground_.values;
  return !values.base.series || values.repeats.before != values.repeats.rule;
}

const recurrence_part::outlook& recurrence_part::ahead() const {
  const auto from = begins();
  const auto full = completed(*rule(), from);
  const bool known = ahead_ && ahead_->rule == full && ahead_->start.at == from.at &&
                     ahead_->start.zone == from.zone && ahead_->start.all_day == from.all_day;
  if (known) return *ahead_;
  ahead_ = outlook{full, from, {}, false, {}};
  const auto at = instant_of(from.at, from);
  auto times = occurrences(full, from,
                           {std::nullopt, series_made_to(ground_.place.host().clock().now(), at),
                            series_occurrences_max});
  if (times) {
    ahead_->times = std::move(times->at);
    ahead_->over = times->over;
  } else {
    ahead_->error = times.failure();
  }
  return *ahead_;
}

std::optional<erp::error> recurrence_part::misfit() const {
  const auto& seen = ahead();
  if (!has_to_fit() || seen.error) return std::nullopt;
  if (!seen.times.empty() && seen.times.front() == instant_of(seen.start.at, seen.start))
    return std::nullopt;
  if (seen.rule.frequency == repeat_frequency::weekly)
    return erp::error{erp::error_code::invalid,
                      tr("The day of the start has to be one of them. Choose it too, or move the "
                         "start."),
                      field::repeat_on,
                      {}};
  if (seen.times.empty())
    return erp::error{erp::error_code::invalid,
                      tr("There is no such date in the next two years."),
                      field::repeat,
                      {}};
  return erp::error{
      erp::error_code::invalid,
      tr("The start is not one of these days: the first of them is {1}.", seen.times.front()),
      field::repeat,
      {}};
}

std::vector<erp::error> recurrence_part::errors() const {
  std::vector<erp::error> found;
  if (!rule()) return found;
  const auto& wanted = *rule();
  if (every_missing_ || wanted.interval < 1 || wanted.interval > repeat_interval_max)
    found.push_back(number_up_to(field::repeat_every, repeat_interval_max));
  if (wanted.count && (count_missing_ || *wanted.count < 1 || *wanted.count > repeat_count_max))
    found.push_back(number_up_to(field::repeat_count, repeat_count_max));
  if (broken_until_)
    found.push_back({erp::error_code::invalid, *broken_until_, field::repeat_until, {}});
  if (!found.empty()) return found;
  if (const auto& error = ahead().error) found.push_back(*error);
  if (auto error = misfit()) found.push_back(std::move(*error));
  return found;
}

void recurrence_part::check(std::vector<erp::error>& all) const {
  for (auto& error : errors()) all.push_back(std::move(error));
}

erp::text recurrence_part::end_note() const {
  const auto& seen = ahead();
  const auto count = static_cast<std::int64_t>(seen.times.size());
  const auto last = erp::kit::day_of(seen.times.back(), seen.start.zone);
  if (seen.over) return tr_n("Only {1}, on {2}.", "{1} in all, the last on {2}.", count, last);
  if (ending_ == ending::never)
    return tr_n("It has no end: {1} is entered up to {2}, the others follow by themselves.",
                "It has no end: {1} are entered up to {2}, the others follow by themselves.", count,
                last);
  return tr_n("{1} is entered up to {2}, the others follow by themselves.",
              "{1} are entered up to {2}, the others follow by themselves.", count, last);
}

erp::field_state recurrence_part::shown_repeat() const {
  const auto& language = ground_.by.language;
  if (!rule()) return shown_choice(field::repeat, repeat_choices(begins(), language).front());
  const auto full = completed(*rule(), begins());
  auto state = shown_choice(field::repeat, repeat_choice_of(full, begins(), language));
  if (errors().empty() && !ahead().times.empty())
    state.note = rule_words(full, ahead().times, ahead().start.zone, language);
  return state;
}

erp::field_state recurrence_part::shown_on() const {
  auto state = shown(field::repeat_on, {});
  state.visible = rule() && rule()->frequency == repeat_frequency::weekly;
  if (!state.visible) return state;
  std::vector<erp::record_key> keys;
  for (const int day : completed(*rule(), begins()).weekdays) {
    state.chosen.push_back(weekday_choice(day, ground_.by.language));
    keys.push_back(state.chosen.back().key);
  }
  state.value = std::move(keys);
  return state;
}

erp::field_state recurrence_part::shown_end() const {
  auto state =
      shown_choice(field::repeat_end, repeat_end_choices()[static_cast<std::size_t>(ending_)]);
  state.visible = rule().has_value();
  if (rule() && errors().empty() && !ahead().times.empty()) state.note = end_note();
  return state;
}

erp::field_state recurrence_part::shown_until() const {
  auto state = shown(field::repeat_until, {});
  state.visible = rule() && rule()->until;
  state.date_only = state.required = true;
  if (typed_until_)
    state.value = *typed_until_;
  else if (state.visible)
    state.value = erp::kit::bounds_of_day(erp::kit::day_of(*rule()->until), ground_.by.zone).from;
  return state;
}

void recurrence_part::show(std::vector<erp::field_state>& fields) const {
  auto every = shown(field::repeat_every, {});
  every.visible = every.required = rule().has_value();
  if (rule() && !every_missing_) every.value = static_cast<std::int64_t>(rule()->interval);
  auto count = shown(field::repeat_count, {});
  count.visible = count.required = rule() && rule()->count;
  if (count.visible && !count_missing_) count.value = static_cast<std::int64_t>(*rule()->count);
  std::vector<erp::field_state> mine{shown_repeat(), std::move(every), shown_on(),
                                     shown_end(),    shown_until(),    std::move(count)};
  for (const auto& error : errors())
    for (auto& state : mine)
      if (state.id == error.field && !state.error) state.error = error.message;
  for (auto& state : mine) fields.push_back(std::move(state));
}

// Few, and their words are the host's to translate: what matches none narrows nothing.
std::optional<erp::job_handle> recurrence_part::choices(const std::string& id, const std::string&,
                                                        int, const then_choices& then) {
  erp::choice_page page;
  if (id == field::repeat)
    page.choices = repeat_choices(begins(), ground_.by.language);
  else if (id == field::repeat_on)
    page.choices = weekday_choices(ground_.by.language);
  else if (id == field::repeat_end)
    page.choices = repeat_end_choices();
  else
    return std::nullopt;
  return ground_.place.later([then, page] { then(page); });
}

}  // namespace crm
