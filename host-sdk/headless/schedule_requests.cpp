// SPDX-License-Identifier: Apache-2.0
// What is asked of the schedule: its entries, whose they are, moving them and taking that back.
#include <utility>

#include "host-sdk/headless/conversation.hpp"
#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/headless/schedule_json.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::headless {

using kit::tr;

namespace {

constexpr int entries_most = 100'000;
constexpr int employees_usual = 20;
constexpr int employees_most = 500;

date day_of(const request& asked, const char* name) {
  const auto day = read_date(asked.text(name));
  if (!day)
    refuse(error_code::invalid, tr("\"{1}\" takes {2}", std::string(name), std::string("a date")),
           name);
  return *day;
}

// What the wall's clock shows; of a date, `midnight_after` it or its own midnight.
wall_time wall_of(const request& asked, const char* name, bool midnight_after,
                  const std::string& zone) {
  const std::string given = asked.text(name);
  if (const auto day = read_date(given))
    return kit::midnight(*day) + std::chrono::days(midnight_after ? 1 : 0);
  const auto moment = read_moment(given);
  if (!moment)
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string(name), std::string("a date or a point in time")),
           name);
  if (const auto* at = std::get_if<instant>(&*moment)) return kit::to_wall(*at, zone);
  return std::get<wall_time>(*moment);
}

}  // namespace

company::open_schedule& conversation::schedule_of(const request& asked) {
  auto* open = asked.has("handle") ? host_.windows().find_schedule(asked.text("handle"))
                                   : host_.windows().schedule();
  if (!open) refuse(error_code::not_found, tr("There is no open schedule"), "handle");
  return *open;
}

json conversation::open_schedule(const request& asked) {
  need_operator();
  must(host_.windows().open_schedule(asked.about()));
  settle();
  front_.take_opened();  // it was asked for: the answer itself tells
  auto& open = *host_.windows().schedule();
  return to_json(open, speech_);
}

json conversation::schedule(const request& asked) {
  auto& open = schedule_of(asked);
  schedule_request wanted;
  wanted.first = day_of(asked, "from");
  wanted.last = day_of(asked, "to");
  if (asked.has("employees"))
    wanted.employees = asked.keys("employees");
  else if (const auto about = open.about.find("employee"); about != open.about.end())
    if (const auto* key = std::get_if<record_key>(&about->second)) wanted.employees = {*key};
  wanted.limit = asked.integer_or("limit", wanted.limit, 1, entries_most);
  const auto page = must(await<company::merged_page>([&](auto then) {
    return open.session->entries(wanted,
                                 [then](company::merged_page page) { then(std::move(page)); });
  }));
  // Nothing is there beside the failures: the first of them is the answer.
  if (!page.failed.empty() && page.failed.size() == open.session->parts().size())
    throw refused{page.failed.front().why};
  return to_json(page, *open.session, speech_);
}

json conversation::schedule_employees(const request& asked) {
  auto& open = schedule_of(asked);
  return to_json(must(await<choice_page>([&](auto then) {
                   return open.session->employees(
                       asked.text_or("search", {}),
                       asked.integer_or("limit", employees_usual, 1, employees_most),
                       std::move(then));
                 })),
                 speech_);
}

// The part that an entry is of need not be named while there is but one.
std::string conversation::part_of(const request& asked, const company::merged_schedule& schedule) {
  if (asked.has("schedule") || schedule.parts().size() != 1) return asked.text("schedule");
  return schedule.parts().front()->id;
}

json conversation::schedule_move(const request& asked) {
  auto& open = schedule_of(asked);
  const std::string part = part_of(asked, *open.session);
  const record_key key = asked.key("key");
  const auto& version = asked.member("version");
  if (!version.is_number_integer())
    refuse(error_code::invalid,
           tr("\"{1}\" takes {2}", std::string("version"), std::string("a whole number")),
           "version");
  erp::schedule_move to;
  to.starts_at = wall_of(asked, "start", false, speech_.zone);
  to.ends_at = wall_of(asked, "end", true, speech_.zone);
  to.from_employee = asked.optional_key("from_employee");
  to.to_employee = asked.optional_key("to_employee");
  return schedule_outcome_json(await<schedule_outcome>([&](auto then) {
    return open.session->move(part, key, version.get<std::int64_t>(), to, std::move(then));
  }));
}

json conversation::schedule_undo(const request& asked) {
  auto& open = schedule_of(asked);
  return schedule_outcome_json(
      await<schedule_outcome>([&](auto then) { return open.session->undo(std::move(then)); }));
}

json conversation::schedule_answer(const request& asked) {
  auto& open = schedule_of(asked);
  return schedule_outcome_json(await<schedule_outcome>([&](auto then) {
    return open.session->answer(asked.text("ask"), asked.key("choice"), asked.text_or("text", {}),
                                std::move(then));
  }));
}

json conversation::schedule_outcome_json(const result<schedule_outcome>& came_of_it) {
  if (!came_of_it) throw refused{came_of_it.failure()};
  settle();
  json answer = json::object();
  if (came_of_it->asks) answer["asks"] = to_json(*came_of_it->asks, speech_);
  if (!came_of_it->notice.empty()) answer["notice"] = speech_.say(came_of_it->notice);
  const auto* open = host_.windows().schedule();
  answer["can_undo"] = open && open->session->can_undo();
  return answer;
}

}  // namespace erp::headless
