// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/permission_json.hpp"

#include "host-sdk/company/core/permission_sets.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::headless {

using kit::tr;

namespace {

const permission* find(const permissions_description& all, const std::string& id) {
  for (const auto& section : all.sections)
    for (const auto& one : section.permissions)
      if (one.id == id) return &one;
  return nullptr;
}

// true and false of a switch, the id of a level.
json level_json(const permission* known, const std::string& level) {
  if (known != nullptr && known->levels.empty()) return level == granted;
  return level;
}

std::string level_of(const json& given, const char* name) {
  if (given.is_null()) return {};
  if (given.is_boolean()) return given.get<bool>() ? granted : "";
  if (given.is_string()) return given.get<std::string>();
  refuse(error_code::invalid,
         tr("\"{1}\" takes {2}", std::string(name), std::string("a level, true, false, null")),
         name);
}

std::string level_at(const permission_table& table, const record_key& group,
                     const std::string& permission) {
  for (const auto& grant : table.grants)
    if (grant.group == group && grant.permission == permission) return grant.level;
  return {};
}

}  // namespace

json to_json(const permissions_description& all, const speech& speech) {
  json sections = json::array();
  for (const auto& section : all.sections) {
    json permissions = json::array();
    for (const auto& one : section.permissions) {
      json described{
          {"id", one.id}, {"caption", speech.say(one.caption)}, {"hint", speech.say(one.hint)}};
      for (const auto& level : one.levels)
        described["levels"].push_back({{"id", level.id},
                                       {"caption", speech.say(level.caption)},
                                       {"hint", speech.say(level.hint)}});
      permissions.push_back(std::move(described));
    }
    sections.push_back({{"id", section.id},
                        {"caption", speech.say(section.caption)},
                        {"permissions", std::move(permissions)}});
  }
  return {{"id", all.id}, {"caption", speech.say(all.caption)}, {"sections", std::move(sections)}};
}

json to_json(const permission_table& table, const speech& speech) {
  json groups = json::array();
  for (const auto& group : table.groups) {
    json levels = json::object();
    for (const auto& grant : table.grants)
      if (grant.group == group.key) levels[grant.permission] = grant.level;
    groups.push_back({{"key", group.key.id},
                      {"name", group.name},
                      {"gone", group.gone},
                      {"levels", std::move(levels)}});
  }
  json operators = json::array();
  for (const auto& one : table.operators) {
    json keys = json::array();
    for (const auto& group : one.groups) keys.push_back(group.id);
    operators.push_back({{"key", one.key.id},
                         {"login", one.login},
                         {"name", one.name},
                         {"detail", speech.say(one.detail)},
                         {"active", one.active},
                         {"groups", std::move(keys)}});
  }
  json answer{{"groups", std::move(groups)},
              {"operators", std::move(operators)},
              {"may_change", table.may_change}};
  if (!table.may_change) answer["why_not"] = speech.say(table.why_not);
  if (!table.notice.empty()) answer["notice"] = speech.say(table.notice);
  return answer;
}

json to_json(const permission_effect& effect, const permissions_description& all,
             const permission_table& table, const speech& speech) {
  const auto* known = find(all, effect.permission);
  json from = json::array();
  for (const auto& key : effect.from)
    for (const auto& group : table.groups)
      if (group.key == key) from.push_back(group.name);
  return {{"permission", effect.permission},
          {"caption", known ? speech.say(known->caption) : effect.permission},
          {"level", level_json(known, effect.level)},
          {"words", speech.say(effect.words)},
          {"from", std::move(from)}};
}

std::vector<permission_change> changes_of(const request& asked, const permission_table& table) {
  if (!asked.has("changes")) return {};
  const json& given = asked.member("changes");
  const auto wrong = [] {
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string("changes"),
              std::string(R"([{"group": …, "permission": …, "level": …}])")),
           "changes");
  };
  if (!given.is_array()) wrong();
  std::vector<permission_change> changes;
  for (const auto& one : given) {
    if (!one.is_object()) wrong();
    const request cell(one);
    permission_change change{cell.key("group"), cell.text("permission"), {}, {}};
    if (!one.contains("level")) wrong();
    change.after = level_of(one.at("level"), "level");
    change.before = one.contains("before") ? level_of(one.at("before"), "before")
                                           : level_at(table, change.group, change.permission);
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace erp::headless
