// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_query.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "db/binding/key.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/schedule/schedule_clash.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

// In the order of schedule_statement.
struct part {
  enum at {
    id,
    employee,
    version,
    kind,
    state,
    starts_at,
    ends_at,
    zone,
    all_day,
    contractor,
    persons,
    subject,
    venue,
    category,
    series,
    responsible,
    author,
    takes_part,
    takes_time,
    may_be_seen
  };
};

constexpr int taken_outside_max = 10'000;

void take_text(std::string& into, const db::statement& from, part::at column) {
  if (!from.is_null(column)) into = from.text(column);
}

struct reader {
  const key_types& keys;
  const rights& may;

  scheduled_activity read(const db::statement& from) const {
    scheduled_activity a;
    a.id = from.integer(part::id);
    a.version = from.integer(part::version);
    a.kind = static_cast<activity_kind>(from.integer(part::kind));
    a.state = static_cast<activity_state>(from.integer(part::state));
    a.starts_at = instant_of(from.integer(part::starts_at));
    a.ends_at = instant_of(from.integer(part::ends_at));
    a.all_day = from.integer(part::all_day) != 0;
    if (a.all_day) take_days(a, from.text(part::zone));
    a.takes_time = from.integer(part::takes_time) != 0;
    a.seen = from.integer(part::may_be_seen) != 0;
    if (a.seen) take_content(a, from);
    a.may_change = a.seen && may.may_change(facts(from, a.kind));
    return a;
  }

  static void take_content(scheduled_activity& a, const db::statement& from) {
    take_text(a.contractor, from, part::contractor);
    take_text(a.persons, from, part::persons);
    take_text(a.subject, from, part::subject);
    take_text(a.venue, from, part::venue);
    a.category = from.optional_integer(part::category);
    a.repeats = !from.is_null(part::series);
  }

  // As far as they tell whether it is the operator's own.
  record_facts facts(const db::statement& from, activity_kind kind) const {
    record_facts known{subject_of(kind),
                       key(from, part::responsible, keys.employee),
                       {},
                       key(from, part::author, keys.operator_)};
    if (!from.is_null(part::takes_part)) known.employees.push_back(may.by().employee);
    return known;
  }

  static erp::record_key key(const db::statement& from, part::at column, db::key_type type) {
    return {db::key_text(from, column, type)};
  }

  // The same days in every zone.
  static void take_days(scheduled_activity& a, const std::string& zone) {
    a.first_day = erp::kit::day_of(a.starts_at, zone);
    a.last_day =
        erp::kit::day_of(std::max(a.starts_at, a.ends_at - std::chrono::milliseconds(1)), zone);
  }
};

// That something was called off is for those to know who may see it.
bool is_hidden(const scheduled_activity& a) {
  return !a.seen && a.state == activity_state::cancelled;
}

bool lies_in(const scheduled_activity& a, const schedule_days& days) {
  return !a.all_day || (a.first_day <= days.last && a.last_day >= days.first);
}

// Those asked for, in the order they were asked for.
void sort_employees(scheduled_page& page, const std::vector<erp::record_key>& asked) {
  std::map<erp::record_key, std::size_t> place;
  for (const auto& employee : asked) place.emplace(employee, place.size());
  for (auto& a : page.activities)
    if (a.employees.size() > 1)
      std::sort(a.employees.begin(), a.employees.end(),
                [&](const auto& one, const auto& other) { return place[one] < place[other]; });
}

// What takes time beside the days, where something reaches out of them that may clash there.
std::vector<taken_time> taken_outside(db::session& session, const key_types& keys,
                                      const rights& may, const scheduled_page& page,
                                      const schedule_days& days) {
  auto from = days.from;
  auto until = days.until;
  std::vector<erp::record_key> employees;
  for (const auto& a : page.activities) {
    if (!a.takes_time || a.clashes || (a.starts_at >= days.from && a.ends_at <= days.until))
      continue;
    from = std::min(from, a.starts_at);
    until = std::max(until, a.ends_at);
    for (const auto& employee : a.employees)
      if (std::find(employees.begin(), employees.end(), employee) == employees.end())
        employees.push_back(employee);
  }
  if (employees.empty()) return {};
  return read_taken(session, keys, may, from, until, employees, 0, taken_outside_max);
}

}  // namespace

scheduled_page read_schedule(db::session& session, const key_types& keys, const rights& may,
                             const schedule_days& days,
                             const std::vector<erp::record_key>& employees, int limit) {
  scheduled_page page;
  const auto statement = schedule_statement(session.dialect(), keys, may, days, employees, limit);
  if (statement.sql.empty()) return page;
  auto& found = erp::kit::run(session, statement);
  const reader from{keys, may};
  std::unordered_map<std::int64_t, std::size_t> known;
  std::vector<taken_time> beside;
  int rows = 0;
  while (found.fetch()) {
    ++rows;
    auto at = known.find(found.integer(part::id));
    if (at == known.end()) {
      auto read = from.read(found);
      if (is_hidden(read)) continue;
      if (!lies_in(read, days)) {
        // Whole days of another zone, which share hours with these.
        if (read.takes_time)
          beside.push_back({read.id,
                            reader::key(found, part::employee, keys.employee),
                            read.starts_at,
                            read.ends_at,
                            {}});
        continue;
      }
      at = known.emplace(read.id, page.activities.size()).first;
      page.activities.push_back(std::move(read));
    }
    page.activities[at->second].employees.push_back(
        reader::key(found, part::employee, keys.employee));
  }
  found.close();
  const auto earlier = [](const auto& one, const auto& other) {
    return std::pair(one.starts_at, one.id) < std::pair(other.starts_at, other.id);
  };
  // Most servers keep the order in which they joined.
  if (!std::is_sorted(page.activities.begin(), page.activities.end(), earlier))
    std::sort(page.activities.begin(), page.activities.end(), earlier);
  const auto most = static_cast<std::size_t>(limit);
  page.more = rows == schedule_rows_asked(limit) || page.activities.size() > most;
  if (page.activities.size() > most) page.activities.resize(most);
  sort_employees(page, employees);
  mark_clashes(page.activities, beside);
  if (const auto outside = taken_outside(session, keys, may, page, days); !outside.empty())
    mark_clashes(page.activities, outside);
  return page;
}

std::vector<taken_time> read_taken(db::session& session, const key_types& keys, const rights& may,
                                   erp::instant from, erp::instant until,
                                   const std::vector<erp::record_key>& employees, std::int64_t but,
                                   int limit) {
  std::vector<taken_time> taken;
  const auto statement =
      taken_statement(session.dialect(), keys, may, from, until, employees, but, limit);
  if (statement.sql.empty()) return taken;
  auto& found = erp::kit::run(session, statement);
  while (static_cast<int>(taken.size()) < limit && found.fetch())
    taken.push_back({found.integer(0), reader::key(found, static_cast<part::at>(1), keys.employee),
                     instant_of(found.integer(2)), instant_of(found.integer(3)),
                     found.optional_text(4).value_or("")});
  found.close();
  std::sort(taken.begin(), taken.end(), [](const auto& one, const auto& other) {
    return std::pair(one.starts_at, one.activity) < std::pair(other.starts_at, other.activity);
  });
  return taken;
}

}  // namespace crm
