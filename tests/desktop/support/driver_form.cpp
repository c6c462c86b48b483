// SPDX-License-Identifier: Apache-2.0
// What is asked of forms: what the window shows, values entered, commands, questions, closing.
#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <algorithm>

#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/form/form_head.hpp"
#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/form/reference_editor.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/desktop/shell/offers_bar.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;
using headless::refuse;

namespace {

// Whether the operator could type or click there now.
bool is_editable(desktop::field_editor& editor) {
  const QWidget* target = editor.focus_target();
  if (const auto* text = qobject_cast<const QPlainTextEdit*>(target)) return !text->isReadOnly();
  return target->isEnabled();
}

}  // namespace

desktop::form_window& desktop_driver::form_of(const request& asked) {
  const std::string handle = asked.text("handle");
  desktop::form_window* form = work().find_form(handle);
  if (form == nullptr || form->session() == nullptr)
    refuse(error_code::not_found, verbatim("there is no open form " + handle), "handle");
  QApplication::setActiveWindow(form);
  return *form;
}

json desktop_driver::open_form(const request& asked) {
  const std::string handle = headless::must(host_.windows().open_form(
      asked.text("form"), asked.optional_key("key"), asked.about(), company::reopen::anew));
  settle();
  shown_.clear();
  if (not_opened_) throw headless::refused{*std::exchange(not_opened_, std::nullopt)};
  if (work().find_form(handle) == nullptr)
    refuse(error_code::internal, verbatim("the form did not open"));
  return state_json(handle);
}

json desktop_driver::state(const request& asked) {
  form_of(asked);
  return state_json(asked.text("handle"));
}

// The session's state, with everything that can be seen taken from the widgets.
json desktop_driver::state_json(const std::string& handle) {
  desktop::form_window& form = *work().find_form(handle);
  const auto* known = host_.contributions().find_form(host_.windows().find_form(handle)->form);
  json answer = headless::to_json(known->what.description, form.session()->state(), speech_);
  answer["handle"] = handle;
  for (json& entry : answer["fields"]) {
    const desktop::field_frame* frame = form.view()->find(entry["id"].get<std::string>());
    if (frame == nullptr) continue;
    entry["visible"] = !frame->isHidden();
    entry["enabled"] = is_editable(*frame->editor());
    entry["error"] = nullptr;
    if (const QString error = frame->error_text(); !error.isEmpty())
      entry["error"] = error.toStdString();
    if (const QString note = frame->note_text(); !note.isEmpty())
      entry["note"] = note.toStdString();
  }
  for (json& entry : answer["commands"]) {
    const auto* button = form.head()->find(entry["id"].get<std::string>());
    if (button == nullptr) continue;
    entry["visible"] = !button->isHidden();
    entry["enabled"] = button->isEnabled();
    entry["active"] = button->isChecked();
  }
  answer.erase("notice");
  if (!form.notice().isEmpty()) answer["notice"] = form.notice().toStdString();
  return answer;
}

json desktop_driver::list_choices(const request& asked) {
  desktop::list_view& list = list_of(asked);
  return headless::to_json(headless::must(await<choice_page>([&](auto then) {
                             return list.session()->choices(
                                 asked.text("criterion"), asked.text_or("search", {}),
                                 asked.integer_or("limit", 20, 1, 500), std::move(then));
                           })),
                           speech_);
}

json desktop_driver::choices(const request& asked) {
  if (work().find_list(asked.text("handle")) != nullptr) return list_choices(asked);
  desktop::form_window& form = form_of(asked);
  const std::string field = asked.text("field");
  const std::string search = asked.text_or("search", {});
  const int limit = asked.integer_or("limit", 20, 1, 500);
  desktop::field_frame* frame = form.view()->find(field);
  if (frame == nullptr)
    refuse(error_code::not_found, verbatim("the form has no field " + field), "field");
  auto* reference = qobject_cast<desktop::reference_editor*>(frame->editor());
  if (reference == nullptr || !is_editable(*reference) || search.empty() || limit != 20)
    return headless::to_json(headless::must(await<choice_page>([&](auto then) {
                               return form.session()->choices(field, search, limit,
                                                              std::move(then));
                             })),
                             speech_);
  // Typed into the line and read from the panel under it; then as it was.
  auto* line = qobject_cast<QLineEdit*>(reference->focus_target());
  const QString before = line->text();
  retype(line, QString::fromStdString(search));
  reference->search()->open();
  settle();
  choice_page shown;
  shown.choices = reference->search()->list()->choices()->choices();
  shown.more = reference->search()->has_more();
  press(line, Qt::Key_Escape);
  line->setText(before);
  return headless::to_json(shown, speech_);
}

