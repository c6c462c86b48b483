// SPDX-License-Identifier: Apache-2.0
#include "plugin/history/snapshot.hpp"

#include <nlohmann/json.hpp>

#include "plugin/activity/activity_fields.hpp"

namespace crm {

using json = nlohmann::ordered_json;

std::string snapshot_of(const activity& record) {
  json all = json::object();
  for (const auto* fields : {&identity_fields(), &activity_fields(), &fields_along()})
    for (const auto& field : *fields)
      if (auto value = field.value(record)) all[field.id] = std::move(*value);
  return all.dump();
}

std::string snapshot_of(const std::vector<field_change>& changes) {
  json all = json::object();
  for (const auto& change : changes)
    if (change.after) all[change.field] = *change.after;
  return all.dump();
}

std::vector<field_change> initial_changes(const std::string& snapshot) {
  const auto all = json::parse(snapshot, nullptr, false);
  std::vector<field_change> changes;
  if (!all.is_object()) return changes;
  for (const auto& [field, value] : all.items())
    if (value.is_string()) changes.push_back({field, std::nullopt, value.get<std::string>()});
  return changes;
}

}  // namespace crm
