// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/follow_up_part.hpp"

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/activity/moment_input.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

std::vector<erp::choice> units() {
  return {{{"hours"}, tr("hours"), {}}, {{"days"}, tr("days"), {}}, {{"weeks"}, tr("weeks"), {}}};
}

erp::choice unit_choice(follow_up_unit unit) {
  return units().at(static_cast<std::size_t>(unit) - 1);
}

std::optional<follow_up_unit> unit_of(const erp::record_key& key) {
  for (auto unit : {follow_up_unit::hours, follow_up_unit::days, follow_up_unit::weeks})
    if (unit_choice(unit).key == key) return unit;
  return std::nullopt;
}

}  // namespace

void follow_up_part::values_replaced() {
  typed_.reset();
  broken_.reset();
  amount_typed_ = true;
  in_step();
}

void follow_up_part::settle(form_values& copy) const {
  if (typed_) copy.unread[field::follow_up_at] = *typed_;
}

void follow_up_part::in_step() {
  auto& next = ground_.values.next;
  const auto& record = ground_.values.record;
  if (next.by_date) {
    amount_says_it_ = false;
    if (!next.at) return;
    if (const auto by = delay_between(record.starts_at, *next.at, next.by.unit, record.zone)) {
      next.by = *by;
      amount_says_it_ = true;
    }
    return;
  }
  amount_says_it_ = amount_typed_;
  next.at = amount_typed_ && next.by.amount > 0 ? after(record.starts_at, next.by, record.zone)
                                                : std::nullopt;
  // An all-day one follows on a day, whatever the hours say.
  if (next.at && record.all_day)
    next.at = erp::kit::bounds_of_day(erp::kit::day_of(*next.at, record.zone), record.zone).from;
}

std::optional<erp::text> follow_up_part::amount_error() const {
  const auto& next = ground_.values.next;
  if (next.by_date) return std::nullopt;
  if (!amount_typed_ || next.by.amount < 1 || next.by.amount > follow_up_amount_max)
    return tr("Enter a number from 1 to {1}.", follow_up_amount_max);
  if (!next.at) return tr("That is too far in the future.");
  return std::nullopt;
}

std::optional<erp::text> follow_up_part::date_error() const {
  const auto& next = ground_.values.next;
  if (broken_) return broken_;
  if (next.at && *next.at <= ground_.values.record.starts_at)
    return tr("The next one has to start after this one.");
  return std::nullopt;
}

void follow_up_part::show(std::vector<erp::field_state>& fields) const {
  const auto& next = ground_.values.next;
  const auto& record = ground_.values.record;
  const auto state_of = [&](const char* id) {
    erp::field_state state;
    state.id = id;
    state.enabled = next.wanted;
    return state;
  };
  auto wanted = state_of(field::follow_up);
  wanted.enabled = true;
  wanted.value = next.wanted;
  auto amount = state_of(field::follow_up_amount);
  if (amount_says_it_) amount.value = next.by.amount;
  auto unit = state_of(field::follow_up_unit);
  unit.value = unit_choice(next.by.unit).key;
  unit.chosen = {unit_choice(next.by.unit)};
  auto at = state_of(field::follow_up_at);
  at.date_only = record.all_day;
  if (typed_)
    at.value = *typed_;
  else if (next.at)
    at.value = record.all_day ? day_for_operator(*next.at, record.zone, ground_.by.zone) : *next.at;
  if (next.wanted) {
    amount.error = amount_error();
    at.error = date_error();
    if (next.at && !at.error) preview_.show(at);
  }
  for (auto* state : {&wanted, &amount, &unit, &at}) fields.push_back(std::move(*state));
}

std::optional<erp::result<void>> follow_up_part::set(const std::string& id,
                                                     const erp::value& value) {
  if (id == field::follow_up) {
    const auto yes = as_boolean(id, value);
    if (!yes) return yes.failure();
    ground_.values.next.wanted = *yes;
    in_step();
    return erp::result<void>();
  }
  const bool amount = id == field::follow_up_amount;
  const bool unit = id == field::follow_up_unit;
  if (!amount && !unit && id != field::follow_up_at) return std::nullopt;
  if (!ground_.values.next.wanted)
    return erp::error{erp::error_code::denied, tr("Tick that a next one is wanted first."), id, {}};
  return amount ? set_amount(value) : unit ? set_unit(value) : set_date(value);
}

erp::result<void> follow_up_part::set_amount(const erp::value& value) {
  const auto amount = as_integer(field::follow_up_amount, value);
  if (!amount) return amount.failure();
  auto& next = ground_.values.next;
  next.by_date = false;
  amount_typed_ = amount->has_value();
  next.by.amount = amount->value_or(1);
  typed_.reset();
  broken_.reset();
  in_step();
  return {};
}

erp::result<void> follow_up_part::set_unit(const erp::value& value) {
  const auto key = as_key(field::follow_up_unit, value);
  if (!key) return key.failure();
  const auto unit = *key ? unit_of(**key) : std::nullopt;
  if (!unit)
    return erp::error{erp::error_code::invalid,
                      tr("Choose one of the values that are offered."),
                      field::follow_up_unit,
                      {}};
  auto& next = ground_.values.next;
  next.by.unit = *unit;
  next.by_date = false;
  typed_.reset();
  broken_.reset();
  in_step();
  return {};
}

erp::result<void> follow_up_part::set_date(const erp::value& value) {
  auto& next = ground_.values.next;
  const auto& record = ground_.values.record;
  const auto input =
      understand_moment(field::follow_up_at, value, record.all_day, ground_.by.zone, record.zone);
  if (!input) return input.failure();
  typed_ = input->typed;
  broken_ = input->broken;
  next.by_date = true;
  next.at = broken_ ? std::nullopt : std::optional(input->at);
  in_step();
  return {};
}

void follow_up_part::take_date(erp::instant at) {
  auto& next = ground_.values.next;
  typed_.reset();
  broken_.reset();
  next.by_date = true;
  next.at = at;
  in_step();
}

void follow_up_part::show(std::vector<erp::form_command_state>& commands) const {
  commands.push_back({form_command::next_slot, preview_.can_look(), true, false});
}

std::optional<erp::job_handle> follow_up_part::start(const std::string& command,
                                                     const then_done& then) {
  if (command != form_command::next_slot) return std::nullopt;
  if (!preview_.can_look())
    return ground_.place.later([then] {
      then(erp::error{erp::error_code::denied,
                      tr("Say first when the next one is to be."),
                      field::follow_up_at,
                      {}});
    });
  return preview_.look([this, then](erp::result<std::optional<erp::instant>> found) {
    if (!found) return then(found.failure());
    if (*found) take_date(**found);
    then({});
  });
}

void follow_up_part::check(std::vector<erp::error>& errors) const {
  if (!ground_.values.next.wanted) return;
  if (auto error = amount_error())
    errors.push_back({erp::error_code::invalid, *error, field::follow_up_amount, {}});
  if (auto error = date_error())
    errors.push_back({erp::error_code::invalid, *error, field::follow_up_at, {}});
}

// Three of them, and their words are the host's to translate: what matches none narrows nothing.
std::optional<erp::job_handle> follow_up_part::choices(const std::string& id,
                                                       const std::string& search, int,
                                                       const then_choices& then) {
  if (id != field::follow_up_unit) return std::nullopt;
  erp::choice_page page;
  for (auto& unit : units())
    if (unit.key.id.find(search) != std::string::npos) page.choices.push_back(unit);
  if (page.choices.empty()) page.choices = units();
  return ground_.place.later([then, page] { then(page); });
}

}  // namespace crm
