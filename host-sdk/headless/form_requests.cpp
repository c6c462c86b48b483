// SPDX-License-Identifier: Apache-2.0
// What is asked of forms: descriptions, state, choices, values.
#include <utility>

#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/names.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int choices_usual = 20;
constexpr int choices_most = 500;

const field_state* find_state(const form_state& state, const std::string& id) {
  for (const auto& field : state.fields)
    if (field.id == id) return &field;
  return nullptr;
}

// The fields whose state is another than before.
json changed_fields(const form_description& form, const form_state& before, const form_state& after,
                    const speech& speech) {
  json changed = json::array();
  for (const auto& field : after.fields) {
    const auto* old = find_state(before, field.id);
    const auto* described = find_field(form, field.id);
    if (described && (!old || !(*old == field)))
      changed.push_back(to_json(*described, field, speech));
  }
  return changed;
}

}  // namespace

json conversation::forms(const request&) {
  json all = json::array();
  for (const auto* form : host_.contributions().forms())
    all.push_back(to_json(form->what.description, speech_));
  return {{"forms", std::move(all)}};
}

company::open_form& conversation::form_of(const request& asked) {
  const std::string handle = asked.text("handle");
  auto* form = host_.windows().find_form(handle);
  if (!form || !form->session)
    refuse(error_code::not_found, tr("There is no open form {1}", handle), "handle");
  return *form;
}

const form_description& conversation::description_of(const company::open_form& form) const {
  const auto* found = host_.contributions().find_form(form.form);
  if (!found) refuse(error_code::not_found, tr("There is no form {1}", form.form), "handle");
  return found->what.description;
}

json conversation::state_json(const std::string& handle) {
  const auto& form = *host_.windows().find_form(handle);
  json answer = to_json(description_of(form), form.session->state(), speech_);
  answer["handle"] = handle;
  return answer;
}

json conversation::open_form(const request& asked) {
  need_operator();
  const std::string handle = must(host_.windows().open_form(
      asked.text("form"), asked.optional_key("key"), asked.about(), company::reopen::anew));
  settle();
  front_.take_opened();  // it was asked for: the answer itself tells
  for (const auto& failed : front_.take_failed())
    if (failed.first == handle) throw refused{failed.second};
  const auto* form = host_.windows().find_form(handle);
  if (!form || !form->session) {
    host_.windows().close_form(handle, true, [](result<outcome>) {});
    refuse(error_code::internal, tr("The module never answered"));
  }
  return state_json(handle);
}

json conversation::state(const request& asked) {
  form_of(asked);
  return state_json(asked.text("handle"));
}

json conversation::form_choices(const request& asked, company::open_form& form) {
  const std::string field = asked.text("field");
  if (!find_field(description_of(form), field))
    refuse(error_code::not_found, tr("The form has no field {1}", field), "field");
  return to_json(must(await<choice_page>([&](auto then) {
                   return form.session->choices(
                       field, asked.text_or("search", {}),
                       asked.integer_or("limit", choices_usual, 1, choices_most), std::move(then));
                 })),
                 speech_);
}

json conversation::set(const request& asked) {
  const std::string handle = asked.text("handle");
  auto& form = form_of(asked);
  const std::string id = asked.text("field");
  const auto* field = find_field(description_of(form), id);
  if (!field) refuse(error_code::not_found, tr("The form has no field {1}", id), id);
  const json& given = asked.has("value") ? asked.member("value") : json(nullptr);
  auto value = must(from_json(given, field->kind, id));
  const form_state before = form.session->state();
  if (const auto set = form.session->set(id, std::move(value)); !set) {
    error why = set.failure();
    if (why.field.empty()) why.field = id;
    throw refused{std::move(why)};
  }
  settle();
  const auto* still = host_.windows().find_form(handle);
  if (!still) return {{"changed", json::array()}, {"closed", true}};
  const form_state after = still->session->state();
  json answer{{"changed", changed_fields(description_of(*still), before, after, speech_)},
              {"dirty", after.dirty}};
  if (after.asks) answer["asks"] = to_json(*after.asks, speech_);
  return with_opened(std::move(answer));
}

}  // namespace erp::headless
