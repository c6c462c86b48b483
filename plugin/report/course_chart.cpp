// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "plugin/report/cost_parts.hpp"
#include "plugin/report/course_tables.hpp"
#include "plugin/report/negotiations_question.hpp"
#include "ribbon/text.hpp"

// What of course_tables is drawn.

namespace crm {

namespace {

// Which lane a category has; what has none comes last.
class lanes {
 public:
  explicit lanes(const course_story& story) {
    for (const auto& value : story.categories)
      if (story.activities_of.count(value.id)) {
        places_[value.id] = static_cast<int>(captions_.size());
        captions_.push_back(erp::verbatim(value.name));
      }
    none_ = static_cast<int>(captions_.size());
    if (story.uncategorised != 0) captions_.push_back(tr("No category"));
  }
  int of(const std::optional<std::int64_t>& category) const {
    const auto found = category ? places_.find(*category) : places_.end();
    return found == places_.end() ? none_ : found->second;
  }
  const std::vector<erp::text>& captions() const { return captions_; }

 private:
  std::map<std::int64_t, int> places_;
  std::vector<erp::text> captions_;
  int none_ = 0;
};

erp::chart_point point_of(const report_question& question, const course_story& story,
                          const course_entry& entry, const lanes& in) {
  erp::chart_point point;
  point.x = static_cast<double>(story.of.day_of(entry.starts_at));
  point.y = in.of(entry.category);
  point.detail = entry.about.empty() ? tr("Start: {1}", entry.starts_at)
                                     : tr("Start: {1}. {2}", entry.starts_at, entry.about);
  point.behind = behind(question, {"activity", {{"activity", std::to_string(entry.id)}}});
  return point;
}

void add_points(const report_question& question, const course_story& story, const lanes& in,
                erp::report_chart& chart) {
  erp::chart_series ended{"ended", tr("Ended"), erp::series_role::main, {}};
  erp::chart_series open{"open", tr("Planned or overdue"), erp::series_role::muted, {}};
  for (const auto& step : story.of.steps()) {
    const bool is_ended = step.entry.state == activity_state::ended;
    (is_ended ? ended : open).points.push_back(point_of(question, story, step.entry, in));
  }
  for (auto* series : {&ended, &open})
    if (!series->points.empty()) chart.series.push_back(std::move(*series));
}

void add_spans(const report_question& question, const course_story& story, const lanes& in,
               erp::report_chart& chart) {
  for (const auto& stay : story.of.stays())
    chart.spans.push_back(
        {erp::span_kind::stay,
         static_cast<double>(stay.from_day),
         static_cast<double>(std::max(stay.until_day, stay.from_day + 1)),
         in.of(stay.category),
         {},
         behind(question, {"category", {{"category", std::to_string(stay.category)}}})});
  for (const auto& silence : story.of.silences())
    chart.spans.push_back({erp::span_kind::silence,
                           static_cast<double>(silence.from_day),
                           static_cast<double>(silence.until_day),
                           0,
                           tr_n("{1} day of silence", "{1} days of silence", silence.days),
                           {}});
}

// A mark long before or after would leave little room for what lies between.
bool is_shown(std::int64_t day, const course& of, std::int64_t today) {
  return of.first_day() && day >= *of.first_day() && day <= std::max(*of.last_day(), today);
}

}  // namespace

erp::report_chart time_line_chart(const report_question& question, const course_story& story) {
  const lanes in(story);
  erp::report_chart chart;
  chart.kind = erp::chart_kind::time_line;
  chart.caption = tr("Activities by category");
  chart.x = {tr("Day"), erp::chart_unit::date};
  chart.y = {tr("Category")};
  chart.categories = in.captions();
  add_points(question, story, in, chart);
  add_spans(question, story, in, chart);
  const auto today = day_number(today_of(question));
  if (story.customer_since && is_shown(*story.customer_since, story.of, today))
    chart.marks.push_back({static_cast<double>(*story.customer_since), tr("Customer since")});
  chart.note = tr_n(
      "A strip is the time spent in a category. Silence: at least {1} day without an activity.",
      "A strip is the time spent in a category. Silence: at least {1} days without an activity.",
      silence_days_of(question));
  return chart;
}

}  // namespace crm
