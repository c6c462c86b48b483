// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/schedule_json.hpp"

#include "host-sdk/headless/moment_text.hpp"
#include "host-sdk/headless/names.hpp"

namespace erp::headless {

namespace {

json part_json(const company::schedule_part& part, const speech& speech) {
  json result{{"id", part.id},
              {"module", part.owner},
              {"caption", speech.say(part.description.caption)},
              {"creations", json::array()},
              {"colourings", json::array()}};
  for (const auto& each : part.description.creations)
    result["creations"].push_back({{"form", each.form}, {"caption", speech.say(each.caption)}});
  for (const auto& each : part.description.colourings)
    result["colourings"].push_back({{"id", each.id}, {"caption", speech.say(each.caption)}});
  if (part.failure) result["error"] = to_json(*part.failure, speech);
  return result;
}

std::string owner_of(const company::merged_schedule& schedule, const std::string& part) {
  const auto* found = schedule.find(part);
  return found ? found->owner : std::string();
}

json entry_json(const company::part_entry& given, const company::merged_schedule& schedule,
                const speech& speech) {
  const auto& entry = given.entry;
  json employees = json::array();
  for (const auto& key : entry.employees) employees.push_back(key.id);
  json result{{"key", entry.key.id},
              {"version", entry.version},
              {"schedule", given.part},
              {"module", owner_of(schedule, given.part)},
              {"employees", std::move(employees)},
              {"all_day", entry.all_day}};
  if (entry.all_day) {
    result["start"] = show_date(entry.first_day);
    result["end"] = show_date(entry.last_day);
  } else {
    result["start"] = show_instant(entry.starts_at, speech.zone);
    result["end"] = show_instant(entry.ends_at, speech.zone);
  }
  result["title"] = speech.say(entry.title);
  result["detail"] = speech.say(entry.detail);
  result["form"] = entry.form;
  result["colours"] = json::object();
  for (const auto& [colouring, colour] : entry.colours) result["colours"][colouring] = colour;
  result["mark"] = name_of(entry.mark);
  result["cancelled"] = entry.cancelled;
  result["clash"] = entry.clashes;
  result["repeats"] = entry.repeats;
  result["movable"] = entry.movable;
  if (!entry.why_not.empty()) result["why_not"] = speech.say(entry.why_not);
  return result;
}

}  // namespace

json to_json(const company::open_schedule& schedule, const speech& speech) {
  json about = json::object();
  for (const auto& [name, value] : schedule.about) about[name] = to_json(value, speech.zone);
  json parts = json::array();
  for (const auto& part : schedule.session->parts()) parts.push_back(part_json(*part, speech));
  return {{"handle", schedule.handle},
          {"about", std::move(about)},
          {"parts", std::move(parts)},
          {"can_undo", schedule.session->can_undo()}};
}

json to_json(const company::merged_page& page, const company::merged_schedule& schedule,
             const speech& speech) {
  json result{{"entries", json::array()},
              {"legend", json::array()},
              {"days", json::array()},
              {"more", page.more}};
  for (const auto& each : page.entries)
    result["entries"].push_back(entry_json(each, schedule, speech));
  for (const auto& each : page.legend)
    result["legend"].push_back({{"schedule", each.part},
                                {"colouring", each.colour.colouring},
                                {"id", each.colour.id},
                                {"caption", speech.say(each.colour.caption)}});
  for (const auto& each : page.days)
    result["days"].push_back({{"day", show_date(each.day)},
                              {"caption", speech.say(each.caption)},
                              {"working", each.working}});
  for (const auto& each : page.failed)
    result["failed"].push_back({{"schedule", each.part},
                                {"module", owner_of(schedule, each.part)},
                                {"error", to_json(each.why, speech)}});
  return result;
}

}  // namespace erp::headless
