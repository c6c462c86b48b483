// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/course_tables.hpp"

#include <algorithm>

#include "plugin/report/negotiations_question.hpp"
#include "plugin/report/report_cells.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::figure_kind;
using erp::report_cell;

report_cell written(const std::string& words) {
  return words.empty() ? report_cell{} : report_cell{words};
}

erp::text called(activity_kind kind) {
  return kind == activity_kind::contact   ? tr("Contact")
         : kind == activity_kind::meeting ? tr("Meeting")
                                          : tr("Task");
}

erp::text state_of(const course_entry& entry, erp::instant now) {
  if (entry.state == activity_state::ended) return tr("Ended");
  return entry.ends_at < now ? tr("Overdue") : tr("Planned");
}

report_cell amount(const std::optional<erp::money>& money) {
  return money ? report_cell{*money} : report_cell{};
}

std::string found(const std::map<std::int64_t, std::string>& names, std::int64_t id) {
  const auto one = names.find(id);
  return one == names.end() ? "" : one->second;
}

std::vector<erp::report_column> time_line_columns() {
  using kind = figure_kind;
  return {{"starts_at", tr("Start"), kind::moment, {}, {}, 18},
          {"kind", tr("Kind"), kind::text, {}, {}, 10},
          {"state", tr("State"), kind::text, {}, {}, 10},
          {"category", tr("Category"), kind::text, {}, {}, 20},
          {"change",
           tr("Change of category"),
           kind::text,
           tr("Where the category differs from the one before"),
           {},
           22},
          {"silence", tr("Days of silence before"), kind::count,
           tr("Since the activities before had ended")},
          {"about",
           tr("About"),
           kind::text,
           tr("The subject, else the first line of the note"),
           {},
           30},
          {"persons", tr("Contact persons"), kind::text, {}, {}, 22},
          {"employees",
           tr("Employees"),
           kind::text,
           tr("The responsible one, then those who take part"),
           {},
           22},
          {"expected", tr("Expected cost"), kind::money},
          {"actual", tr("Actual cost"), kind::money},
          {"spent", tr("Time spent"), kind::duration}};
}

erp::report_row row_of(const report_question& question, const course_story& story,
                       const course_step& step) {
  const auto& entry = step.entry;
  report_cell start{entry.starts_at};
  start.behind = behind(question, {"activity", {{"activity", std::to_string(entry.id)}}});
  erp::report_row row;
  row.cells = {start,
               worded_cell(called(entry.kind)),
               worded_cell(state_of(entry, question.now)),
               entry.category ? report_cell{story.name_of(*entry.category)} : report_cell{},
               step.changed_from ? worded_cell(tr("from: {1}", story.name_of(*step.changed_from)))
                                 : report_cell{},
               step.silence_days ? report_cell{*step.silence_days} : report_cell{},
               written(entry.about),
               written(found(story.persons_of, entry.id)),
               written(found(story.employees_of, entry.id)),
               amount(entry.expected),
               amount(entry.actual),
               report_cell{entry.spent}};
  return row;
}

erp::report_row person_row(const report_question& question, const course_participant& one,
                           erp::text role, const report_figure& figure) {
  erp::report_row row;
  row.cells = {report_cell{one.name}, worded_cell(std::move(role)),
               counted_cell(question, one.activities, figure), report_cell{one.last}};
  return row;
}

// Most activities first.
template <class Each>
void by_activities(const std::map<erp::record_key, course_participant>& all, const Each& each) {
  std::vector<std::pair<erp::record_key, course_participant>> sorted(all.begin(), all.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& one, const auto& other) {
    return one.second.activities > other.second.activities;
  });
  for (const auto& [key, one] : sorted) each(key, one);
}

}  // namespace

erp::report_part time_line_part(const report_question& question, const course_story& story) {
  erp::report_part part;
  part.id = "time_line";
  part.caption = tr("Time line");
  part.table.columns = time_line_columns();
  part.table.empty_text = tr("There are no activities with this contractor in this period.");
  for (const auto& step : story.of.steps())
    part.table.rows.push_back(row_of(question, story, step));
  const auto shown = static_cast<std::int64_t>(story.of.steps().size());
  if (const auto all = story.of.totals().activities; all > shown)
    part.table.note =
        tr("The newest {1} of {2} activities. The figures are of all of them.", shown, all);
  if (shown != 0) part.chart = time_line_chart(question, story);
  return part;
}

erp::report_part course_people_part(const report_question& question, const course_story& story) {
  using kind = figure_kind;
  erp::report_part part;
  part.id = "people";
  part.caption = tr("Who took part");
  part.table.columns = {{"name", tr("Name"), kind::text, {}, {}, 26},
                        {"role", tr("Role"), kind::text, {}, {}, 18},
                        {"activities", tr("Activities"), kind::count},
                        {"last", tr("Last one"), kind::moment, {}, {}, 18}};
  part.table.empty_text = tr("Nobody took part.");
  by_activities(story.employees, [&](const auto& key, const auto& one) {
    part.table.rows.push_back(
        person_row(question, one, tr("Employee"), {"employee", {{"employee", key.id}}}));
  });
  by_activities(story.persons, [&](const auto& key, const auto& one) {
    part.table.rows.push_back(
        person_row(question, one, tr("Contact person"), {"person", {{"person", key.id}}}));
  });
  return part;
}

}  // namespace crm
