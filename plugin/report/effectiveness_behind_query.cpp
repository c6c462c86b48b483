// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_behind_query.hpp"

#include "plugin/access/organisation_query.hpp"
#include "plugin/report/cost_parts.hpp"
#include "plugin/report/cost_query.hpp"
#include "plugin/report/effectiveness_query.hpp"
#include "plugin/report/rates_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "plugin/report/units.hpp"

namespace crm {

namespace {

using erp::kit::condition;

// Parameters that winning a contractor does not depend on.
const std::set<std::string> what_it_was_about{by::category, by::contact_type, by::priority,
                                              by::kind};

// That of the period asked for, also for what it is compared with.
std::string currency_of(admitted& inside, const report_question& question) {
  const auto period = asked_period(question);
  return crm::currency_of(
      inside, question,
      both(starting_in(period.begins, period.ends), seen_and_narrowed_by(inside, question)));
}

// `which` is a figure of the costs of these activities, which begin in the period.
condition of_costs(admitted& inside, const report_question& question, const report_period& period,
                   const report_figure& which, const condition& activities) {
  const auto [first, last] = days_of(period);
  const auto rates = read_rates(inside.session, first, last);
  const converted_costs costs(inside, rates, currency_of(inside, question), period, activities);
  if (which.what == "expected") return costs.counted(cost_kind::expected);
  if (which.what == "actual") return costs.counted(cost_kind::actual);
  if (which.what == "variance")
    return both(costs.counted(cost_kind::expected), costs.counted(cost_kind::actual));
  const auto& code = which.at("currency");
  const auto expected = costs.left_out(cost_kind::expected, code);
  const auto actual = costs.left_out(cost_kind::actual, code);
  auto any = both(expected, actual);
  any.sql = "((" + expected.sql + ") OR (" + actual.sql + "))";
  return any;
}

std::optional<condition> of_sum(const report_question& question, const std::string& what) {
  const effectiveness_conditions is(question);
  if (what == "planned") return condition();
  if (what == "ended") return is.ended;
  if (what == "on_time") return both(is.ended, is.on_time);
  if (what == "late") return is.late;
  if (what == "overdue") return is.overdue;
  if (what == "cancelled") return is.cancelled;
  if (what == "follow_ups") return is.follow_up;
  if (what == "kept") return is.kept;
  if (what == "time") return condition{"COALESCE(a.elapsed_s, a.measured_s) <> 0", {}, {}};
  if (what == "touched") return both(is.ended, {"a.contractor IS NOT NULL", {}, {}});
  return std::nullopt;
}

bool is_of_costs(const std::string& what) {
  return what == "expected" || what == "actual" || what == "variance" || what == "gap";
}

}  // namespace

effectiveness_conditions::effectiveness_conditions(const report_question& question)
    : ended{"a.state = 2", {}, {}},
      on_time{"a.state = 2 AND a.ended_at <= a.ends_at + ?", {late_after(question).count()}, {}},
      late{"a.state = 2 AND (a.ended_at IS NULL OR a.ended_at > a.ends_at + ?)",
           {late_after(question).count()},
           {}},
      overdue{"a.state = 1 AND a.ends_at < ?",
              {std::int64_t{question.now.time_since_epoch().count()}},
              {}},
      cancelled{"a.state = 3", {}, {}},
      follow_up{"a.follow_up_of IS NOT NULL", {}, {}},
      kept(both(follow_up, on_time)) {}

condition won_in(admitted& inside, const report_question& question, const report_period& period) {
  const auto& dialect = inside.session.dialect();
  const auto since = dialect.day_of_date("wc.customer_since");
  // Rationale: contractors first. They are few, and lead to their activities through an index.
  const condition won{
      "a.contractor IN (SELECT wc.record_key FROM erp_contractor wc WHERE " + since + " >= ? AND " +
          since + " <= ?) AND a.starts_day <= (SELECT MIN(" +
          dialect.day_of_date("ws.customer_since") +
          ") FROM erp_contractor ws WHERE ws.record_key = a.contractor)"
          " AND a.state <> 3 AND a.category = (SELECT wv.id FROM crm_dictionary_value wv"
          " JOIN crm_dictionary wd ON wd.id = wv.dictionary"
          " WHERE wd.code = 'category' AND wv.code = 'customer_acquisition')",
      {std::int64_t{day_number(period.from)}, std::int64_t{day_number(period.to)}},
      {}};
  return both(won, seen_and_narrowed_by(inside, question, what_it_was_about));
}

std::optional<condition> of_group(admitted& inside, const report_figure& figure) {
  const auto employee = figure.of.find("employee");
  const auto unit = figure.of.find("unit");
  if (employee != figure.of.end() && unit != figure.of.end()) return std::nullopt;
  if (employee != figure.of.end()) return of_employee(inside.keys, {employee->second});
  if (unit == figure.of.end()) return condition();
  if (unit->second.empty())
    return condition{
        "NOT EXISTS (SELECT 1 FROM erp_employee ue WHERE ue.record_key = a.employee"
        " AND ue.unit IS NOT NULL)",
        {},
        {}};
  const auto firm = read_organisation(inside.session, inside.keys);
  return of_employees(inside, employees_from(firm, {unit->second}));
}

std::optional<condition> behind_effectiveness(admitted& inside, const report_question& question,
                                              const report_period& period,
                                              const report_figure& figure) {
  const auto whose = of_group(inside, figure);
  if (!whose) return std::nullopt;
  if (figure.what == "acquired") return both(*whose, won_in(inside, question, period));
  const auto narrowed =
      both(starting_in(period.begins, period.ends), narrowed_by(inside, question));
  if (is_of_costs(figure.what))
    return both(both(*whose, narrowed), of_costs(inside, question, period, figure, narrowed));
  const auto sum = of_sum(question, figure.what);
  if (!sum) return std::nullopt;
  return both(both(*whose, narrowed), *sum);
}

}  // namespace crm
