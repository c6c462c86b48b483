// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>

#include "plugin/contact/contact_form.hpp"
#include "tests/unit/crm/company_database.hpp"

// A form as a host would drive it, with its answers at hand: a desk with one operator, and the form
// of one kind, a contact unless it says.

namespace crm_test {

using form_maker = erp::form_contribution (*)(crm::workplace&);

class form_desk {
 public:
  explicit form_desk(company_database& company, const std::string& login = "nowak",
                     const erp::kit::patience& patience = short_patience(),
                     form_maker form = crm::contact_form) {
    host_.session_.operator_ = operator_named(login);
    host_.database_.target_ = {company.impatient_connection(), "firm.db",
                               company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_), patience);
    contribution_ = form(*place_);
  }
  form_desk(company_database& company, form_maker form, const std::string& login = "nowak")
      : form_desk(company, login, short_patience(), form) {}

  erp::result<std::unique_ptr<erp::form_session>> try_open(erp::form_request request) {
    std::optional<erp::result<std::unique_ptr<erp::form_session>>> answer;
    auto handle =
        contribution_.open(std::move(request), [&](auto opened) { answer = std::move(opened); });
    host_.jobs_.pump();
    if (!answer) return erp::error{erp::error_code::internal, erp::verbatim("no answer"), {}, {}};
    return std::move(*answer);
  }

  // No longer than it takes to see that a save is tried again.
  static erp::kit::patience short_patience() {
    return {{std::chrono::milliseconds(0), std::chrono::milliseconds(5)},
            std::chrono::milliseconds(500)};
  }

  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  erp::form_contribution contribution_;
};

class open_form {
 public:
  open_form(form_desk& desk, erp::form_request request) : desk_(desk) {
    auto opened = desk.try_open(std::move(request));
    EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.failure().message.id);
    if (opened) session_ = std::move(*opened);
  }

  static open_form anew(form_desk& desk) { return open_form(desk, {}); }
  static open_form with_kasztan(form_desk& desk) {
    return open_form(desk, {std::nullopt, {{"contractor", kasztan}}});
  }
  static open_form stored(form_desk& desk, const erp::record_key& key) {
    return open_form(desk, {key, {}});
  }
  static open_form draft(form_desk& desk, const std::string& id) {
    return open_form(desk, {std::nullopt, {{"draft", id}}});
  }

  erp::form_session& operator*() { return *session_; }
  erp::form_state state() { return session_->state(); }
  erp::field_state field(const std::string& id) {
    for (auto& field : state().fields)
      if (field.id == id) return field;
    ADD_FAILURE() << "no field " << id;
    return {};
  }
  erp::form_command_state command(const std::string& id) {
    for (auto& command : state().commands)
      if (command.id == id) return command;
    ADD_FAILURE() << "no command " << id;
    return {};
  }
  template <class T>
  T value(const std::string& id) {
    const auto held = field(id).value;
    const auto* found = std::get_if<T>(&held);
    EXPECT_TRUE(found) << id << " holds another kind of value";
    return found ? *found : T{};
  }
  std::string error_at(const std::string& id) {
    const auto error = field(id).error;
    return error ? error->id : "";
  }
  erp::result<void> set(const std::string& id, erp::value value) {
    auto answer = session_->set(id, std::move(value));
    desk_.host_.jobs_.pump();
    return answer;
  }
  void must_set(const std::string& id, erp::value value) {
    const auto answer = set(id, std::move(value));
    EXPECT_TRUE(answer.ok()) << id << ": " << (answer.ok() ? "" : answer.failure().message.id);
  }
  erp::result<erp::outcome> run(const std::string& command, const erp::arguments& with = {}) {
    return wait([&](auto then) { return session_->run(command, with, then); });
  }
  erp::result<erp::outcome> answer(const std::string& question, const std::string& option,
                                   const std::string& text = {}) {
    return wait([&](auto then) { return session_->answer(question, {option}, text, then); });
  }
  erp::result<erp::outcome> close(bool discard = false) {
    return wait([&](auto then) { return session_->close(discard, then); });
  }
  erp::choice_page choices(const std::string& field, const std::string& search = {}) {
    erp::choice_page page;
    auto handle = session_->choices(field, search, 20, [&](auto found) {
      EXPECT_TRUE(found.ok());
      if (found) page = *found;
    });
    desk_.host_.jobs_.pump();
    return page;
  }
  // The key it was saved under; empty when it was not.
  std::string save() {
    const auto answer = run("save");
    return answer && answer->saved ? answer->saved->id : "";
  }
  void crash() { session_.reset(); }  // no farewell

 private:
  erp::result<erp::outcome> wait(
      const std::function<erp::job_handle(erp::form_session::then_outcome)>& start) {
    std::optional<erp::result<erp::outcome>> answer;
    auto handle = start([&](erp::result<erp::outcome> outcome) { answer = std::move(outcome); });
    EXPECT_FALSE(answer) << "answered before the call returned";
    desk_.host_.jobs_.pump();
    if (!answer) return erp::error{erp::error_code::internal, erp::verbatim("no answer"), {}, {}};
    return std::move(*answer);
  }

  form_desk& desk_;
  std::unique_ptr<erp::form_session> session_;
};

}  // namespace crm_test
