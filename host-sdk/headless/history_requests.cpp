// SPDX-License-Identifier: Apache-2.0
// What is asked of histories: of the record in a form, of a dictionary or one of its values.
#include <utility>

#include "host-sdk/company/core/worded_history.hpp"
#include "host-sdk/headless/conversation.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int page_limit_usual = 50;
constexpr int page_limit_most = 500;

std::optional<date> day_of(const request& asked, const char* name) {
  if (!asked.has(name)) return std::nullopt;
  const auto day = must(from_json(asked.member(name), criterion_kind::day_from, name));
  const auto* found = std::get_if<date>(&day);
  return found ? std::optional(*found) : std::nullopt;
}

history_request page_of(const request& asked) {
  history_request wanted;
  wanted.field = asked.text_or("field", {});
  if (const auto who = asked.optional_key("who")) wanted.who = who->id;
  wanted.from = day_of(asked, "from");
  wanted.to = day_of(asked, "to");
  wanted.search = asked.text_or("search", {});
  wanted.limit = asked.integer_or("limit", page_limit_usual, 1, page_limit_most);
  wanted.after = asked.text_or("after", {});
  return wanted;
}

json to_json(const history_row& row, const speech& speech) {
  json one{{"change", row.change},
           {"at", headless::to_json(value(row.at), speech.zone)},
           {"who", speech.say(row.who)},
           {"station", speech.say(row.station)},
           {"field", row.field},
           {"caption", speech.say(row.caption)},
           {"before", speech.say(row.before)},
           {"after", speech.say(row.after)},
           {"reason", speech.say(row.reason)}};
  if (!row.of.empty()) one["of"] = speech.say(row.of);
  return one;
}

json to_json(const std::vector<history_choice>& choices, const speech& speech) {
  json all = json::array();
  for (const auto& one : choices)
    all.push_back({{"id", one.id}, {"caption", speech.say(one.caption)}});
  return all;
}

}  // namespace

std::unique_ptr<history_session> conversation::history_of(const request& asked) {
  auto kept = asked.has("dictionary") ? dictionary_of(asked)->history(asked.optional_key("key"))
                                      : form_of(asked).session->history();
  if (!kept) refuse(error_code::unsupported, tr("There is no history of it"));
  return company::worded_history(host_, std::move(kept));
}

json conversation::history(const request& asked) {
  need_operator();
  const auto session = history_of(asked);
  const auto page = must(await<history_page>(
      [&](auto then) { return session->page(page_of(asked), std::move(then)); }));
  json rows = json::array();
  for (const auto& row : page.rows) rows.push_back(to_json(row, speech_));
  json answer{{"title", speech_.say(session->title())}, {"rows", std::move(rows)}};
  answer["next"] = page.next.empty() ? json(nullptr) : json(page.next);
  if (asked.has("after")) return answer;
  answer["fields"] = to_json(session->fields(), speech_);
  answer["people"] = to_json(must(await<std::vector<history_choice>>(
                                 [&](auto then) { return session->people(std::move(then)); })),
                             speech_);
  return answer;
}

}  // namespace erp::headless
