// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/acquisition_question.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "plugin/report/report_period.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

namespace parameter = acquisition_parameter;

constexpr std::int64_t days_at_first = 90;
constexpr std::int64_t days_max = 3'650;
constexpr auto first_category = "customer_acquisition";  // that every database begins with

struct grouping {
  const char* id;
  acquisition_by by;
  erp::text caption;
};

const std::vector<grouping>& groupings() {
  static const std::vector<grouping> all{
      {"nothing", acquisition_by::nothing, tr("All together")},
      {"contractor_group", acquisition_by::contractor_group, tr("Contractor group")},
      {"region", acquisition_by::region, tr("Region")},
      {"category", acquisition_by::category, tr("Category")},
      {"contact_type", acquisition_by::contact_type, tr("Contact type")},
      {"employee", acquisition_by::employee, tr("Employee")},
      {"unit", acquisition_by::unit, tr("Organisational unit")},
      {"activities", acquisition_by::activities, tr("Number of activities")}};
  return all;
}

const grouping* grouping_of(const erp::record_key& key) {
  for (const auto& one : groupings())
    if (key.id == one.id) return &one;
  return nullptr;
}

erp::report_parameter within() {
  erp::report_parameter days{
      parameter::within_days, tr("Acquired within"), erp::parameter_kind::integer,
      tr("Days from the first activity to the day since which the contractor "
         "is a customer")};
  days.required = true;
  days.minimum = 1;
  days.maximum = days_max;
  days.unit = tr("days");
  return days;
}

erp::report_parameter grouped_by() {
  erp::report_parameter by{
      parameter::by, tr("Grouped by"), erp::parameter_kind::choice,
      tr("Group and region are the contractor's; contact type, employee and unit belong to the "
         "first "
         "activity. By category, each row starts with the first activity of its category. The "
         "number of activities, up to the acquisition or the last of the days, only describes: it "
         "is no cause.")};
  by.required = true;
  return by;
}

erp::report_parameter begins_with() {
  erp::report_parameter start{
      parameter::start_category, tr("Starts with the category"), erp::parameter_kind::choice,
      tr("Days are counted from the first activity of this category that was not cancelled")};
  start.required = true;
  return start;
}

std::optional<std::string> text_of(const report_question& question, const char* id) {
  const auto key = question.key(id);
  return key ? std::optional(key->id) : std::nullopt;
}

}  // namespace

erp::report_description describe_acquisition() {
  erp::report_description report;
  report.id = report::acquisition;
  report.caption = tr("Probability of acquisition");
  report.summary =
      tr("How likely is a contractor to become a customer within a given number of days of the "
         "first attempt?");
  report.icon_svg = ribbon::icon("acquisition");
  auto from = parameter_from();
  from.hint = tr("The days in which the first activity lies");
  report.parameters = {from,
                       parameter_to(),
                       within(),
                       grouped_by(),
                       begins_with(),
                       parameter_of(by::contractor_group),
                       parameter_of(by::region),
                       parameter_of(by::employee)};
  report.parameters.back().hint = tr("Who is responsible for the first activity");
  report.parameters.push_back(
      {parameter::compare, tr("Compare with the period before"), erp::parameter_kind::boolean,
       tr("The same number of days, or of whole months, just before; its cases are followed until "
          "today as well")});
  return report;
}

report_start start_acquisition(const report_viewer& viewer) {
  using namespace std::chrono;
  const auto today = erp::kit::day_of(viewer.now, viewer.zone);
  auto from = today - months(24);
  if (!from.ok()) from = from.year() / from.month() / last;
  const erp::record_key by{groupings().front().id}, category{first_category};
  report_start start;
  start.parameters = {{"from", from},
                      {"to", today},
                      {parameter::within_days, days_at_first},
                      {parameter::by, by},
                      {parameter::start_category, category},
                      {by::contractor_group, {}},
                      {by::region, {}},
                      {by::employee, {}},
                      {parameter::compare, false}};
  start.choices = {{parameter::by, {by, groupings().front().caption, {}}},
                   {parameter::start_category, {category, tr("Customer acquisition"), {}}}};
  return start;
}

std::vector<erp::error> check_acquisition(const erp::report_parameters& parameters) {
  const report_question question{parameters, {}, {}, {}};
  std::vector<erp::error> problems;
  if (question.day("from") > question.day("to"))
    problems.push_back(
        {erp::error_code::invalid, tr("The period ends before it begins."), "to", {}});
  if (const auto by = question.key(parameter::by); by && !grouping_of(*by))
    problems.push_back(
        {erp::error_code::invalid, tr("This value cannot be taken here."), parameter::by, {}});
  return problems;
}

std::vector<erp::choice> acquisition_groupings() {
  std::vector<erp::choice> all;
  for (const auto& one : groupings()) all.push_back({{one.id}, one.caption, {}});
  return all;
}

acquisition_wish wish_of(const report_question& question) {
  acquisition_wish wish;
  wish.from = question.day("from").value_or(wish.from);
  wish.to = question.day("to").value_or(wish.to);
  wish.within_days = question.number(parameter::within_days).value_or(days_at_first);
  if (const auto by = question.key(parameter::by))
    if (const auto* found = grouping_of(*by)) wish.by = found->by;
  wish.contractor_group = text_of(question, by::contractor_group);
  wish.region = text_of(question, by::region);
  wish.employee = question.key(by::employee);
  wish.today = erp::kit::day_of(question.now, question.zone);
  return wish;
}

acquisition_wish earlier(acquisition_wish wish, const report_question& question) {
  const auto before = period_before(period_of(wish.from, wish.to, question.zone), question.zone);
  wish.from = before.from;
  wish.to = before.to;
  return wish;
}

std::vector<erp::text> in_words(const acquisition_wish& wish, const std::string& category) {
  std::vector<erp::text> all{tr("First activity from {1} to {2}", wish.from, wish.to)};
  if (wish.by == acquisition_by::category)
    all.push_back(tr("Starts with the first activity of each category"));
  else
    all.push_back(tr("Starts with the first activity of the category: {1}", category));
  all.push_back(tr_n("Acquired within {1} day", "Acquired within {1} days", wish.within_days));
  return all;
}

}  // namespace crm
