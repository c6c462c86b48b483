// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/sample_form.hpp"

#include <algorithm>

namespace testing_support {

using namespace erp;

namespace {

struct person {
  const char* key;
  const char* name;
  const char* detail;
};

constexpr person contractors[] = {{"1", "Piekarnia Pod Kasztanem", "Kraków"},
                                  {"2", "Huta Szkła Świetlik", "Krosno"},
                                  {"3", "Hurtownia Żagli Bryza", "Gdynia"}};
constexpr person persons[] = {{"11", "Wanda Żurek", "Owner"},
                              {"12", "Bogdan Rogal", "Baker"},
                              {"13", "Ścibor Łaska", "Accountant"}};
constexpr person priorities[] = {
    {"low", "Low", ""}, {"normal", "Normal", ""}, {"high", "High", ""}};
constexpr person weekdays[] = {
    {"mo", "Monday", ""}, {"tu", "Tuesday", ""}, {"we", "Wednesday", ""}};
constexpr person currencies[] = {{"PLN", "Polish zloty", ""}, {"EUR", "Euro", ""}};

choice to_choice(const person& one) {
  return {record_key{one.key}, verbatim(one.name),
          *one.detail != 0 ? verbatim(one.detail) : text{}};
}

std::vector<choice> choices_of(const std::string& field) {
  std::vector<choice> all;
  const auto take = [&all](const auto& from) {
    for (const auto& one : from) all.push_back(to_choice(one));
  };
  if (field == "contractor") take(contractors);
  if (field == "contact_persons") take(persons);
  if (field == "priority") take(priorities);
  if (field == "repeat_on") take(weekdays);
  if (field == "expected_cost") take(currencies);
  return all;
}

field make_field(const char* id, const char* caption, field_kind kind) {
  field made;
  made.id = id;
  made.caption = verbatim(caption);
  made.kind = kind;
  return made;
}

form_description describe_form() {
  form_description form;
  form.id = sample_form_id;
  form.caption = verbatim("Contact");
  section who{"who", verbatim("Contractor and persons"), section_place::main, {}};
  who.fields.push_back(make_field("contractor", "Contractor", field_kind::reference));
  who.fields.push_back(make_field("contact_persons", "Contact persons", field_kind::references));
  section what{"what", verbatim("What was talked about"), section_place::main, {}};
  what.fields.push_back(make_field("subject", "Subject", field_kind::text));
  what.fields.push_back(make_field("note", "Note", field_kind::multiline));
  section when{"when", verbatim("Scheduling"), section_place::side, {}};
  when.fields.push_back(make_field("starts_at", "Start", field_kind::moment));
  when.fields.push_back(make_field("all_day", "All day", field_kind::boolean));
  when.fields.push_back(make_field("amount", "Next one in", field_kind::integer));
  when.fields.push_back(make_field("priority", "Priority", field_kind::choice));
  when.fields.back().beside_previous = true;
  when.fields.push_back(make_field("repeat_on", "Repeat on", field_kind::choices));
  section time{"time", verbatim("Time and cost"), section_place::side, {}};
  time.fields.push_back(make_field("elapsed", "Time", field_kind::timer));
  time.fields.back().command = "timer_toggle";
  time.fields.push_back(make_field("length", "Planned length", field_kind::duration));
  time.fields.push_back(make_field("expected_cost", "Expected cost", field_kind::money));
  form.sections = {who, what, when, time};
  const auto add = [&form](const char* id, const char* caption) -> form_command& {
    form_command command;
    command.description.id = id;
    command.description.caption = verbatim(caption);
    form.commands.push_back(command);
    return form.commands.back();
  };
  auto& both = add("save_and_close", "Save and close");
  both.primary = true;
  both.closes_form = true;
  add("save", "Save");
  add("timer_toggle", "Start/Pause").icon_only = true;
  return form;
}

}  // namespace

sample_form_session::sample_form_session(erp::host& host, std::shared_ptr<sample_desk> desk)
    : host_(host), desk_(std::move(desk)) {
  for (const section& section : describe_form().sections)
    for (const erp::field& field : section.fields) {
      field_state state;
      state.id = field.id;
      fields_.push_back(state);
    }
  field("contractor").required = true;
  field("contact_persons").required = true;
  field("contact_persons").enabled = false;
  field("starts_at").value =
      instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) + std::chrono::hours(8));
  field("starts_at").note = verbatim("Monday");
  field("elapsed").value = std::chrono::seconds(0);
  field("expected_cost").value = money{0, "PLN"};
  desk_->open = this;
}

sample_form_session::~sample_form_session() {
  if (desk_->open == this) desk_->open = nullptr;
}

field_state& sample_form_session::field(const std::string& id) {
  return *std::find_if(fields_.begin(), fields_.end(),
                       [&](const field_state& field) { return field.id == id; });
}

