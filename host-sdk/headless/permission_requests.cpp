// SPDX-License-Identifier: Apache-2.0
// What is asked of Configuration → Operator groups: what groups are granted, what that comes to for
// an operator, what changes it, its history.
#include <utility>

#include "host-sdk/company/core/permission_sets.hpp"
#include "host-sdk/company/core/worded_history.hpp"
#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/headless/permission_json.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int rows_usual = 50;
constexpr int rows_most = 500;

std::optional<date> optional_day(const request& asked, const char* name) {
  if (!asked.has(name)) return std::nullopt;
  const auto day = read_date(asked.text(name));
  if (!day)
    refuse(error_code::invalid, tr("\"{1}\" takes {2}", std::string(name), std::string("a date")),
           name);
  return day;
}

json row_json(const history_row& row, const speech& speech) {
  json one{{"change", row.change},
           {"at", show_instant(row.at, speech.zone)},
           {"who", speech.say(row.who)}};
  const auto add = [&](const char* name, const text& what) {
    if (!what.empty()) one[name] = speech.say(what);
  };
  add("station", row.station);
  add("of", row.of);
  one["field"] = row.field;
  add("caption", row.caption);
  add("before", row.before);
  add("after", row.after);
  add("reason", row.reason);
  return one;
}

}  // namespace

json conversation::permissions(const request&) {
  json all = json::array();
  for (const auto& one : company::permission_sets(host_.contributions()))
    all.push_back(to_json(one, speech_));
  return {{"permissions", std::move(all)}};
}

// The one that the request names; without a name the first of all modules'.
permissions_description conversation::permissions_of(const request& asked) {
  need_operator();
  const auto all = company::permission_sets(host_.contributions());
  const auto id = asked.text_or("permissions", all.empty() ? std::string() : all.front().id);
  for (const auto& one : all)
    if (one.id == id) return one;
  refuse(error_code::not_found, tr("There are no permissions {1}", id), "permissions");
}

conversation::open_table conversation::table_of(const permissions_description& described) {
  open_table open;
  open.session = must(company::open_permissions(host_.contributions(), described.id, host_.log()));
  open.table =
      must(await<permission_table>([&](auto then) { return open.session->read(std::move(then)); }));
  return open;
}

json conversation::permission_table_(const request& asked) {
  return to_json(table_of(permissions_of(asked)).table, speech_);
}

json conversation::permission_effects(const request& asked) {
  const auto described = permissions_of(asked);
  const auto open = table_of(described);
  const auto key = asked.key("operator");
  const auto changes = changes_of(asked, open.table);
  const auto effects = open.session->effects(key, changes);
  if (effects.empty())
    refuse(error_code::not_found, tr("There is no operator {1}", key.id), "operator");
  json all = json::array();
  for (const auto& effect : effects) all.push_back(to_json(effect, described, open.table, speech_));
  return {{"effects", std::move(all)}};
}

json conversation::permission_save(const request& asked) {
  asked.member("changes");  // required here
  const auto open = table_of(permissions_of(asked));
  const auto changes = changes_of(asked, open.table);
  return to_json(must(await<permission_table>(
                     [&](auto then) { return open.session->save(changes, std::move(then)); })),
                 speech_);
}

json conversation::permission_forget_gone(const request& asked) {
  const auto open = table_of(permissions_of(asked));
  return to_json(must(await<permission_table>(
                     [&](auto then) { return open.session->forget_gone(std::move(then)); })),
                 speech_);
}

json conversation::permission_history(const request& asked) {
  const auto described = permissions_of(asked);
  const auto session =
      must(company::open_permissions(host_.contributions(), described.id, host_.log()));
  const auto history = company::worded_history(host_, session->history());
  if (!history)
    refuse(error_code::unsupported, tr("Nobody keeps a history of {1}", described.id),
           "permissions");
  history_request wanted;
  wanted.field = asked.text_or("permission", {});
  wanted.who = asked.has("who") ? asked.key("who").id : std::string();
  wanted.from = optional_day(asked, "from");
  wanted.to = optional_day(asked, "to");
  wanted.search = asked.text_or("search", {});
  wanted.limit = asked.integer_or("limit", rows_usual, 1, rows_most);
  wanted.after = asked.text_or("after", {});
  const auto page = must(await<history_page>(
      [&](auto then) { return history->page(std::move(wanted), std::move(then)); }));
  json rows = json::array();
  for (const auto& row : page.rows) rows.push_back(row_json(row, speech_));
  json answer{{"rows", std::move(rows)}, {"next", nullptr}};
  if (!page.next.empty()) answer["next"] = page.next;
  return answer;
}

}  // namespace erp::headless
