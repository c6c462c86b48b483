// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/course_tables.hpp"
#include "plugin/report/report_cells.hpp"
#include "ribbon/text.hpp"

// What of course_tables adds up, and is compared with the period before.

namespace crm {

namespace {

using erp::figure_kind;
using erp::report_cell;

// The figures of one period.
class figures_of {
 public:
  figures_of(const report_question& question, const course_story& story, bool before)
      : question_(question), story_(story), before_(before) {}

  erp::report_row summary() const {
    const auto& totals = story_.of.totals();
    const auto& cost = story_.cost;
    erp::report_row row;
    row.cells = {count(totals.activities, {"activities", {}}),
                 day(story_.of.first_day()),
                 day(story_.of.last_day()),
                 report_cell{totals.changes},
                 days_of_silence(totals.longest_silence_days),
                 days_of_silence(story_.of.silent_now()),
                 day(story_.customer_since),
                 report_cell{totals.spent},
                 amount(cost.amounts.expected_e4, {"expected", {}}),
                 amount(cost.amounts.actual_e4, {"actual", {}}),
                 amount(cost.variance_e4, {"variance", {}})};
    return row;
  }

  bool has(std::int64_t category) const { return story_.activities_of.count(category) != 0; }
  bool has_uncategorised() const { return story_.uncategorised != 0; }

  erp::report_row of_category(const dictionary_value& value) const {
    std::int64_t stays = 0, days = 0;
    for (const auto& stay : story_.of.stays())
      if (stay.category == value.id) {
        ++stays;
        days += stay.until_day - stay.from_day;
      }
    const std::map<std::string, std::string> of{{"category", std::to_string(value.id)}};
    const auto activities = story_.activities_of.find(value.id);
    const auto found = story_.costs_of.find(value.id);
    const auto cost = found == story_.costs_of.end() ? costs{} : found->second.amounts;
    erp::report_row row;
    row.cells = {
        report_cell{value.name},
        count(activities == story_.activities_of.end() ? 0 : activities->second, {"category", of}),
        report_cell{stays},
        report_cell{days},
        amount(cost.expected_e4, {"expected", of}),
        amount(cost.actual_e4, {"actual", of})};
    return row;
  }

  erp::report_row uncategorised() const {
    erp::report_row row;
    row.cells.resize(6);
    row.cells[0].shown = tr("No category");
    row.cells[1] = count(story_.uncategorised, {"uncategorised", {}});
    return row;
  }

 private:
  report_figure in_period(report_figure figure) const {
    if (before_) figure.of["before"] = "1";
    return figure;
  }

  report_cell count(std::int64_t count, report_figure figure) const {
    return counted_cell(question_, count, in_period(std::move(figure)));
  }

  report_cell amount(const std::optional<std::int64_t>& amount_e4, report_figure figure) const {
    return amount_cell(question_, amount_e4, story_.currency, in_period(std::move(figure)));
  }

  // Where there was nothing before, there is nothing to compare.
  report_cell days_of_silence(std::int64_t days) const {
    return before_ && story_.of.totals().activities == 0 ? report_cell{} : report_cell{days};
  }

  static report_cell day(const std::optional<std::int64_t>& day) {
    return day ? report_cell{erp::date(std::chrono::sys_days(std::chrono::days(*day)))}
               : report_cell{};
  }

  const report_question& question_;
  const course_story& story_;
  const bool before_;
};

// But for days of the calendar, of which none is more or less than another.
void compare(erp::report_row& row, erp::report_row earlier) {
  for (std::size_t i = 0; i < earlier.cells.size(); ++i) {
    auto& was = earlier.cells[i];
    const bool is_figure = !std::holds_alternative<erp::date>(was.value) &&
                           !std::holds_alternative<std::string>(was.value);
    if (!is_figure) continue;
    row.cells[i].before = std::move(was.value);
    row.cells[i].behind_before = std::move(was.behind);
  }
}

}  // namespace

erp::report_part course_summary_part(const report_question& question, const course_story& story,
                                     const course_story* before) {
  using kind = figure_kind;
  erp::report_part part;
  part.id = "summary";
  part.caption = tr("Summary");
  part.table.columns = {
      {"activities", tr("Activities"), kind::count, tr("Cancelled ones do not count.")},
      {"first", tr("First activity"), kind::date},
      {"last", tr("Last activity"), kind::date, tr("The last day of the last activity")},
      {"changes", tr("Changes of category"), kind::count},
      {"longest_silence", tr("Longest silence, days"), kind::count,
       tr("From the end of an activity to the start of the next one, or until today")},
      {"silent_now", tr("Silent now, days"), kind::count,
       tr("Since the last one had ended; 0 where something is planned")},
      {"customer_since", tr("Customer since"), kind::date},
      {"spent", tr("Time spent"), kind::duration, tr("As measured, or corrected by hand.")},
      {"expected", tr("Expected cost"), kind::money, tr("Each amount by the rate of its day")},
      {"actual", tr("Actual cost"), kind::money, tr("Each amount by the rate of its day")},
      {"variance", tr("Over the expected cost"), kind::money,
       tr("Actual less expected cost, of activities that have both"), erp::trend_sense::bad}};
  auto row = figures_of(question, story, false).summary();
  if (before) compare(row, figures_of(question, *before, true).summary());
  part.table.rows.push_back(std::move(row));
  return part;
}

erp::report_part course_categories_part(const report_question& question, const course_story& story,
                                        const course_story* before) {
  using kind = figure_kind;
  erp::report_part part;
  part.id = "categories";
  part.caption = tr("Time in each category");
  part.table.columns = {
      {"category", tr("Category"), kind::text, {}, {}, 24},
      {"activities", tr("Activities"), kind::count},
      {"stays", tr("Times in it"), kind::count,
       tr("How often the category was entered; coming back counts again")},
      {"days", tr("Days in it"), kind::count,
       tr("From its first activity to the first one of another category; the last until today")},
      {"expected", tr("Expected cost"), kind::money},
      {"actual", tr("Actual cost"), kind::money}};
  part.table.empty_text = tr("No activity has a category.");
  const figures_of now(question, story, false);
  const auto earlier = before ? std::optional(figures_of(question, *before, true)) : std::nullopt;
  for (const auto& value : story.categories) {
    if (!now.has(value.id) && !(earlier && earlier->has(value.id))) continue;
    auto row = now.of_category(value);
    if (earlier) compare(row, earlier->of_category(value));
    part.table.rows.push_back(std::move(row));
  }
  if (now.has_uncategorised() || (earlier && earlier->has_uncategorised())) {
    auto row = now.uncategorised();
    if (earlier) compare(row, earlier->uncategorised());
    part.table.rows.push_back(std::move(row));
  }
  return part;
}

}  // namespace crm
