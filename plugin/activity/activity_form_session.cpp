// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_session.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/field_value.hpp"
#include "plugin/chain/chain_strip.hpp"
#include "plugin/history/activity_history.hpp"
#include "plugin/ids.hpp"
#include "plugin/reminder/reminder_part.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

activity_form_session::activity_form_session(workplace& place, who by,
                                             const activity_form_kind& kind, loaded_form loaded)
    : place_(place),
      by_(by),
      kind_(kind),
      values_(std::move(loaded.values)),
      around_(loaded.around),
      restored_(loaded.restored),
      may_reopen_(loaded.may_reopen),
      may_change_(loaded.may_change),
      may_delete_(loaded.may_delete),
      tries_{new_uid(), std::move(loaded.doubts)},
      reopening_(new_uid()),
      adding_(new_uid()),
      deleting_(new_uid()),
      addenda_(loaded.addenda),
      draft_(place, by, kind.description.id, loaded.draft, loaded.restored),
      ground_{place, std::move(by), values_, [this] { changed(); }} {
  auto participants = std::make_unique<participants_part>(ground_, loaded.captions);
  auto follow_up = std::make_unique<follow_up_part>(ground_);
  participants_ = participants.get();
  follow_up_ = follow_up.get();
  parts_.push_back(std::move(participants));
  parts_.push_back(std::make_unique<schedule_part>(ground_));
  parts_.push_back(std::make_unique<reminder_part>(ground_));
  parts_.push_back(std::move(follow_up));
  parts_.push_back(std::make_unique<dictionary_part>(ground_, std::move(loaded.dictionaries),
                                                     kind.dictionary_fields));
  parts_.push_back(std::make_unique<text_part>(ground_));
  if (kind.own_parts)
    for (auto& part : kind.own_parts(ground_, loaded)) parts_.push_back(std::move(part));
  if (restored_) {
    notice_ = tr("Restored from a draft that was not saved. Check it and save.");
    for (const auto& part : parts_) part->values_replaced();
    for (const auto& [field, typed] : std::exchange(values_.unread, {}))
      for (const auto& part : parts_) (void)part->set(field, typed);
  }
  follow();
  watch_chain();
  beats_ = place_.host().clock().every(heartbeat, [this] { beat(); });
}

void activity_form_session::follow() {
  for (const auto& part : parts_) part->values_changed();
}

bool activity_form_session::sealed() const {
  return !is_new() && is_sealed(values_.base);
}

bool activity_form_session::ticked_ended() const {
  return values_.record.state == activity_state::ended;
}

bool activity_form_session::dirty() const {
  if (restored_ || values_.next.wanted || values_.record != values_.base ||
      values_.repeats.before != values_.repeats.rule)
    return true;
  // What a try in doubt has stored may be something else than what stands here now.
  if (std::any_of(tries_.doubts.begin(), tries_.doubts.end(),
                  [&](const save_doubt& doubt) { return doubt.wanted != values_.record; }))
    return true;
  std::vector<erp::error> typed;  // what is on screen but no value, such as a time that is skipped
  for (const auto& part : parts_) part->check(typed);
  if (!typed.empty() || participants_->asks()) return true;
  // On a new record the timer runs by itself; elsewhere somebody has started it.
  if (is_new()) return false;
  return !values_.segments.empty() ||
         std::any_of(parts_.begin(), parts_.end(), [](auto& part) { return part->under_way(); });
}

form_values activity_form_session::settled() const {
  auto copy = values_;
  for (const auto& part : parts_) part->settle(copy);
  return copy;
}

erp::form_state activity_form_session::state() const {
  erp::form_state state;
  state.title = kind_.title(values_.base, participants_->contractor_name().id);
  if (!is_new()) state.key = key();
  state.version = values_.base.version;
  state.fields = field_states();
  state.commands = command_states();
  state.dirty = dirty();
  state.busy = busy_;
  state.notice = notice_;
  if (!state.notice && gone_) state.notice = activity_gone().message;
  if (!state.notice && sealed())
    state.notice = tr("This activity is ended. Reopen it to change anything.");
  if (!state.notice && !may_change_) state.notice = may_not_change().message;
  if (!state.notice && values_.base.series_at)
    state.notice = tr("It repeats; this is the one of {1}.",
                      erp::kit::day_of(*values_.base.series_at, values_.base.zone));
  if (busy_ && *waits_)
    state.notice = tr("The database does not answer. What you typed is kept here; trying again…");
  state.asks = question_now();
  state.chain = chain_links(around_.chain, values_.base.id, place_.host().clock().now(), by_.zone,
                            by_.language);
  return state;
}

std::vector<erp::field_state> activity_form_session::field_states() const {
  std::vector<erp::field_state> unsorted;
  for (const auto& part : parts_) part->show(unsorted);
  erp::field_state ended;
  ended.id = field::ended;
  ended.value = ticked_ended();
  unsorted.push_back(std::move(ended));
  erp::field_state added;
  added.id = field::addenda;
  added.value = addenda_text(addenda_, by_);
  added.visible = !addenda_.empty();
  added.enabled = false;
  unsorted.push_back(std::move(added));

  std::vector<erp::field_state> sorted;
  for (const auto& section : kind_.description.sections)
    for (const auto& field : section.fields) {
      const auto found = std::find_if(unsorted.begin(), unsorted.end(),
                                      [&](const auto& state) { return state.id == field.id; });
      if (found == unsorted.end()) continue;
      sorted.push_back(std::move(*found));
      finish_field(sorted.back());
    }
  return sorted;
}

