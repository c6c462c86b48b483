// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "erp/result.hpp"
#include "erp/ui/form.hpp"
#include "erp/ui/list.hpp"

// Values of the contract as JSON and back; README.md has the table.
// Pure functions, callable on any thread. `where` names the field in errors, which are `invalid`.

namespace erp::headless {

using json = nlohmann::ordered_json;  // answers are read by people, too

json to_json(const value& value, std::string_view zone);

result<value> from_json(const json& given, field_kind kind, const std::string& where);
result<value> from_json(const json& given, column_kind kind, const std::string& where);
result<value> from_json(const json& given, criterion_kind kind, const std::string& where);
// Where nothing says the kind: text stays text, an array is of keys.
result<value> from_json(const json& given, const std::string& where);
// Texts and numbers are keys.
result<value> key_from_json(const json& given, const std::string& where);
// What a list or form is opened about: a day with a time is one, other texts and numbers are keys.
result<value> about_from_json(const json& given, const std::string& where);

}  // namespace erp::headless
