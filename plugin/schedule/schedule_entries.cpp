// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_entries.hpp"

#include <algorithm>
#include <set>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/work_calendar.hpp"
#include "plugin/activity/activity_move.hpp"
#include "plugin/activity/activity_opening.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;

constexpr char no_category[] = "none";
constexpr char taken_time_of_others[] = "taken";

std::optional<error> broken(const erp::schedule_request& request) {
  const auto invalid = [](erp::text message, const char* field) {
    return error{error_code::invalid, std::move(message), field, {}};
  };
  using std::chrono::sys_days;
  const auto year = [](erp::date day) { return static_cast<int>(day.year()); };
  if (!request.first.ok() || !request.last.ok() || year(request.first) < 1000 ||
      year(request.last) > 9998)
    return invalid(tr("The year has to be 1000 to 9999."), "first");
  if (request.last < request.first) return invalid(tr("The last day is before the first."), "last");
  if (sys_days(request.last) - sys_days(request.first) >= std::chrono::days(schedule_days_max))
    return invalid(tr("A schedule shows {1} days at most.", std::int64_t{schedule_days_max}),
                   "last");
  if (request.limit < 1 || request.limit > 100'000)
    return invalid(tr("A schedule reads 1 to 100 000 entries."), "limit");
  if (request.employees.size() > std::size_t{schedule_employees_max})
    return invalid(
        tr("A schedule shows {1} employees at most.", std::int64_t{schedule_employees_max}),
        "employees");
  return std::nullopt;
}

const char* name_of(activity_kind kind) {
  switch (kind) {
    case activity_kind::contact:
      return "contact";
    case activity_kind::meeting:
      return "meeting";
    case activity_kind::task:
      return "task";
  }
  return "";
}

struct state_now {
  bool overdue;
  bool running;
  const char* colour;
  erp::row_mark mark;
};

state_now state_of(const scheduled_activity& a, erp::instant now) {
  const bool open = a.state == activity_state::open;
  if (a.state == activity_state::ended) return {false, false, "ended", erp::row_mark::ended};
  if (!open) return {false, false, "cancelled", erp::row_mark::none};
  if (a.ends_at < now) return {true, false, "overdue", erp::row_mark::overdue};
  if (a.starts_at <= now) return {false, true, "running", erp::row_mark::running};
  return {false, false, "planned", erp::row_mark::none};
}

std::string joined(std::initializer_list<const std::string*> parts) {
  std::string all;
  for (const auto* part : parts)
    if (!part->empty()) all += (all.empty() ? "" : " · ") + *part;
  return all;
}

// Whatever is not shown as the title, and what else there is room for.
void name(const scheduled_activity& a, erp::schedule_entry& entry) {
  const bool by_subject = a.kind == activity_kind::task || a.contractor.empty();
  const auto& title = by_subject && !a.subject.empty() ? a.subject : a.contractor;
  const auto& other = &title == &a.subject ? a.contractor : a.subject;
  entry.title.id = title;
  entry.detail.id = joined({&other, &a.persons, &a.venue});
}

class entry_maker {
 public:
  explicit entry_maker(erp::instant now) : now_(now) {}

  erp::schedule_entry make(scheduled_activity&& a) const {
    erp::schedule_entry entry;
    entry.key.id = std::to_string(a.id);
    entry.version = a.version;
    entry.employees = std::move(a.employees);
    entry.starts_at = a.starts_at;
    entry.ends_at = a.ends_at;
    entry.all_day = a.all_day;
    entry.first_day = a.first_day;
    entry.last_day = a.last_day;
    entry.clashes = a.clashes;
    if (!a.seen) return as_taken(std::move(entry));
    name(a, entry);
    entry.form = form_of(a.kind);
    const auto state = state_of(a, now_);
    entry.mark = state.mark;
    entry.colours = {{colouring::kind, name_of(a.kind)},
                     {colouring::category, a.category ? std::to_string(*a.category) : no_category},
                     {colouring::state, state.colour}};
    entry.cancelled = a.state == activity_state::cancelled;
    entry.repeats = a.repeats;
    if (auto refused = why_not_moved(a.state, a.may_change)) entry.why_not = refused->message;
    entry.movable = entry.why_not.empty();
    return entry;
  }

 private:
  // When it is, and nothing else.
  static erp::schedule_entry as_taken(erp::schedule_entry entry) {
    entry.title = tr("Taken");
    for (const auto* by : {colouring::kind, colouring::category, colouring::state})
      entry.colours[by] = taken_time_of_others;
    entry.why_not = tr("You see that the time is taken; the activity itself you may not see.");
    entry.movable = false;
    return entry;
  }

  const erp::instant now_;
};

// Every kind and state, and the categories that can be chosen or are there: in an order that does
// not depend on what is there.
std::vector<erp::schedule_colour> legend_of(const std::vector<erp::schedule_entry>& entries,
                                            const dictionary& categories) {
  std::vector<erp::schedule_colour> legend{{colouring::kind, "contact", tr("Contact")},
                                           {colouring::kind, "meeting", tr("Meeting")},
                                           {colouring::kind, "task", tr("Task")},
                                           {colouring::state, "planned", tr("Planned")},
                                           {colouring::state, "running", tr("In progress")},
                                           {colouring::state, "overdue", tr("Overdue")},
                                           {colouring::state, "ended", tr("Ended")},
                                           {colouring::state, "cancelled", tr("Cancelled")},
                                           {colouring::category, no_category, tr("No category")}};
  std::set<std::string> used;
  for (const auto& entry : entries) used.insert(entry.colours.at(colouring::category));
  for (const bool active : {true, false})
    for (const auto& category : categories) {
      const auto id = std::to_string(category.id);
      if (category.active == active && (active || used.count(id) != 0))
        legend.push_back({colouring::category, id, erp::verbatim(category.name)});
    }
  if (used.count(taken_time_of_others) != 0)
    for (const auto* by : {colouring::kind, colouring::state, colouring::category})
      legend.push_back({by, taken_time_of_others, tr("Taken")});
  return legend;
}

std::vector<erp::schedule_day> holidays_between(erp::date first, erp::date last,
                                                std::string_view language) {
  std::vector<erp::schedule_day> days;
  for (auto day = std::chrono::sys_days(first); day <= std::chrono::sys_days(last);
       day += std::chrono::days(1))
    if (const auto holiday = erp::kit::public_holiday_on(day))
      days.push_back(
          {day, erp::verbatim(std::string(erp::kit::name_of(*holiday, language))), false});
  return days;
}

}  // namespace

