// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/golden_desk.hpp"

#include <gtest/gtest.h>

#include "plugin/contact/contact_form.hpp"

namespace golden {

namespace {

testing_support::fake_host& prepared(testing_support::fake_host& host) {
  host.session_.operator_ = {{"1"},  "nowak", "Anna Nowak", "pl", erp::record_key{"1"},
                             "Anna", {},      "BIURO-1"};
  host.database_.target_ = recorded_target();
  return host;
}

std::vector<erp::record_key> keys_up_to(std::size_t count) {
  std::vector<erp::record_key> keys;
  for (std::size_t i = 1; i <= count; ++i) keys.push_back({std::to_string(i)});
  return keys;
}

}  // namespace

erp::services::database_target recorded_target() {
  return {recorded_connection(), "recorded", TEST_SOURCES "/golden/erp.toml"};
}

golden_desk::golden_desk()
    : place_(prepared(host_), std::make_shared<crm::database_gate>(recorded_target())) {}

template <class Answer, class Start>
Answer golden_desk::wait(const Start& start) {
  std::optional<erp::result<Answer>> answer;
  [[maybe_unused]] const auto handle =
      start([&](erp::result<Answer> given) { answer = std::move(given); });
  host_.jobs_.pump();
  if (answer && answer->ok()) return std::move(**answer);
  ADD_FAILURE() << (answer ? answer->failure().field + ": " + answer->failure().message.id
                           : "no answer");
  return Answer();
}

std::unique_ptr<erp::list_session> golden_desk::open(const erp::list_contribution& list,
                                                     erp::context about) {
  auto opened = list.open(std::move(about));
  if (!opened.ok()) throw std::runtime_error(opened.failure().message.id);
  return std::move(*opened);
}

erp::page golden_desk::page(erp::list_session& list, erp::page_request request) {
  return wait<erp::page>([&](auto then) { return list.page(std::move(request), then); });
}

void golden_desk::pages(erp::list_session& list, erp::page_request request) {
  request.limit = 1;
  const auto first = page(list, request);
  EXPECT_FALSE(first.next.empty()) << "two rows were answered, and there is no next page";
  request.after = first.next;
  page(list, request);
}

void golden_desk::rows(erp::list_session& list, std::size_t count) {
  wait<std::vector<erp::row>>([&](auto then) { return list.rows(keys_up_to(count), then); });
}

void golden_desk::counts(erp::list_session& list, erp::page_request request) {
  wait<std::vector<erp::filter_count>>(
      [&](auto then) { return list.counts(std::move(request), then); });
}

void golden_desk::choices(erp::list_session& list, const std::string& criterion) {
  for (const auto* typed : {"", "an"})
    wait<erp::choice_page>([&](auto then) { return list.choices(criterion, typed, 20, then); });
}

std::unique_ptr<erp::form_session> golden_desk::open_form(erp::form_request request) {
  return open_form(std::move(request), crm::contact_form(place_));
}

std::unique_ptr<erp::form_session> golden_desk::open_form(erp::form_request request,
                                                          const erp::form_contribution& form_of) {
  auto form = wait<std::unique_ptr<erp::form_session>>(
      [&](auto then) { return form_of.open(std::move(request), then); });
  if (!form) throw std::runtime_error("the form did not open");
  return form;
}

void golden_desk::set(erp::form_session& form, const std::string& field, erp::value value) {
  const auto taken = form.set(field, std::move(value));
  EXPECT_TRUE(taken.ok()) << field << ": " << (taken.ok() ? "" : taken.failure().message.id);
  host_.jobs_.pump();
}

void golden_desk::choices(erp::form_session& form, const std::string& field,
                          const std::string& typed) {
  wait<erp::choice_page>([&](auto then) { return form.choices(field, typed, 20, then); });
}

erp::outcome golden_desk::run(erp::form_session& form, const std::string& command) {
  return wait<erp::outcome>([&](auto then) { return form.run(command, {}, then); });
}

erp::outcome golden_desk::answer(erp::form_session& form, const std::string& question,
                                 const std::string& option, const std::string& text) {
  return wait<erp::outcome>([&](auto then) { return form.answer(question, {option}, text, then); });
}

void golden_desk::save(erp::form_session& form) {
  const auto done = run(form, "save");
  EXPECT_TRUE(done.saved) << (done.asks ? done.asks->id : "not saved");
}

}  // namespace golden
