// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/course_story.hpp"

#include <algorithm>

#include "plugin/employee/employee_query.hpp"
#include "plugin/report/cost_parts.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/negotiations_question.hpp"
#include "plugin/report/report_filter_query.hpp"

namespace crm {

namespace {

using participants = std::map<erp::record_key, course_participant>;

void name_employees(admitted& inside, participants& employees) {
  std::vector<erp::record_key> wanted;
  for (const auto& [key, one] : employees) wanted.push_back(key);
  for (const auto& choice : employee_choices(inside.session, inside.keys, wanted))
    employees[choice.key].name = choice.caption.id;
}

void append(std::string& names, const std::string& name) {
  names += (names.empty() ? "" : ", ") + name;
}

// Those of the activities kept alone: of a long story there are more than anybody is shown.
void read_people(admitted& inside, const erp::kit::condition& counted, course_story& story) {
  std::map<std::int64_t, std::vector<erp::record_key>> beside;
  for (const auto& step : story.of.steps()) beside[step.entry.id].push_back(step.entry.employee);
  read_employees(inside, counted, [&](const course_person& one) {
    story.employees[one.person].note(one.starts_at);
    if (const auto kept = beside.find(one.activity); kept != beside.end())
      kept->second.push_back(one.person);
  });
  read_persons(inside, counted, [&](const course_person& one) {
    auto& person = story.persons[one.person];
    person.name = one.name;
    person.note(one.starts_at);
    if (beside.count(one.activity)) append(story.persons_of[one.activity], one.name);
  });
  name_employees(inside, story.employees);
  for (const auto& [activity, employees] : beside)
    for (const auto& employee : employees)
      append(story.employees_of[activity], story.employees[employee].name);
}

}  // namespace

std::string course_story::name_of(std::int64_t category) const {
  const auto* value = find_value(categories, category);
  return value ? value->name : std::to_string(category);
}

course_story read_story(admitted& inside, const report_question& question, std::size_t kept_most,
                        cost_counter& costs) {
  course_story story(
      course(question.zone, day_number(today_of(question)), silence_days_of(question), kept_most));
  const auto counted = counted_in(inside, question);
  read_course(inside, counted, [&](course_entry entry) {
    story.employees[entry.employee].note(entry.starts_at);
    const auto cost = costs.take(entry.expected, entry.actual, entry.local_day);
    story.cost.add(cost);
    if (entry.category) {
      ++story.activities_of[*entry.category];
      story.costs_of[*entry.category].add(cost);
    } else {
      ++story.uncategorised;
    }
    story.of.add(std::move(entry));
  });
  story.of.close();
  story.currency = costs.currency();
  if (kept_most != 0) read_people(inside, counted, story);
  story.customer_since = customer_since_day(inside, *question.key(by::contractor));
  auto dictionaries = read_dictionaries(inside.session, inside.may.by().language);
  story.categories = std::move(dictionaries["category"]);
  return story;
}

}  // namespace crm
