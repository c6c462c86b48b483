// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness.hpp"

#include <utility>

#include "host-sdk/kit/zone.hpp"
#include "plugin/access/organisation_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/effectiveness_behind_query.hpp"
#include "plugin/report/effectiveness_columns.hpp"
#include "plugin/report/effectiveness_query.hpp"
#include "plugin/report/effectiveness_result.hpp"
#include "plugin/report/effectiveness_rows.hpp"
#include "plugin/report/rates_query.hpp"
#include "plugin/report/report_choices.hpp"
#include "plugin/report/report_choices_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "ribbon/commands.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::parameter_kind;

constexpr char rows_parameter[] = "by";
constexpr char compare_parameter[] = "compare";
constexpr char late_parameter[] = "late_after_h";
constexpr std::int64_t late_after_usual_h = 24;

std::vector<erp::choice> row_choices() {
  return {{{"employee"}, tr("Employees"), {}}, {{"unit"}, tr("Units"), {}}};
}

erp::report_description described() {
  erp::report_description report;
  report.id = report::effectiveness;
  report.caption = tr("Employee effectiveness");
  report.summary =
      tr("What did employees or units plan, end in time and leave overdue, with how many "
         "contractors, in what time and at what cost?");
  report.icon_svg = ribbon::icon("effectiveness");
  erp::report_parameter rows{rows_parameter, tr("Rows"), parameter_kind::choice};
  rows.required = true;
  erp::report_parameter late{late_parameter, tr("On time until"), parameter_kind::integer,
                             tr("How long after the planned end an activity still ends on time")};
  late.required = true;
  late.maximum = 24 * 366;
  late.unit = tr("hours after the end");
  erp::report_parameter compare{compare_parameter, tr("Compare with the period before"),
                                parameter_kind::boolean,
                                tr("The same number of days, or of whole months, just before")};
  report.parameters = {parameter_from(), parameter_to(), rows};
  for (const char* id : {by::employee, by::unit, by::contractor, by::contractor_group, by::region,
                         by::kind, by::contact_type, by::priority, by::category})
    report.parameters.push_back(parameter_of(id));
  report.parameters.insert(report.parameters.end(), {late, parameter_of_currency(), compare});
  return report;
}

class effectiveness_maker : public report_maker {
 public:
  const erp::report_description& describe() const override { return description_; }
  report_start start(const erp::context& about, const report_viewer& viewer) const override;
  std::vector<erp::error> check(const erp::report_parameters& parameters) const override;
  erp::result<erp::choice_page> choices(admitted& inside, const std::string& parameter,
                                        const std::string& search, int limit) const override;
  erp::result<report_answer> make(admitted& inside, const report_question& question,
                                  report_steps& steps) const override;
  erp::result<behind_figure> behind(admitted& inside, const report_question& question,
                                    const report_figure& figure) const override;

 private:
  const erp::report_description description_ = described();
};

report_start effectiveness_maker::start(const erp::context&, const report_viewer& viewer) const {
  const auto today = erp::kit::day_of(viewer.now, viewer.zone);
  report_start start;
  for (const auto& parameter : description_.parameters)
    start.parameters[parameter.id] = std::monostate();
  start.parameters["from"] = first_of_quarter(today);
  start.parameters["to"] = today;
  start.parameters[rows_parameter] = row_choices().front().key;
  start.choices[rows_parameter] = row_choices().front();
  start.parameters[late_parameter] = late_after_usual_h;
  start.parameters[compare_parameter] = true;
  return start;
}

std::vector<erp::error> effectiveness_maker::check(const erp::report_parameters& parameters) const {
  report_question question{parameters, {}, {}, {}, {}};
  std::vector<erp::error> problems;
  if (*question.day("to") < *question.day("from"))
    problems.push_back(
        {erp::error_code::invalid, tr("The period ends before it begins."), "to", {}});
  const auto rows = question.key(rows_parameter);
  if (rows->id != "employee" && rows->id != "unit")
    problems.push_back(
        {erp::error_code::invalid, tr("This value cannot be taken here."), rows_parameter, {}});
  return problems;
}

erp::result<erp::choice_page> effectiveness_maker::choices(admitted& inside,
                                                           const std::string& parameter,
                                                           const std::string& search,
                                                           int limit) const {
  if (parameter == rows_parameter) return choices_among(row_choices(), search, limit);
  if (parameter == currency_parameter) return currency_choices(inside, search, limit);
  return choices_of(inside, parameter, search, limit);
}

std::vector<erp::record_key> all_employees(const effectiveness_facts& now,
                                           const effectiveness_facts& before) {
  std::set<erp::record_key> all(now.employees.begin(), now.employees.end());
  all.insert(before.employees.begin(), before.employees.end());
  return {all.begin(), all.end()};
}

names called(std::vector<erp::choice> choices) {
  names all;
  for (const auto& one : choices) all[one.key] = one.caption.id;
  return all;
}

