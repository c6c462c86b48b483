// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/diary_writer.hpp"

#include <algorithm>
#include <cstdio>
#include <stdexcept>

#include "host-sdk/kit/zone.hpp"

namespace erp::company::demo {

using nlohmann::json;
using namespace std::chrono;

namespace {

const char* caption_of(contact_kind kind) {
  switch (kind) {
    case contact_kind::telephone:
      return "Telefoniczny";
    case contact_kind::email:
      return "E-mail";
    case contact_kind::in_person:
      return "Osobisty";
    default:
      return "Wideorozmowa";
  }
}

const char* form_of(const planned_entry& entry) {
  switch (entry.what) {
    case entry_kind::meeting:
      return "crm.form.meeting";
    case entry_kind::task:
      return "crm.form.task";
    default:
      return "crm.form.contact";
  }
}

bool is_contact(const planned_entry& entry) {
  return entry.what == entry_kind::contact;
}

// Talks face to face are written down afterwards, the others while they last.
bool written_afterwards(const planned_entry& entry) {
  return entry.what != entry_kind::task && entry.kind == contact_kind::in_person;
}

json keys_of(const std::vector<int>& records) {
  json keys = json::array();
  for (const int record : records) keys.push_back(std::to_string(record));
  return keys;
}

json money(const cost& cost) {
  return {{"amount", cost.amount}, {"currency", cost.currency}};
}

local_minutes end_of(const planned_entry& entry) {
  return entry.starts_at + minutes(entry.minutes);
}

enum class deed { record = 1, plan, perform };

struct event {
  local_minutes at;
  std::size_t entry;
  deed what;
};

std::vector<event> events_of(const std::vector<planned_entry>& diary) {
  std::vector<event> events;
  for (std::size_t i = 0; i < diary.size(); ++i) {
    const planned_entry& entry = diary[i];
    const local_minutes typed = written_afterwards(entry) ? end_of(entry) : entry.starts_at;
    if (entry.from == origin::planned) events.push_back({entry.entered_at, i, deed::plan});
    if (!entry.happened) continue;
    events.push_back({typed, i, entry.from == origin::recorded ? deed::record : deed::perform});
  }
  std::stable_sort(events.begin(), events.end(),
                   [](const event& a, const event& b) { return a.at < b.at; });
  return events;
}

}  // namespace

std::string iso(local_minutes moment, const std::string& zone) {
  const year_month_day day(floor<days>(moment));
  const hh_mm_ss time(moment - floor<days>(moment));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:00", static_cast<int>(day.year()),
                static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()));
  return text + kit::offset_of(kit::to_instant_moving(moment, zone), zone);
}

local_minutes first_moment(const std::vector<planned_entry>& diary) {
  const auto events = events_of(diary);
  return events.empty() ? local_minutes() : events.front().at;
}

diary_writer::diary_writer(const demo_company& company, local_minutes starts_at, std::string zone,
                           ask_host ask)
    : company_(company), zone_(std::move(zone)), ask_(std::move(ask)), now_(starts_at) {}

void diary_writer::write(const std::vector<planned_entry>& diary) {
  keys_.assign(diary.size(), {});
  for (const event& event : events_of(diary)) {
    const planned_entry& entry = diary[event.entry];
    wait_until(event.at);
    log_in(entry.author);
    timed_whole_ = !written_afterwards(entry) && now_ <= entry.starts_at;
    switch (event.what) {
      case deed::record:
        record(entry, event.entry);
        break;
      case deed::plan:
        plan(entry, event.entry);
        break;
      case deed::perform:
        perform(entry, event.entry);
        break;
    }
  }
}

void diary_writer::record(const planned_entry& entry, std::size_t index) {
  open_new(entry);
  fill_in(entry);
  set("note", entry.note);
  end(entry);
  save(index);
}

void diary_writer::plan(const planned_entry& entry, std::size_t index) {
  open_new(entry);
  fill_in(entry);
  if (entry.what != entry_kind::task) set("in_schedule", true);
  set("note", entry.plan);
  save(index);
}

void diary_writer::perform(const planned_entry& entry, std::size_t index) {
  open_saved(entry, index);
  if (is_contact(entry) && !written_afterwards(entry))
    ask({{"do", "run"}, {"handle", form_}, {"command", "timer_toggle"}});
  fill_in(entry);
  set("note", entry.note);
  end(entry);
  save(index);
}