erp::result<erp::schedule_page> read_entries(admitted& inside, const erp::schedule_request& request,
                                             erp::instant now) {
  if (auto wrong = broken(request)) return *wrong;
  const auto& by = inside.may.by();
  const auto scope = inside.may.calendars();
  auto employees = request.employees;
  if (employees.empty()) employees.push_back(by.employee);
  for (const auto& employee : employees)
    if (!scope.sees(employee)) return schedule_not_seen(inside, employee);
  auto found =
      read_schedule(inside.session, inside.keys, inside.may,
                    days_between(request.first, request.last, by.zone), employees, request.limit);
  erp::schedule_page page;
  page.more = found.more;
  page.entries.reserve(found.activities.size());
  const entry_maker maker(now);
  for (auto& a : found.activities) page.entries.push_back(maker.make(std::move(a)));
  page.days = holidays_between(request.first, request.last, by.language);
  page.legend =
      legend_of(page.entries, read_dictionaries(inside.session, by.language)[colouring::category]);
  return page;
}

erp::error schedule_not_seen(admitted& inside, const erp::record_key& employee) {
  return {error_code::denied,
          tr("You may not see the schedule of {1}.",
             employee_choice(inside.session, inside.keys, employee).caption.id),
          field::employee,
          {}};
}

erp::choice_page schedule_employees(admitted& inside, const std::string& search, int limit) {
  return find_employees(inside.session, inside.keys, inside.may.calendars(), search, limit);
}

}  // namespace crm
