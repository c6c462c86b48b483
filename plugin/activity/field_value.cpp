// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/field_value.hpp"

#include <algorithm>

#include "ribbon/text.hpp"

namespace crm {

erp::error wrong_kind(const std::string& field) {
  return {erp::error_code::invalid, tr("This field cannot take such a value."), field, {}};
}

erp::result<std::optional<erp::record_key>> as_key(const std::string& field,
                                                   const erp::value& value) {
  if (erp::is_empty(value)) return std::optional<erp::record_key>();
  if (const auto* key = std::get_if<erp::record_key>(&value)) return std::optional(*key);
  if (const auto* text = std::get_if<std::string>(&value))
    return std::optional(erp::record_key{*text});
  return wrong_kind(field);
}

erp::result<std::vector<erp::record_key>> as_keys(const std::string& field,
                                                  const erp::value& value) {
  if (erp::is_empty(value)) return std::vector<erp::record_key>();
  std::vector<erp::record_key> given;
  if (const auto* keys = std::get_if<std::vector<erp::record_key>>(&value))
    given = *keys;
  else if (const auto* key = std::get_if<erp::record_key>(&value))
    given = {*key};
  else
    return wrong_kind(field);
  std::vector<erp::record_key> once;
  for (auto& key : given)
    if (!key.id.empty() && std::find(once.begin(), once.end(), key) == once.end())
      once.push_back(std::move(key));
  return once;
}

erp::result<bool> as_boolean(const std::string& field, const erp::value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes;
  return wrong_kind(field);
}

erp::result<std::string> as_text(const std::string& field, const erp::value& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::string();
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return wrong_kind(field);
}

erp::result<std::optional<std::int64_t>> as_integer(const std::string& field,
                                                    const erp::value& value) {
  if (erp::is_empty(value)) return std::optional<std::int64_t>();
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::optional(*number);
  return wrong_kind(field);
}

}  // namespace crm
