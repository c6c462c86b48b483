// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_columns.hpp"

#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::figure_kind;
using erp::trend_sense;
using sums = effectiveness_figures;

template <effectiveness_sum which>
erp::value count(const sums& of, const std::string&) {
  return of[which];
}

// In hundredths of a percent, halves up; none of nothing.
erp::value share_on_time(const sums& of, const std::string&) {
  if (of[ended] == 0) return {};
  return (of[on_time] * 20'000 + of[ended]) / (2 * of[ended]);
}

erp::value time_spent(const sums& of, const std::string&) {
  return std::chrono::seconds(of[seconds]);
}

template <effectiveness_sum which, effectiveness_sum number>
erp::value amount(const sums& of, const std::string& currency) {
  if (of[number] == 0) return {};
  return erp::money{of[which], currency};
}

erp::value unknown(const sums&, const std::string&) {
  return {};
}

erp::report_column headed(const char* id, erp::text caption, erp::text hint, figure_kind kind,
                          trend_sense rising = trend_sense::none) {
  erp::report_column made{id, std::move(caption), kind, std::move(hint)};
  made.rising = rising;
  return made;
}

struct titles {
  erp::text of_somebody;
  erp::text of_everybody;
};

// Each figure that has a list behind it.
const std::map<std::string, titles>& all_titles() {
  static const std::map<std::string, titles> all{
      {"planned", {tr("Planned: {1}, {2} – {3}"), tr("Planned: {1} – {2}")}},
      {"ended", {tr("Ended: {1}, {2} – {3}"), tr("Ended: {1} – {2}")}},
      {"on_time", {tr("Ended on time: {1}, {2} – {3}"), tr("Ended on time: {1} – {2}")}},
      {"late", {tr("Ended late: {1}, {2} – {3}"), tr("Ended late: {1} – {2}")}},
      {"overdue", {tr("Overdue: {1}, {2} – {3}"), tr("Overdue: {1} – {2}")}},
      {"cancelled", {tr("Cancelled: {1}, {2} – {3}"), tr("Cancelled: {1} – {2}")}},
      {"follow_ups", {tr("Follow-ups: {1}, {2} – {3}"), tr("Follow-ups: {1} – {2}")}},
      {"kept", {tr("Follow-ups kept: {1}, {2} – {3}"), tr("Follow-ups kept: {1} – {2}")}},
      {"time", {tr("Time spent: {1}, {2} – {3}"), tr("Time spent: {1} – {2}")}},
      {"expected", {tr("Expected cost: {1}, {2} – {3}"), tr("Expected cost: {1} – {2}")}},
      {"actual", {tr("Actual cost: {1}, {2} – {3}"), tr("Actual cost: {1} – {2}")}},
      {"variance", {tr("Cost variance: {1}, {2} – {3}"), tr("Cost variance: {1} – {2}")}},
      {"touched",
       {tr("Ended with contractors: {1}, {2} – {3}"), tr("Ended with contractors: {1} – {2}")}},
      {"acquired",
       {tr("How contractors were acquired: {1}, {2} – {3}"),
        tr("How contractors were acquired: {1} – {2}")}},
      {"gap",
       {tr("Amounts without a rate: {1}, {2} – {3}"), tr("Amounts without a rate: {1} – {2}")}}};
  return all;
}

std::vector<effectiveness_column> columns_of_contractors(bool customers_known) {
  return {{headed("touched", tr("Contractors touched"),
                  tr("Contractors with whom something was ended; each once in a row"),
                  figure_kind::count, trend_sense::good),
           "touched", count<contractors_reached>},
          {headed("acquired", tr("Contractors acquired"),
                  customers_known
                      ? tr("Contractors who became customers in the period, and with whom there "
                           "was an activity of customer acquisition on that day or before; each "
                           "once in a row")
                      : tr("Cannot be told: the host binding has to give customer_since, the day "
                           "on which a contractor became a customer"),
                  figure_kind::count, trend_sense::good),
           customers_known ? "acquired" : "", customers_known ? &count<acquired> : &unknown}};
}

}  // namespace

std::vector<effectiveness_column> activity_columns_of(const report_question& question,
                                                      bool customers_known) {
  const auto hours = question.number("late_after_h").value_or(0);
  std::vector<effectiveness_column> all{
      {headed("planned", tr("Planned"), tr("All that begin in the period, whatever became of them"),
              figure_kind::count),
       "planned", count<planned>},
      {headed("ended", tr("Ended"), tr("Of the planned: those that are ended"), figure_kind::count,
              trend_sense::good),
       "ended", count<ended>},
      {headed("on_time", tr("Ended on time"),
              tr_n("Of the ended: ended no later than {1} hour after their planned end",
                   "Of the ended: ended no later than {1} hours after their planned end", hours),
              figure_kind::count, trend_sense::good),
       "on_time", count<on_time>},
      {headed("on_time_share", tr("On time, %"), tr("Ended on time, of the ended"),
              figure_kind::percent, trend_sense::good),
       "ended", share_on_time},
      {headed("overdue", tr("Overdue"), tr("Of the planned: not ended, and their end has passed"),
              figure_kind::count, trend_sense::bad),
       "overdue", count<overdue>},
      {headed("cancelled", tr("Cancelled"), tr("Of the planned: those that were called off"),
              figure_kind::count, trend_sense::bad),
       "cancelled", count<cancelled>},
      {headed("follow_ups", tr("Follow-ups"), tr("Of the planned: those that follow another one"),
              figure_kind::count),
       "follow_ups", count<follow_ups>},
      {headed("kept", tr("Follow-ups kept"), tr("Of the follow-ups: those that ended on time"),
              figure_kind::count, trend_sense::good),
       "kept", count<kept>}};
  for (auto& one : columns_of_contractors(customers_known)) all.push_back(std::move(one));
  return all;
}

std::vector<effectiveness_column> cost_columns_of() {
  return {{headed("time", tr("Time spent"),
                  tr("As the timers measured it, or as it was corrected by hand"),
                  figure_kind::duration),
           "time", time_spent},
          {headed("expected", tr("Expected cost"),
                  tr("Sum over all that begin in the period, each at the rate of its day"),
                  figure_kind::money),
           "expected", amount<expected, with_expected>},
          {headed("actual", tr("Actual cost"),
                  tr("Sum over all that begin in the period, each at the rate of its day"),
                  figure_kind::money),
           "actual", amount<actual, with_actual>},
          {headed("variance", tr("Cost variance"),
                  tr("Actual less expected, of those activities alone that have both"),
                  figure_kind::money, trend_sense::bad),
           "variance", amount<variance, with_both>},
          {headed("with_both", tr("Of activities"),
                  tr("How many activities the variance is worked out of"), figure_kind::count),
           "variance", count<with_both>}};
}

erp::text title_behind(const report_figure& figure, const std::string& name,
                       const report_period& period) {
  const auto found = all_titles().find(figure.what);
  if (found == all_titles().end()) return {};
  auto title = name.empty() ? found->second.of_everybody : found->second.of_somebody;
  if (!name.empty()) title.arguments.push_back(name);
  title.arguments.push_back(period.from);
  title.arguments.push_back(period.to);
  return title;
}

}  // namespace crm