form_state sample_form_session::state() const {
  form_state state;
  state.title = verbatim(key_ ? "Contact: Piekarnia Pod Kasztanem" : "New contact");
  state.key = key_;
  state.fields = fields_;
  state.commands = {{"save_and_close", true, true, false},
                    {"save", true, true, false},
                    {"timer_toggle", true, true, running_}};
  state.dirty = dirty_;
  state.busy = busy;
  state.asks = asks_;
  state.notice = notice_;
  state.chain = chain;
  if (running_)
    for (field_state& field : state.fields)
      if (field.id == "elapsed")
        field.value =
            std::get<std::chrono::seconds>(field.value) +
            std::chrono::duration_cast<std::chrono::seconds>(host_.clock().monotonic() - started_);
  return state;
}

void sample_form_session::follow_rules() {
  field("contact_persons").enabled = !is_empty(field("contractor").value);
  field("starts_at").date_only = field("all_day").value == value(true);
}

result<void> sample_form_session::set(const std::string& id, value value) {
  told_values.emplace_back(id, value);
  field_state& state = field(id);
  dirty_ = true;
  state.error.reset();
  const bool is_text = id == "subject" || id == "note";
  if (std::holds_alternative<std::string>(value) && !is_text) {
    state.value = value;
    state.error = verbatim("This is not understood.");
    return {};
  }
  if (id == "subject" && std::get<std::string>(value) == "forbidden")
    return error{error_code::denied, verbatim("You may not write that."), id, {}};
  state.value = value;
  state.chosen.clear();
  std::vector<record_key> keys;
  if (const auto* one = std::get_if<record_key>(&value)) keys = {*one};
  if (const auto* many = std::get_if<std::vector<record_key>>(&value)) keys = *many;
  for (const record_key& key : keys)
    for (const choice& choice : choices_of(id))
      if (choice.key == key) state.chosen.push_back(choice);
  follow_rules();
  return {};
}

job_handle sample_form_session::choices(const std::string& field, const std::string& search,
                                        int limit, std::function<void(result<choice_page>)> then) {
  return run_job<choice_page>(
      host_.jobs(), {},
      [field, search, limit](job_context&) -> result<choice_page> {
        choice_page page;
        for (const choice& choice : choices_of(field)) {
          if (choice.caption.id.find(search) == std::string::npos) continue;
          if (int(page.choices.size()) == limit) {
            page.more = true;
            break;
          }
          page.choices.push_back(choice);
        }
        return page;
      },
      std::move(then));
}

job_handle sample_form_session::come(result<outcome> answer, then_outcome then) {
  return run_job<outcome>(
      host_.jobs(), {}, [answer](job_context&) -> result<outcome> { return answer; },
      std::move(then));
}

result<outcome> sample_form_session::save() {
  error why{error_code::required, verbatim("Some fields are missing."), {}, {}};
  for (const char* id : {"contractor", "contact_persons"}) {
    if (!is_empty(field(id).value)) continue;
    field(id).error = verbatim("This is required.");
    why.details.push_back({error_code::required, verbatim("This is required."), id, {}});
  }
  if (!why.details.empty()) return why;
  if (desk_->refuse_save)
    return error{error_code::unavailable, verbatim("The database is away. Try again."), {}, {}};
  ++desk_->saves;
  dirty_ = false;
  key_ = record_key{"77"};
  return outcome{key_, {}, false};
}

job_handle sample_form_session::run(const std::string& command, const arguments&,
                                    then_outcome then) {
  if (command == "timer_toggle") {
    if (running_)
      field("elapsed").value =
          std::get<std::chrono::seconds>(field("elapsed").value) +
          std::chrono::duration_cast<std::chrono::seconds>(host_.clock().monotonic() - started_);
    running_ = !running_;
    started_ = host_.clock().monotonic();
    return come(outcome{}, std::move(then));
  }
  auto saved = save();
  if (saved.ok() && command == "save_and_close") saved->closed = true;
  return come(std::move(saved), std::move(then));
}

job_handle sample_form_session::answer(const std::string& question, const record_key& option,
                                       const std::string& text, then_outcome then) {
  answers.push_back(question + "=" + option.id);
  answer_text = text;
  asks_.reset();
  return come(outcome{{}, {}, option.id == "discard"}, std::move(then));
}

job_handle sample_form_session::close(bool discard, then_outcome then) {
  if (!dirty_ || discard) return come(outcome{{}, {}, true}, std::move(then));
  asks_ = question{"unsaved",
                   verbatim("The contact has changes that are not saved."),
                   {{record_key{"stay"}, verbatim("Keep editing"), {}},
                    {record_key{"discard"}, verbatim("Discard the changes"), {}}},
                   false,
                   {}};
  return come(outcome{{}, asks_, false}, std::move(then));
}

subscription sample_form_session::on_changed(std::function<void()> told) {
  told_ = std::move(told);
  return subscription([this] { told_ = nullptr; });
}

form_contribution sample_form(erp::host& host, std::shared_ptr<sample_desk> desk) {
  return {describe_form(),
          [&host, desk](form_request, auto then) {
            return host.jobs().start(
                {}, [](job_context&) {},
                [&host, desk, then] {
                  then(std::unique_ptr<form_session>(
                      std::make_unique<sample_form_session>(host, desk)));
                });
          },
          "sample.record"};
}

}  // namespace testing_support