json desktop_driver::set(const request& asked) {
  const std::string handle = asked.text("handle");
  desktop::form_window& form = form_of(asked);
  const auto* known = host_.contributions().find_form(host_.windows().find_form(handle)->form);
  const form_description description = known->what.description;
  const std::string id = asked.text("field");
  const field* field = headless::find_field(description, id);
  if (field == nullptr) refuse(error_code::not_found, verbatim("the form has no field " + id), id);
  const json given = asked.has("value") ? asked.member("value") : json(nullptr);
  const value value = headless::must(headless::from_json(given, field->kind, id));
  const form_state before = form.session()->state();
  form.view()->forget_refusal();
  if (!is_editable(*form.view()->find(id)->editor()) || !enter(form, id, value)) {
    if (auto answer = form.session()->set(id, value); !answer) {
      error why = answer.failure();
      if (why.field.empty()) why.field = id;
      throw headless::refused{why};
    }
    form.refresh();
  }
  settle();
  desktop::form_window* still = work().find_form(handle);
  if (still == nullptr || still->session() == nullptr)
    return {{"changed", json::array()}, {"closed", true}};
  if (const auto refusal = still->view()->last_refusal()) {
    error why = *refusal;
    if (why.field.empty()) why.field = id;
    throw headless::refused{why};
  }
  const form_state after = still->session()->state();
  json changed = json::array();
  for (std::size_t index = 0; index < after.fields.size(); ++index) {
    const auto* described = headless::find_field(description, after.fields[index].id);
    if (described != nullptr && !(after.fields[index] == before.fields[index]))
      changed.push_back(headless::to_json(*described, after.fields[index], speech_));
  }
  json answer{{"changed", std::move(changed)}, {"dirty", after.dirty}};
  if (after.asks) answer["asks"] = headless::to_json(*after.asks, speech_);
  return with_opened(std::move(answer));
}

json desktop_driver::run_in_form(const request& asked) {
  const std::string handle = asked.text("handle");
  desktop::form_window& form = form_of(asked);
  const std::string command = asked.text("command");
  auto* button = form.head()->find(command);
  outcomes_.erase(handle);
  const bool clickable = button != nullptr && button->isEnabled() && !button->isHidden() &&
                         form.question() == nullptr && !asked.has("args");
  if (clickable) {
    click(button);
  } else {
    form.view()->commit();
    host_.windows().run(handle, command, asked.args(), [this, handle](result<outcome> came) {
      outcomes_.insert_or_assign(handle, std::move(came));
    });
  }
  settle();
  if (desktop::form_window* still = work().find_form(handle)) still->refresh();
  return outcome_json(handle);
}

json desktop_driver::outcome_json(const std::string& handle) {
  const auto came = outcomes_.find(handle);
  if (came == outcomes_.end()) {
    // A question that the sheet shows is an answer too.
    refuse(error_code::internal, verbatim("nothing came of it"));
  }
  if (!came->second) throw headless::refused{came->second.failure()};
  json answer = json::object();
  if (came->second->saved) answer["saved"] = {{"key", came->second->saved->id}};
  if (came->second->asks) answer["asks"] = headless::to_json(*came->second->asks, speech_);
  if (came->second->closed) answer["closed"] = true;
  for (const std::string& shown : std::exchange(shown_, {}))
    if (shown != handle) answer["opened"] = opened_json(shown);
  return answer;
}

json desktop_driver::answer_question(const request& asked) {
  const QString choice = QString::fromStdString(asked.key("choice").id);
  if (!asked.has("handle") && answer_notification(asked.text("ask"), choice.toStdString())) {
    settle();
    return with_opened(json::object());
  }
  if (!asked.has("handle")) {
    const QString offer = "offer." + QString::fromStdString(asked.text("ask"));
    auto* bar = work().offers()->findChild<QWidget*>(offer);
    auto* button = bar == nullptr ? nullptr : bar->findChild<QPushButton*>(choice);
    if (button == nullptr)
      headless::must(host_.windows().choose(asked.text("ask"), choice.toStdString()));
    else
      click(button);
    settle();
    return with_opened(json::object());
  }
  if (host_.windows().find_schedule(asked.text("handle"))) return schedule_answer(asked);
  desktop::form_window& form = form_of(asked);
  const std::string handle = form.handle();
  desktop::question_sheet* sheet = form.question();
  outcomes_.erase(handle);
  auto* button = sheet == nullptr ? nullptr : sheet->findChild<QPushButton*>(choice);
  if (sheet == nullptr || sheet->question_id() != asked.text("ask") || button == nullptr) {
    host_.windows().answer(handle, asked.text("ask"), record_key{choice.toStdString()},
                           asked.text_or("text", {}), [this, handle](result<outcome> came) {
                             outcomes_.insert_or_assign(handle, std::move(came));
                           });
  } else {
    if (asked.has("text"))
      retype(sheet->findChild<QWidget*>("question.text"),
             QString::fromStdString(asked.text("text")));
    click(button);
  }
  settle();
  return outcome_json(handle);
}

json desktop_driver::close(const request& asked) {
  const std::string handle = asked.text("handle");
  if (desktop::list_view* list = work().find_list(handle)) {
    bring_to_front(*list);
    press(list->table(), Qt::Key_W, Qt::ControlModifier);
    settle();
    return {{"closed", true}};
  }
  if (host_.windows().find_schedule(handle)) {
    press(schedule_of(asked).front(), Qt::Key_W, Qt::ControlModifier);
    settle();
    return {{"closed", true}};
  }
  if (host_.windows().find_report(handle)) {
    press(&report_of(asked), Qt::Key_W, Qt::ControlModifier);
    settle();
    return {{"closed", true}};
  }
  desktop::form_window& form = form_of(asked);
  outcomes_.erase(handle);
  if (asked.flag("discard")) {
    // On screen that is closing and then answering; scripts say both at once.
    host_.windows().close_form(handle, true, [this, handle](result<outcome> came) {
      outcomes_.insert_or_assign(handle, std::move(came));
    });
  } else {
    form.close();
  }
  settle();
  return outcome_json(handle);
}

}  // namespace testing_support
