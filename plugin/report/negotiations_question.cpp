// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/negotiations_question.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "plugin/report/report_period.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr std::int64_t silence_at_first = 30;
constexpr std::int64_t silence_max = 3'650;

erp::report_parameter silence() {
  erp::report_parameter days{negotiations_parameter::silence_days, tr("Silence from"),
                             erp::parameter_kind::integer,
                             tr("This many days without an activity are marked as silence")};
  days.required = true;
  days.minimum = 1;
  days.maximum = silence_max;
  days.unit = tr("days");
  return days;
}

erp::report_parameter compared() {
  return {negotiations_parameter::compare, tr("Compare with the period before"),
          erp::parameter_kind::boolean,
          tr("The same number of days, or of whole months, just before; it takes both days of the "
             "period")};
}

bool is_about_contractor(const erp::context& about) {
  const auto found = about.find(field::contractor);
  return found != about.end() && !erp::is_empty(found->second);
}

}  // namespace

erp::report_description describe_negotiations() {
  erp::report_description report;
  report.id = report::negotiations;
  report.caption = tr("Course of negotiations");
  report.summary =
      tr("How did negotiations with a contractor go, or how far did contractors come and where did "
         "they stop?");
  report.icon_svg = ribbon::icon("negotiations");
  auto contractor = parameter_of(by::contractor);
  contractor.hint = tr("With a contractor: its time line. Without: a funnel over all contractors");
  auto from = parameter_from(), to = parameter_to();
  from.required = to.required = false;
  report.parameters = {std::move(contractor),
                       parameter_of(by::contractor_group),
                       parameter_of(by::region),
                       std::move(from),
                       std::move(to),
                       parameter_of(by::employee),
                       silence(),
                       parameter_of_currency(),
                       compared()};
  return report;
}

report_start start_negotiations(const erp::context& about, const report_viewer& viewer) {
  using namespace std::chrono;
  report_start start;
  start.parameters = {{by::contractor, {}},
                      {by::contractor_group, {}},
                      {by::region, {}},
                      {"from", {}},
                      {"to", {}},
                      {by::employee, {}},
                      {negotiations_parameter::silence_days, silence_at_first},
                      {currency_parameter, {}},
                      {negotiations_parameter::compare, false}};
  if (is_about_contractor(about)) return start;  // all of its days
  const auto today = erp::kit::day_of(viewer.now, viewer.zone);
  auto from = today - months(24);
  if (!from.ok()) from = from.year() / from.month() / last;
  start.parameters["from"] = from;
  start.parameters["to"] = today;
  return start;
}

std::vector<erp::error> check_negotiations(const erp::report_parameters& parameters) {
  const report_question question{parameters, {}, {}, {}};
  const auto from = question.day("from"), to = question.day("to");
  if (!from || !to || *from <= *to) return {};
  return {{erp::error_code::invalid, tr("The period ends before it begins."), "to", {}}};
}

std::int64_t silence_days_of(const report_question& question) {
  return question.number(negotiations_parameter::silence_days).value_or(silence_at_first);
}

erp::date today_of(const report_question& question) {
  return erp::kit::day_of(question.now, question.zone);
}

erp::instant silent_since(const report_question& question) {
  const auto first =
      std::chrono::sys_days(today_of(question)) - std::chrono::days(silence_days_of(question) - 1);
  return erp::kit::bounds_of_day(first, question.zone).from;
}

std::optional<report_question> earlier(const report_question& question) {
  using namespace std::chrono;
  if (!question.day("from") || !question.day("to")) return std::nullopt;
  const auto period = asked_period(question);
  const auto before = period_before(period, question.zone);
  const auto since_its_end = sys_days(today_of(question)) - sys_days(period.to);
  const auto as_of = sys_days(before.to) + std::max(days(0), since_its_end);
  auto other = question;
  other.parameters["from"] = before.from;
  other.parameters["to"] = before.to;
  other.now =
      std::min(question.now, erp::kit::bounds_of_day(as_of, question.zone).until - milliseconds(1));
  return other;
}

}  // namespace crm