void diary_writer::open_new(const planned_entry& entry) {
  json about = json::object();
  if (entry.contractor != 0) about["contractor"] = std::to_string(entry.contractor);
  form_ = ask({{"do", "open_form"}, {"form", form_of(entry)}, {"context", about}}).at("handle");
  if (!entry.persons.empty()) set("contact_persons", keys_of(entry.persons));
  if (entry.employee != entry.author) set("employee", std::to_string(entry.employee));
}

void diary_writer::open_saved(const planned_entry& entry, std::size_t index) {
  if (entry.from == origin::followed) {
    // As a person would: from the contact before, through its icon.
    const auto source = static_cast<std::size_t>(entry.source);
    const json before =
        ask({{"do", "open_form"}, {"form", form_of(entry)}, {"key", keys_[source]}});
    const std::string handle = before.at("handle");
    const json next = ask({{"do", "run"}, {"handle", handle}, {"command", "open_follow_up"}});
    form_ = next.at("opened").at("handle");
    ask({{"do", "close"}, {"handle", handle}});
    return;
  }
  const json answer = ask({{"do", "open_form"}, {"form", form_of(entry)}, {"key", keys_[index]}});
  form_ = answer.at("handle");
}

void diary_writer::fill_in(const planned_entry& entry) {
  set("subject", entry.subject);
  set("starts_at", iso(entry.starts_at, zone_));
  set("ends_at", iso(end_of(entry), zone_));
  if (is_contact(entry)) pick("contact_type", caption_of(entry.kind));
  if (entry.what == entry_kind::meeting) {
    set("venue", entry.venue);
    set("employees", keys_of(entry.others));
    if (entry.expected) set("expected_cost", money(*entry.expected));
  }
  pick("priority", entry.priority);
  pick("category", entry.category);
}

// Talks until the end, ticks Ended last: it disables everything else.
void diary_writer::end(const planned_entry& entry) {
  wait_until(end_of(entry) + minutes(written_afterwards(entry) ? 3 : 0));
  if (entry.follow_up_days > 0) {
    set("follow_up", true);
    set("follow_up_at", iso(entry.starts_at + days(entry.follow_up_days), zone_));
  }
  if (entry.actual) set("actual_cost", money(*entry.actual));
  if (is_contact(entry) && !timed_whole_) set("elapsed", entry.minutes * 60);
  set("ended", true);
}

void diary_writer::save(std::size_t entry) {
  const json answer = ask({{"do", "run"}, {"handle", form_}, {"command", "save_and_close"}});
  keys_[entry] = answer.at("saved").at("key").get<std::string>();
  form_.clear();
}

json diary_writer::ask(const json& request) {
  json answer = ask_(request);
  if (!answer.value("ok", false) || answer.contains("asks"))
    throw std::runtime_error("asked: " + request.dump() + "\nanswered: " + answer.dump());
  return answer;
}

// The clock never goes back: who talks while somebody else types is entered a little later.
void diary_writer::wait_until(local_minutes moment) {
  if (moment <= now_) return;
  const auto from = kit::to_instant_moving(now_, zone_);
  const auto to = kit::to_instant_moving(moment, zone_);
  ask({{"do", "clock"}, {"advance_s", duration_cast<seconds>(to - from).count()}});
  now_ = moment;
}

void diary_writer::log_in(int employee) {
  if (logged_in_ == employee) return;
  for (const operator_account& account : company_.operators)
    if (account.employee == employee)
      ask({{"do", "login"}, {"operator", account.login}, {"password", demo_password}});
  logged_in_ = employee;
}

void diary_writer::set(const std::string& field, const json& value) {
  ask({{"do", "set"}, {"handle", form_}, {"field", field}, {"value", value}});
}

void diary_writer::pick(const std::string& field, const std::string& caption) {
  auto& captions = dictionary_[field];
  if (captions.empty()) {
    const json answer = ask(
        {{"do", "choices"}, {"handle", form_}, {"field", field}, {"search", ""}, {"limit", 50}});
    for (const json& choice : answer.at("choices"))
      captions[choice.at("caption").get<std::string>()] = choice.at("key").get<std::string>();
  }
  if (!captions.count(caption))
    throw std::runtime_error("the dictionary of " + field + " has no " + caption);
  set(field, captions[caption]);
}

}  // namespace erp::company::demo
