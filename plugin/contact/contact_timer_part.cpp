// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_timer_part.hpp"

#include "plugin/activity/field_value.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {
constexpr std::chrono::hours longest{9999};
}

contact_timer_part::contact_timer_part(form_ground& ground, bool start_now)
    : ground_(ground), timer_(ground.place.host().clock(), ground.values) {
  if (start_now) toggle(true);
}

void contact_timer_part::toggle(bool run) {
  if (run) {
    timer_.start();
    seconds_ =
        ground_.place.host().clock().every(std::chrono::seconds(1), [this] { ground_.changed(); });
  } else {
    timer_.stop();
    seconds_.reset();
  }
}

void contact_timer_part::show(std::vector<erp::field_state>& fields) const {
  erp::field_state state;
  state.id = field::elapsed;
  state.value = timer_.shown();
  if (timer_.corrected())
    state.note = tr("Corrected by hand. Measured: {1}",
                    std::chrono::floor<std::chrono::seconds>(timer_.measured()));
  fields.push_back(std::move(state));
}

void contact_timer_part::show(std::vector<erp::form_command_state>& commands) const {
  commands.push_back({form_command::timer_toggle, true, true, timer_.running()});
}

std::optional<erp::result<void>> contact_timer_part::set(const std::string& id,
                                                         const erp::value& value) {
  if (id != field::elapsed) return std::nullopt;
  std::optional<std::chrono::seconds> typed;
  if (const auto* length = std::get_if<std::chrono::seconds>(&value))
    typed = *length;
  else if (const auto* number = std::get_if<std::int64_t>(&value))
    typed = std::chrono::seconds(*number);
  else if (!erp::is_empty(value))
    return wrong_kind(id);
  if (typed && (*typed < std::chrono::seconds(0) || *typed > longest))
    return erp::error{erp::error_code::invalid, tr("Enter a time from 0 to 9999 hours."), id, {}};
  timer_.correct(typed);
  return erp::result<void>();
}

std::optional<erp::result<void>> contact_timer_part::run(const std::string& command) {
  if (command != form_command::timer_toggle) return std::nullopt;
  toggle(!timer_.running());
  return erp::result<void>();
}

void contact_timer_part::values_replaced() {
  timer_.values_replaced();
}

void contact_timer_part::finish() {
  timer_.finish();
  seconds_.reset();
}

}  // namespace crm
