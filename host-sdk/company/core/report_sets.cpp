// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/report_sets.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

using nlohmann::json;

std::string setting_of(const std::string& report) {
  return "report_sets." + report;
}

// What parameters are made of; other values are no parameters.
json to_json(const value& given) {
  if (const auto* yes = std::get_if<bool>(&given)) return *yes;
  if (const auto* number = std::get_if<std::int64_t>(&given)) return *number;
  if (const auto* key = std::get_if<record_key>(&given)) return {{"key", key->id}};
  if (const auto* day = std::get_if<date>(&given))
    return {{"day", std::chrono::sys_days(*day).time_since_epoch().count()}};
  return nullptr;
}

value from_json(const json& kept) {
  if (kept.is_boolean()) return kept.get<bool>();
  if (kept.is_number_integer()) return kept.get<std::int64_t>();
  if (!kept.is_object()) return {};
  if (const auto key = kept.find("key"); key != kept.end() && key->is_string())
    return record_key{key->get<std::string>()};
  if (const auto day = kept.find("day"); day != kept.end() && day->is_number_integer())
    return date(std::chrono::sys_days(std::chrono::days(day->get<int>())));
  return {};
}

// What cannot be read any more is as if it had never been kept.
json all_of(const services::settings& settings, const std::string& report) {
  const auto kept = settings.get(setting_of(report));
  json all = kept ? json::parse(*kept, nullptr, false) : json::object();
  return all.is_object() ? all : json::object();
}

bool is_blank(const std::string& name) {
  return name.find_first_not_of(" \t\r\n") == std::string::npos;
}

std::size_t characters_of(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace

std::vector<std::string> report_sets::names(const std::string& report) const {
  const json all = all_of(settings_, report);
  std::vector<std::string> names;
  for (const auto& [name, parameters] : all.items()) names.push_back(name);
  return names;
}

std::optional<report_parameters> report_sets::get(const std::string& report,
                                                  const std::string& name) const {
  const json all = all_of(settings_, report);
  const auto found = all.find(name);
  if (found == all.end() || !found->is_object()) return std::nullopt;
  report_parameters parameters;
  for (const auto& [id, kept] : found->items()) parameters[id] = from_json(kept);
  return parameters;
}

result<void> report_sets::put(const std::string& report, const std::string& name,
                              const report_parameters& parameters) {
  if (is_blank(name))
    return error{error_code::required, kit::tr("Say what to call these parameters."), "name", {}};
  if (characters_of(name) > report_set_name_max)
    return error{error_code::invalid,
                 kit::tr("The name may have at most {1} characters.",
                         static_cast<std::int64_t>(report_set_name_max)),
                 "name",
                 {}};
  json all = all_of(settings_, report);
  json kept = json::object();
  for (const auto& [id, value] : parameters) kept[id] = to_json(value);
  all[name] = std::move(kept);
  settings_.set(setting_of(report), all.dump(-1, ' ', false, json::error_handler_t::replace));
  return {};
}

result<void> report_sets::remove(const std::string& report, const std::string& name) {
  json all = all_of(settings_, report);
  if (all.erase(name) == 0)
    return error{
        error_code::not_found, kit::tr("No parameters are kept as “{1}”.", name), "name", {}};
  settings_.set(setting_of(report), all.dump(-1, ' ', false, json::error_handler_t::replace));
  return {};
}

}  // namespace erp::company
