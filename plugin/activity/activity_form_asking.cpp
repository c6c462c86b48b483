// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_session.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/series_question.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

// The commands of a form, its questions, its end, and the draft it keeps meanwhile.

namespace crm {

namespace {

erp::question unsaved_question() {
  return {ask::unsaved,
          tr("Save what you changed?"),
          {{{"stay"}, tr("Back to the form"), {}},
           {{"save"}, tr("Save"), {}},
           {{"discard"}, tr("Discard the changes"), {}}},
          false,
          {}};
}

}  // namespace

erp::error activity_form_session::no_such_answer() {
  return {erp::error_code::invalid, tr("Choose one of the answers offered."), {}, {}};
}

erp::job_handle activity_form_session::owned(then_outcome& then) {
  auto wanted = std::make_shared<bool>(true);
  then = [wanted, then = std::move(then)](erp::result<erp::outcome> outcome) {
    if (*wanted) then(std::move(outcome));
  };
  return erp::job_handle([wanted] { *wanted = false; });
}

erp::job_handle activity_form_session::later(erp::result<erp::outcome> outcome, then_outcome then) {
  return place_.later([outcome = std::move(outcome), then = std::move(then)] { then(outcome); });
}

erp::job_handle activity_form_session::ask(erp::question question, then_outcome then) {
  asks_ = question;
  changed();
  return later(erp::outcome{std::nullopt, std::move(question), false}, std::move(then));
}

std::optional<erp::question> activity_form_session::question_now() const {
  if (auto asked = participants_->asks()) return asked;
  return asks_;
}

erp::job_handle activity_form_session::run(const std::string& command, const erp::arguments& with,
                                           then_outcome then) {
  kept_ = false;
  if (command == form_command::save) return save(false, std::move(then));
  if (command == form_command::save_and_close) return save(true, std::move(then));
  if (command == form_command::open_follow_up)
    return open_neighbour(around_.follow_up, std::move(then));
  if (command == form_command::open_source) return open_neighbour(around_.source, std::move(then));
  if (command == form_command::open_schedule) return open_schedule(std::move(then));
  if (command == form_command::why_seen && !is_new()) {
    const auto opened = place_.host().windows().open_form(form::why, key(), {});
    return later(opened ? erp::result<erp::outcome>(erp::outcome{}) : opened.failure(),
                 std::move(then));
  }
  if (command == form_command::reopen) return ask_to_reopen(with, std::move(then));
  if (command == form_command::add_addendum) return ask_for_addendum(with, std::move(then));
  if (command == form_command::delete_) return ask_to_delete(std::move(then));
  if (auto closed = closed_field({})) {
    closed->field.clear();
    return later(*closed, std::move(then));
  }
  for (const auto& part : parts_) {
    if (auto started = start(*part, command, then)) return std::move(*started);
    if (const auto done = part->run(command)) {
      changed();
      return later(*done ? erp::result<erp::outcome>(erp::outcome{}) : done->failure(),
                   std::move(then));
    }
  }
  return later(
      erp::error{erp::error_code::not_found, tr("There is no command {1}.", command), {}, {}},
      std::move(then));
}

std::optional<erp::job_handle> activity_form_session::start(form_part& part,
                                                            const std::string& command,
                                                            const then_outcome& then) {
  return part.start(command, [this, then](erp::result<void> done) {
    follow();
    changed();
    then(done ? erp::result<erp::outcome>(erp::outcome{}) : done.failure());
  });
}

// Of the employee as chosen now, saved or not; that it is sealed does not matter.
erp::job_handle activity_form_session::open_schedule(then_outcome then) {
  const auto& employee = values_.record.employee;
  if (!employee)
    return later(
        erp::error{erp::error_code::required, tr("Choose an employee."), field::employee, {}},
        std::move(then));
  const auto opened = place_.host().windows().open_schedule({{field::employee, *employee}});
  return later(opened ? erp::result<erp::outcome>(erp::outcome{}) : opened.failure(),
               std::move(then));
}

erp::job_handle activity_form_session::answer(const std::string& question,
                                              const erp::record_key& option,
                                              const std::string& text, then_outcome then) {
  kept_ = false;
  const auto asked = question_now();
  if (!asked || asked->id != question)
    return later(
        erp::error{erp::error_code::not_found, tr("Nobody asks {1} just now.", question), {}, {}},
        std::move(then));
  if (question == ask::change_contractor) return answer_contractor(option, std::move(then));
  if (question == ask::conflict) return settle_clash(option.id, std::move(then));
  if (question == ask::move_chain) return answer_chain(option.id, std::move(then));
  if (question == ask::unsaved) return answer_unsaved(option.id, std::move(then));
  if (question == ask::series) return answer_series(option.id, std::move(then));
  if (question == ask::delete_) return answer_deletion(option.id, std::move(then));
  if (option.id == "reopen") return reopen(text, std::move(then));
  if (option.id == "add") return add_addendum(text, std::move(then));
  if (option.id != "back") return later(no_such_answer(), std::move(then));
  asks_.reset();
  changed();
  return later(erp::outcome{}, std::move(then));
}

// A save that was held up by the question goes on after it.
erp::job_handle activity_form_session::answer_contractor(const erp::record_key& option,
                                                         then_outcome then) {
  auto handle = owned(then);
  asking_ = participants_->answer(option, [this, then = std::move(then)](erp::result<void> done) {
    if (!done) return then(done.failure());
    const auto closing = std::exchange(save_after_answer_, std::nullopt);
    changed();
    if (!closing) return then(erp::outcome{});
    resumed_ = save(*closing, then);
  });
  return handle;
}

erp::job_handle activity_form_session::answer_series(const std::string& option, then_outcome then) {
  const auto offered = asks_->options;
  if (std::none_of(offered.begin(), offered.end(),
                   [&](const erp::choice& each) { return each.key.id == option; }))
    return later(no_such_answer(), std::move(then));
  asks_.reset();
  scope_ = scope_of_answer(option);
  const auto closing = std::exchange(save_after_answer_, std::nullopt);
  if (scope_) return save(closing.value_or(false), std::move(then));
  changed();
  return later(erp::outcome{}, std::move(then));
}

erp::job_handle activity_form_session::answer_unsaved(const std::string& option,
                                                      then_outcome then) {
  if (option != "stay" && option != "save" && option != "discard")
    return later(no_such_answer(), std::move(then));
  asks_.reset();
  changed();
  if (option == "save") return save(true, std::move(then));
  if (option == "discard") return close(true, std::move(then));
  return later(erp::outcome{}, std::move(then));
}

erp::job_handle activity_form_session::close(bool discard, then_outcome then) {
  if (!discard && busy_)
    return later(erp::error{erp::error_code::busy, tr("This activity is being saved."), {}, {}},
                 std::move(then));
  if (!discard && dirty()) return ask(unsaved_question(), std::move(then));
  closed_ = true;
  beats_.reset();
  auto handle = owned(then);
  draft_.when_idle([this, then = std::move(then)] {
    draft_.remove();
    closing_ = later(erp::outcome{std::nullopt, std::nullopt, true}, then);
  });
  return handle;
}

bool activity_form_session::has_to_keep() const {
  return dirty() || std::any_of(parts_.begin(), parts_.end(),
                                [](const auto& part) { return part->under_way(); });
}

draft_content activity_form_session::to_keep() const {
  return {participants_->contractor_name().id, settled(), tries_};
}

activity_form_session::~activity_form_session() {
  if (!busy_ && !closed_ && !kept_ && has_to_keep())
    draft_.leave(is_new() ? std::nullopt : std::optional(values_.base.id), to_keep());
}

// Every few seconds: whoever types, or lets the timer run, loses no more than that.
void activity_form_session::beat() {
  if (busy_ || closed_) return;
  if (has_to_keep()) {
    kept_ = true;
    draft_.write(is_new() ? std::nullopt : std::optional(values_.base.id), to_keep());
  } else if (draft_.stored()) {
    draft_.when_idle([this] { draft_.remove(); });
  }
}

}  // namespace crm
