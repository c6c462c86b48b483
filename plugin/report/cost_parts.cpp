// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/cost_parts.hpp"

#include "plugin/report/report_cells.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::figure_kind;
using erp::report_cell;

report_cell rate_cell(std::int64_t rate_e10, const std::string& language) {
  return worded_cell(erp::verbatim(shown_rate(rate_e10, language == "pl" ? ',' : '.')));
}

using rates_of_codes = std::map<std::pair<std::string, std::string>, used_rates>;

// Of all periods together.
rates_of_codes all_used(const std::vector<counted_costs>& counted) {
  rates_of_codes all;
  for (const auto& one : counted)
    for (const auto& [codes, used] : one.costs->used()) {
      const auto [found, is_new] = all.try_emplace(codes, used);
      if (is_new) continue;
      auto& known = found->second;
      if (used.first.day < known.first.day) known.first = used.first;
      if (used.last.day > known.last.day) known.last = used.last;
      known.lowest_e10 = std::min(known.lowest_e10, used.lowest_e10);
      known.highest_e10 = std::max(known.highest_e10, used.highest_e10);
    }
  return all;
}

}  // namespace

std::optional<erp::report_part> rates_part(const report_question& question,
                                           const std::vector<counted_costs>& counted) {
  const auto all = all_used(counted);
  if (all.empty()) return std::nullopt;
  erp::report_part part{"rates", tr("Exchange rates used"), {}};
  part.table.columns = {
      {"rate", tr("Rate"), figure_kind::text, tr("What one unit of the first currency costs")},
      {"from", tr("From"), figure_kind::date, tr("The day of the earliest rate that was used")},
      {"to", tr("To"), figure_kind::date, tr("The day of the latest rate that was used")},
      {"lowest", tr("Lowest"), figure_kind::text},
      {"highest", tr("Highest"), figure_kind::text},
      {"last", tr("Last"), figure_kind::text}};
  for (const auto& [codes, used] : all) {
    erp::report_row row;
    report_cell from, to;
    from.value = date_of(used.first.day);
    to.value = date_of(used.last.day);
    row.cells = {worded_cell(erp::verbatim("1 " + codes.first + " → " + codes.second)),
                 from,
                 to,
                 rate_cell(used.lowest_e10, question.language),
                 rate_cell(used.highest_e10, question.language),
                 rate_cell(used.last.rate_e10, question.language)};
    part.table.rows.push_back(std::move(row));
  }
  part.table.note =
      tr("Each amount was converted by the rate of the day on which its activity begins, or the "
         "last one before it, not older than {1} days.",
         std::int64_t{rate_trusted_days});
  return part;
}

std::optional<erp::report_part> gaps_part(const report_question& question,
                                          const std::vector<counted_costs>& counted) {
  erp::report_part part{"gaps", tr("Amounts without a rate"), {}};
  part.table.columns = {{"currency", tr("Currency"), figure_kind::text},
                        {"period", tr("Period"), figure_kind::text},
                        {"activities", tr("Activities"), figure_kind::count,
                         tr("With an amount in this currency on a day for which there is no rate")},
                        {"expected", tr("Expected cost"), figure_kind::money},
                        {"actual", tr("Actual cost"), figure_kind::money}};
  for (const auto& one : counted)
    for (const auto& [currency, gap] : one.costs->gaps()) {
      report_figure figure{"gap", one.of};
      figure.of["currency"] = currency;
      erp::report_row row;
      row.cells = {worded_cell(erp::verbatim(currency)),
                   worded_cell(tr("{1} – {2}", one.period.from, one.period.to)),
                   counted_cell(question, gap.activities, figure),
                   amount_cell(question, gap.amounts.expected_e4, currency, figure),
                   amount_cell(question, gap.amounts.actual_e4, currency, figure)};
      part.table.rows.push_back(std::move(row));
    }
  if (part.table.rows.empty()) return std::nullopt;
  part.table.note = tr("These amounts are in no sum of this report.");
  return part;
}

std::vector<erp::text> gaps_told(const std::vector<counted_costs>& counted) {
  std::vector<erp::text> all;
  std::map<std::string, std::int64_t> activities;
  for (const auto& one : counted)
    for (const auto& [currency, gap] : one.costs->gaps()) activities[currency] += gap.activities;
  for (const auto& [currency, count] : activities)
    all.push_back(
        tr_n("{1} activity has an amount in {2} on a day without an exchange rate. It is "
             "in no sum and is listed by itself.",
             "{1} activities have amounts in {2} on days without an exchange rate. They "
             "are in no sum and are listed by themselves.",
             count, currency));
  return all;
}

erp::date date_of(int day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

int day_number(erp::date day) {
  return static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count());
}

}  // namespace crm
