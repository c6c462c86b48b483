// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "erp/services/windows.hpp"
#include "erp/ui/form.hpp"
#include "erp/ui/list.hpp"
#include "host-sdk/headless/value_json.hpp"

// Descriptions, states and rows as the protocol answers them.
// Pure functions; [main], as what they are given is. `speech` is copied into none of the answers.

namespace erp::headless {

struct speech {
  std::function<std::string(const text&)> say;
  std::string zone;
};

json to_json(const list_description& list, const speech& speech);
json to_json(const form_description& form, const speech& speech);
json to_json(const choice& choice, const speech& speech);
json to_json(const choice_page& page, const speech& speech);  // {"choices", "more"}
json to_json(const question& question, const speech& speech);
json to_json(const services::offer& offer, const speech& speech);
json to_json(const services::notification& notification, const speech& speech);
json to_json(const error& error, const speech& speech);
json to_json(const row& row, const list_description& list, const speech& speech);
json to_json(const filter_count& count);

// One field with its description; the whole form with title, key, fields, commands.
json to_json(const field& field, const field_state& state, const speech& speech);
json to_json(const form_description& form, const form_state& state, const speech& speech);

const field* find_field(const form_description& form, const std::string& id);
const column* find_column(const list_description& list, const std::string& id);
const criterion* find_criterion(const list_description& list, const std::string& id);

}  // namespace erp::headless