std::vector<effectiveness_group> rows_of(admitted& inside, bool by_unit,
                                         const std::vector<erp::record_key>& employees) {
  if (!by_unit)
    return rows_by_employee(employees,
                            called(employee_choices(inside.session, inside.keys, employees)));
  return rows_by_unit(employees, read_organisation(inside.session, inside.keys),
                      called(read_units(inside)));
}

// What the two periods are read for: both in one currency.
struct periods {
  report_period now;
  std::optional<report_period> before;
  std::string currency;
  rate_book rates;
};

periods read_periods(admitted& inside, const report_question& question) {
  periods all{asked_period(question), {}, {}, {}};
  if (question.yes(compare_parameter)) all.before = period_before(all.now, question.zone);
  all.currency = currency_of(
      inside, question,
      both(starting_in(all.now.begins, all.now.ends), seen_and_narrowed_by(inside, question)));
  const auto first = days_of(all.before.value_or(all.now)).first;
  all.rates = read_rates(inside.session, first, days_of(all.now).second);
  return all;
}

void tell(report_answer& answer, const effectiveness_outcome& outcome) {
  auto& result = answer.result;
  result.title = outcome.by_unit ? tr("Effectiveness of units") : tr("Employee effectiveness");
  result.about.push_back(in_words(outcome.now.period.from, outcome.now.period.to));
  if (outcome.before)
    result.about.push_back(
        tr("Compared with {1} to {2}", outcome.before->period.from, outcome.before->period.to));
  for (auto& line : in_words(answer.choices)) result.about.push_back(std::move(line));
  if (const auto& currency = outcome.now.costs.costs->currency(); !currency.empty())
    result.about.push_back(tr("Costs in {1}", currency));
  if (!outcome.customers_known)
    result.notices.push_back(
        tr("Contractors acquired cannot be counted: no contractor has the day on which it became "
           "a customer. The administrator can bind it as customer_since in the host binding."));
  std::vector<counted_costs> counted{outcome.now.costs};
  if (outcome.before) counted.push_back(outcome.before->costs);
  for (auto& notice : gaps_told(counted)) result.notices.push_back(std::move(notice));
}

erp::result<report_answer> effectiveness_maker::make(admitted& inside,
                                                     const report_question& question,
                                                     report_steps& steps) const {
  const auto periods = read_periods(inside, question);
  const auto own_steps = steps_of(periods.now);
  const auto total = own_steps + (periods.before ? steps_of(*periods.before) : 0);
  cost_counter costs(periods.rates, periods.currency);
  auto now = read_effectiveness(inside, {question, periods.now, 0, total}, costs, steps);
  if (!now) return now.failure();
  cost_counter costs_before(periods.rates, periods.currency);
  effectiveness_facts earlier;
  if (periods.before) {
    auto before = read_effectiveness(inside, {question, *periods.before, own_steps, total},
                                     costs_before, steps);
    if (!before) return before.failure();
    earlier = std::move(*before);
  }
  effectiveness_outcome outcome{
      question, question.key(rows_parameter)->id == "unit", customers_are_known(inside), {}, {},
      {}};
  outcome.rows = rows_of(inside, outcome.by_unit, all_employees(*now, earlier));
  outcome.now = {periods.now, added_up(*now, outcome.rows), {&costs, periods.now}};
  if (periods.before)
    outcome.before = {*periods.before,
                      added_up(earlier, outcome.rows),
                      {&costs_before, *periods.before, {{"before", "1"}}}};
  report_answer answer;
  answer.choices = chosen_in(inside, question);
  tell(answer, outcome);
  answer.result.parts = effectiveness_parts(outcome);
  return answer;
}

// Whose figure it is, by name; empty: everybody's.
std::string name_in(admitted& inside, const report_figure& figure) {
  if (const auto& currency = figure.at("currency"); !currency.empty()) return currency;
  if (const auto& employee = figure.at("employee"); !employee.empty())
    return employee_choice(inside.session, inside.keys, {employee}).caption.id;
  if (const auto& unit = figure.at("unit"); !unit.empty())
    return unit_choice(inside, {unit}).caption.id;
  return {};
}

bool is_known(const report_figure& figure) {
  for (const auto& [name, value] : figure.of)
    if (name != "employee" && name != "unit" && name != "currency" &&
        (name != "before" || value != "1"))
      return false;
  return (figure.what == "gap") == (figure.of.count("currency") != 0);
}

erp::result<behind_figure> effectiveness_maker::behind(admitted& inside,
                                                       const report_question& question,
                                                       const report_figure& figure) const {
  const bool before = !figure.at("before").empty();
  if (!is_known(figure) || (before && !question.yes(compare_parameter))) return no_such_figure();
  auto period = asked_period(question);
  if (before) period = period_before(period, question.zone);
  auto where = behind_effectiveness(inside, question, period, figure);
  if (!where) return no_such_figure();
  return behind_figure{title_behind(figure, name_in(inside, figure), period), std::move(*where)};
}

}  // namespace

std::shared_ptr<const report_maker> effectiveness_report() {
  return std::make_shared<effectiveness_maker>();
}

}  // namespace crm
