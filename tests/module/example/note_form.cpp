// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/note_form.hpp"

#include <utility>

#include "host-sdk/kit/listeners.hpp"
#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

using erp::error;
using erp::error_code;
using erp::outcome;
using erp::result;

const erp::question discard_question{
    "discard",
    tr("The note was changed. Close it without saving?"),
    {{{"keep"}, tr("Go on writing"), {}}, {{"discard"}, tr("Close without saving"), {}}},
    false,
    {}};

class note_form_session : public erp::form_session {
 public:
  note_form_session(erp::host& host, std::shared_ptr<notebook> notes, erp::record_key key,
                    note start)
      : host_(host), notes_(std::move(notes)), key_(std::move(key)), note_(std::move(start)) {}

  erp::form_state state() const override {
    erp::form_state now;
    now.title = key_.id.empty() ? tr("New note") : erp::verbatim(note_.title);
    if (!key_.id.empty()) now.key = key_;
    now.version = note_.version;
    now.fields = {title_state(), done_state()};
    now.commands = {{"save", dirty_}};
    now.dirty = dirty_;
    if (asking_) now.asks = discard_question;
    return now;
  }

  result<void> set(const std::string& field, erp::value value) override {
    if (field == "title" && std::holds_alternative<std::string>(value))
      note_.title = std::get<std::string>(value);
    else if (field == "done" && std::holds_alternative<bool>(value))
      note_.done = std::get<bool>(value);
    else
      return error{
          field == "title" || field == "done" ? error_code::invalid : error_code::not_found,
          tr("The field does not take that"),
          field,
          {}};
    dirty_ = true;
    changed_.tell();
    return {};
  }

  erp::job_handle choices(const std::string&, const std::string&, int,
                          std::function<void(result<erp::choice_page>)> then) override {
    return erp::run_job<erp::choice_page>(
        host_.jobs(), {}, [](erp::job_context&) { return erp::choice_page{}; }, std::move(then));
  }

  erp::job_handle run(const std::string& command, const erp::arguments&,
                      then_outcome then) override {
    if (command != "save")
      return later(error{error_code::not_found, tr("There is no such command"), {}, {}}, then);
    if (note_.title.empty())
      return later(error{error_code::required, tr("A note needs a title"), "title", {}}, then);
    key_ = notes_->save(key_, note_);
    note_.version += 1;
    dirty_ = false;
    host_.changes().publish({entity, {key_}});
    changed_.tell();
    return later(outcome{key_, {}, false}, then);
  }

  erp::job_handle answer(const std::string& question, const erp::record_key& option,
                         const std::string&, then_outcome then) override {
    if (question != discard_question.id || !asking_)
      return later(error{error_code::not_found, tr("Nothing of that kind was asked"), {}, {}},
                   then);
    asking_ = false;
    return later(outcome{{}, {}, option.id == "discard"}, then);
  }

  erp::job_handle close(bool discard, then_outcome then) override {
    asking_ = dirty_ && !discard;
    if (asking_) return later(outcome{{}, discard_question, false}, then);
    return later(outcome{{}, {}, true}, then);
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return changed_.add(std::move(told));
  }

 private:
  erp::job_handle later(result<outcome> what, then_outcome then) {
    return erp::run_job<outcome>(
        host_.jobs(), {}, [what](erp::job_context&) { return what; }, std::move(then));
  }
  erp::field_state title_state() const {
    erp::field_state state;
    state.id = "title";
    state.value = note_.title;
    state.required = true;
    if (note_.title.empty()) state.error = tr("A note needs a title");
    return state;
  }
  erp::field_state done_state() const {
    erp::field_state state;
    state.id = "done";
    state.value = note_.done;
    return state;
  }

  erp::host& host_;
  const std::shared_ptr<notebook> notes_;
  erp::record_key key_;
  note note_;
  bool dirty_ = false;
  bool asking_ = false;
  erp::kit::listeners<> changed_;
};

}  // namespace

erp::form_contribution note_form(erp::host& host, std::shared_ptr<notebook> notes) {
  using session = std::unique_ptr<erp::form_session>;
  erp::form_contribution form;
  auto& described = form.description;
  described.id = "example.form.note";
  described.caption = tr("Note");
  erp::field title;
  title.id = "title";
  title.caption = tr("Title");
  title.max_length = 100;
  erp::field done;
  done.id = "done";
  done.caption = tr("Done");
  done.kind = erp::field_kind::boolean;
  described.sections = {{"note", tr("Note"), erp::section_place::main, {title, done}}};
  erp::form_command save;
  save.description.id = "save";
  save.description.caption = tr("Save");
  save.primary = true;
  described.commands = {save};
  form.entity = entity;
  form.open = [&host, notes](erp::form_request request, auto then) {
    return erp::run_job<bool>(
        host.jobs(), {}, [](erp::job_context&) { return true; },
        [&host, notes, request, then](result<bool>) {
          const auto key = request.key.value_or(erp::record_key{});
          const auto* found = notes->find(key);
          if (request.key && !found)
            return then(error{error_code::not_found, tr("The note is gone"), "key", {}});
          then(session(
              std::make_unique<note_form_session>(host, notes, key, found ? *found : note{})));
        });
  };
  return form;
}

}  // namespace notebook