void activity_form_session::finish_field(erp::field_state& state) const {
  const auto& required = kind_.required;
  if (std::find(required.begin(), required.end(), state.id) != required.end())
    state.required = true;
  if (closed_field(state.id)) state.enabled = false;
  if (const auto error = errors_.find(state.id); error != errors_.end() && !state.error)
    state.error = error->second;
  if (const auto note = notes_.find(state.id); note != notes_.end()) state.note = note->second;
}

// P10: ended closes every field, but before the save Ended itself can be unticked.
std::optional<erp::error> activity_form_session::closed_field(const std::string& id) const {
  const auto closed = [&](erp::error_code code, erp::text message) {
    return erp::error{code, std::move(message), id, {}};
  };
  if (id == field::addenda)
    return closed(erp::error_code::sealed, tr("What was added is not changed any more."));
  if (busy_) return closed(erp::error_code::denied, tr("This activity is being saved."));
  if (sealed())
    return closed(erp::error_code::sealed,
                  tr("This activity is ended. Reopen it to change anything."));
  if (!may_change_) return closed(erp::error_code::denied, may_not_change().message);
  if (ticked_ended() && id != field::ended)
    return closed(erp::error_code::sealed, tr("Untick Ended to change anything else."));
  return std::nullopt;
}

std::vector<erp::form_command_state> activity_form_session::command_states() const {
  const bool may_save = !sealed() && may_change_ && !busy_;
  std::vector<erp::form_command_state> states{
      {form_command::save, may_save, true, false},
      {form_command::save_and_close, may_save, true, false},
      {form_command::open_source, around_.source.has_value(), around_.source.has_value(), false},
      {form_command::open_follow_up, around_.follow_up.has_value(), !is_new(), false},
      {form_command::open_schedule, values_.record.employee.has_value(), true, false},
      {form_command::reopen, sealed() && may_reopen_ && !busy_, sealed(), false},
      {form_command::add_addendum, sealed() && may_change_ && !busy_, sealed(), false},
      {form_command::why_seen, !is_new(), !is_new(), false},
      {form_command::delete_, !why_not_deleted(), !is_new(), false}};
  std::vector<erp::form_command_state> of_parts;
  for (const auto& part : parts_) part->show(of_parts);
  for (auto& state : of_parts) {
    if (closed_field({})) state.enabled = false;
    states.push_back(std::move(state));
  }
  return states;
}

// Parts know fields of all kinds; a form has those that its kind describes.
bool activity_form_session::has_field(const std::string& id) const {
  const auto& sections = kind_.description.sections;
  return std::any_of(sections.begin(), sections.end(), [&](const auto& section) {
    return std::any_of(section.fields.begin(), section.fields.end(),
                       [&](const auto& field) { return field.id == id; });
  });
}

erp::result<void> activity_form_session::set(const std::string& id, erp::value value) {
  kept_ = false;
  if (!has_field(id))
    return erp::error{erp::error_code::not_found, tr("There is no field {1}.", id), id, {}};
  if (auto closed = closed_field(id)) return *closed;
  // Whoever goes on typing has answered: not now.
  asks_.reset();
  clash_.reset();
  later_.reset();
  save_after_answer_.reset();
  if (id == field::ended) {
    const auto yes = as_boolean(id, value);
    if (!yes) return yes.failure();
    values_.record.state = *yes ? activity_state::ended : values_.base.state;
    errors_.erase(id);
    follow();
    return {};
  }
  for (const auto& part : parts_) {
    auto taken = part->set(id, value);
    if (!taken) continue;
    if (!*taken) {
      errors_[id] = taken->failure().message;
      return *taken;
    }
    errors_.erase(id);
    if (id == field::starts_at || id == field::all_day) {
      errors_.erase(field::ends_at);
      for (const auto& each : parts_) each->in_step();
    }
    follow();
    return {};
  }
  return erp::error{erp::error_code::not_found, tr("There is no field {1}.", id), id, {}};
}

erp::job_handle activity_form_session::choices(
    const std::string& id, const std::string& search, int limit,
    std::function<void(erp::result<erp::choice_page>)> then) {
  if (has_field(id))
    for (const auto& part : parts_)
      if (auto asked = part->choices(id, search, limit, then)) return std::move(*asked);
  const erp::error none{
      erp::error_code::not_found, tr("Nothing can be chosen in the field {1}.", id), id, {}};
  return place_.later([none, then = std::move(then)] { then(none); });
}

erp::subscription activity_form_session::on_changed(std::function<void()> told) {
  return changed_.add(std::move(told));
}

std::unique_ptr<erp::history_session> activity_form_session::history() {
  if (is_new()) return nullptr;
  return activity_history(place_, by_, kind_.description, values_.base.id);
}

}  // namespace crm
