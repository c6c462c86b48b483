// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_form_session.hpp"
#include "plugin/activity/activity_rules.hpp"
#include "plugin/chain/chain_undo.hpp"
#include "plugin/ids.hpp"
#include "plugin/recurrence/series_offer.hpp"
#include "plugin/recurrence/series_question.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

// The save of a form: what is checked before it, the job, and what comes of it.

namespace crm {

namespace {

// What a field of a clash holds in the database, where that can be said in a line.
erp::text stored_meanwhile(const std::string& id, const activity& stored) {
  if (id == field::note) return tr("Stored meanwhile: {1}", stored.note);
  if (id == field::subject) return tr("Stored meanwhile: {1}", stored.subject);
  if (id == field::venue) return tr("Stored meanwhile: {1}", stored.venue);
  for (const auto& [cost_id, cost] : {std::pair(field::expected_cost, &stored.expected_cost),
                                      std::pair(field::actual_cost, &stored.actual_cost)})
    if (id == cost_id && *cost) return tr("Stored meanwhile: {1}", **cost);
  if (id == field::starts_at) return tr("Stored meanwhile: {1}", stored.starts_at);
  return tr("Somebody else changed this meanwhile.");
}

// The database may have done it all the same.
bool leaves_in_doubt(erp::error_code code) {
  return code == erp::error_code::unavailable || code == erp::error_code::busy ||
         code == erp::error_code::cancelled || code == erp::error_code::internal;
}

constexpr std::chrono::milliseconds look_at_waiting{500};

}  // namespace

// All errors at once: those of the parts, then what the record itself lacks.
std::optional<erp::error> activity_form_session::check() {
  std::vector<erp::error> errors;
  for (const auto& part : parts_) part->check(errors);
  for (auto& broken : broken_rules(settled().record, kind_.required)) {
    const bool known = std::any_of(errors.begin(), errors.end(),
                                   [&](auto& error) { return error.field == broken.field; });
    if (!known) errors.push_back(std::move(broken));
  }
  errors_.clear();
  if (errors.empty()) return std::nullopt;
  for (const auto& error : errors) errors_[error.field] = error.message;
  return as_one(std::move(errors));
}

save_wish activity_form_session::make_wish() {
  for (const auto& part : parts_) part->cut();
  auto copy = settled();
  save_wish wish;
  wish.before = std::move(copy.base);
  wish.wanted = std::move(copy.record);
  wish.required = kind_.required;
  wish.segments = std::move(copy.segments);
  if (copy.next.wanted) wish.follow_up_at = copy.next.at;
  if (later_) wish.later = *later_;
  wish.later_past = doubts_planned_past_;
  wish.repeats = std::move(copy.repeats);
  wish.key = tries_.key;
  wish.doubts = tries_.doubts;
  if (draft_.stored()) wish.draft = draft_.id();
  return wish;
}

erp::job_handle activity_form_session::save(bool closing, then_outcome then) {
  if (auto closed = closed_field(field::ended)) return later(*closed, std::move(then));
  if (const auto asked = participants_->asks()) {
    save_after_answer_ = closing;
    return later(erp::outcome{std::nullopt, asked, false}, std::move(then));
  }
  asks_.reset();
  clash_.reset();
  notes_.clear();
  notice_.reset();
  if (auto error = check()) {
    changed();
    return later(*error, std::move(then));
  }
  if (!is_new() && !dirty())
    return later(erp::outcome{key(), std::nullopt, closing}, std::move(then));
  if (!later_ && may_move_chain()) return plan_chain(closing, std::move(then));
  const auto scope = std::exchange(scope_, std::nullopt);
  if (auto question = series_question(values_); question && !scope) {
    save_after_answer_ = closing;
    return ask(std::move(*question), std::move(then));
  }
  values_.repeats.scope = scope.value_or(series_scope::this_one);
  busy_ = true;
  changed();
  auto handle = owned(then);
  draft_.when_idle([this, closing, then = std::move(then)] { start_save(closing, then); });
  return handle;
}

void activity_form_session::watch() {
  watching_ = place_.host().clock().every(look_at_waiting, [this, before = false]() mutable {
    if (std::exchange(before, waits_->load()) != before) changed();
  });
}

void activity_form_session::start_save(bool closing, const then_outcome& then) {
  watch();
  auto wish = make_wish();
  save_doubt tried{wish.key, wish.wanted};
  working_ = place_.write<save_answer>(
      tr("Saving"), by_,
      [wish = std::move(wish), now = place_.host().clock().now()](admitted& inside) {
        return save_activity(inside, wish, now);
      },
      [](const save_answer& answer) {
        std::vector<std::int64_t> touched;
        if (!answer.clash) touched.push_back(answer.saved.id);
        if (answer.follow_up) touched.push_back(*answer.follow_up);
        for (const auto& one : answer.moved) touched.push_back(one.after.id);
        const auto& others = answer.series.touched;
        touched.insert(touched.end(), others.begin(), others.end());
        return touched;
      },
      [this, closing, then, tried = std::move(tried)](erp::result<save_answer> answer) {
        busy_ = false;
        watching_.reset();
        if (!answer) {
          if (leaves_in_doubt(answer.failure().code)) {
            tries_.doubts.push_back(tried);
            tries_.key = new_uid();
          } else {
            later_.reset();  // what moves along is looked at anew
          }
          return failed(answer.failure(), then);
        }
        if (answer->follow_up) around_.follow_up = answer->follow_up;
        if (answer->clash) return clashed(*answer, closing, then);
        saved(*answer, closing, then);
      },
      waits_);
}

void activity_form_session::saved(const save_answer& answer, bool closing,
                                  const then_outcome& then) {
  restored_ = false;
  draft_.forget();
  tries_ = {new_uid(), {}};
  later_.reset();
  values_.repeats = {answer.rule, answer.rule, series_scope::this_one};
  replace_values(answer.saved);
  notice_ = series_notice(answer.series);
  if (!answer.moved.empty()) offer_undo_of_chain(place_, by_, answer.moved, answer.saved.id);
  if (answer.merged)
    notice_ = tr("Somebody else changed this activity meanwhile; both changes were kept.");
  offer_undo(place_, by_, answer.series);
  closed_ = closing;
  if (!closing) look_around();
  changed();
  then(erp::outcome{key(), std::nullopt, closing});
}

void activity_form_session::replace_values(const activity& stored) {
  values_.base = values_.record = stored;
  values_.next = {};
  values_.segments.clear();
  errors_.clear();
  for (const auto& part : parts_) {
    part->finish();
    part->values_replaced();
  }
  follow();
}

// Everything typed stays where it is; each error goes to its field, the rest over the form.
void activity_form_session::failed(const erp::error& error, const then_outcome& then) {
  const auto place = [&](const erp::error& one) {
    if (one.field.empty())
      notice_ = one.message;
    else
      errors_[one.field] = one.message;
  };
  place(error);
  for (const auto& detail : error.details) place(detail);
  changed();
  then(error);
}

void activity_form_session::clashed(const save_answer& answer, bool closing,
                                    const then_outcome& then) {
  const auto& with = *answer.clash;
  clash_ = clash{with, closing};
  if (answer.follow_up) values_.next = {};  // made by a try that was in doubt
  for (const auto& id : with.fields) notes_[id] = stored_meanwhile(id, with.theirs);
  asks_ =
      erp::question{ask::conflict,
                    tr_n("Somebody else changed {1} field meanwhile that you have changed too.",
                         "Somebody else changed {1} fields meanwhile that you have changed too.",
                         static_cast<std::int64_t>(with.fields.size())),
                    {{{"back"}, tr("Back to the form"), {}},
                     {{"mine"}, tr("Keep mine"), {}},
                     {{"theirs"}, tr("Take theirs"), {}}},
                    false,
                    {}};
  changed();
  then(erp::outcome{std::nullopt, asks_, false});
}

erp::job_handle activity_form_session::settle_clash(const std::string& option, then_outcome then) {
  const auto clash = *clash_;
  if (option != "back" && option != "mine" && option != "theirs")
    return later(
        erp::error{erp::error_code::invalid, tr("Choose one of the answers offered."), {}, {}},
        std::move(then));
  asks_.reset();
  clash_.reset();
  if (option == "back") {
    changed();
    return later(erp::outcome{}, std::move(then));
  }
  auto both = merge(values_.base, values_.record, clash.with.theirs);
  if (option == "theirs")
    both.record = take_theirs(std::move(both.record), clash.with.theirs, clash.with.fields);
  values_.base = clash.with.theirs;
  later_.reset();
  doubts_planned_past_ = 0;
  tries_.doubts.clear();  // cleared up: what they stored is what the next save starts from
  values_.record = std::move(both.record);
  for (const auto& part : parts_) part->values_replaced();
  follow();
  return save(clash.closing, std::move(then));
}

}  // namespace crm
