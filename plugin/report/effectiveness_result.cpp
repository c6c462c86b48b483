// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/effectiveness_result.hpp"

#include "plugin/report/effectiveness_chart.hpp"
#include "plugin/report/effectiveness_columns.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::report_cell name_cell(const effectiveness_group& row) {
  erp::report_cell cell;
  if (!row.name.empty())
    cell.shown = erp::verbatim(row.name);
  else if (row.role == erp::report_row_role::total)
    cell.shown = tr("Total");
  else
    cell.shown = tr("Without a unit");
  return cell;
}

// Nothing stands behind a nought.
bool says_something(const erp::value& value) {
  if (const auto* count = std::get_if<std::int64_t>(&value)) return *count != 0;
  if (const auto* length = std::get_if<std::chrono::seconds>(&value)) return length->count() != 0;
  return !erp::is_empty(value);
}

class table_maker {
 public:
  explicit table_maker(const effectiveness_outcome& outcome) : all_(outcome) {}

  erp::report_table made(const std::vector<effectiveness_column>& columns) const {
    erp::report_table table;
    erp::report_column name{"name", all_.by_unit ? tr("Unit") : tr("Employee"),
                            erp::figure_kind::text};
    name.width_chars = 24;
    table.columns.push_back(name);
    for (const auto& one : columns) table.columns.push_back(one.described);
    // A total of nothing says nothing.
    if (all_.rows.size() > 1)
      for (std::size_t i = 0; i < all_.rows.size(); ++i) table.rows.push_back(row(i, columns));
    table.empty_text =
        tr("Nothing that you may see begins in this period. Choose another one, or fewer filters.");
    return table;
  }

 private:
  erp::report_row row(std::size_t i, const std::vector<effectiveness_column>& columns) const {
    const auto& group = all_.rows[i];
    erp::report_row row;
    row.role = group.role;
    row.depth = group.depth;
    row.cells.push_back(name_cell(group));
    for (const auto& column : columns) row.cells.push_back(cell(i, column));
    return row;
  }

  erp::report_cell cell(std::size_t i, const effectiveness_column& column) const {
    const auto& of = all_.rows[i].of;
    erp::report_cell cell;
    cell.value = value(all_.now, i, column);
    cell.behind = link(all_.now, of, column, cell.value);
    if (!all_.before) return cell;
    cell.before = value(*all_.before, i, column);
    cell.behind_before = link(*all_.before, of, column, cell.before);
    return cell;
  }

  static erp::value value(const effectiveness_period& in, std::size_t i,
                          const effectiveness_column& column) {
    return column.figure(in.sums[i], in.costs.costs->currency());
  }

  std::string link(const effectiveness_period& in, std::map<std::string, std::string> of,
                   const effectiveness_column& column, const erp::value& value) const {
    if (column.what.empty() || !says_something(value)) return {};
    of.insert(in.costs.of.begin(), in.costs.of.end());
    return behind(all_.question, {column.what, std::move(of)});
  }

  const effectiveness_outcome& all_;
};

}  // namespace

std::vector<erp::report_part> effectiveness_parts(const effectiveness_outcome& outcome) {
  const table_maker tables(outcome);
  std::vector<erp::report_part> parts;
  parts.push_back({"activities", tr("Activities"),
                   tables.made(activity_columns_of(outcome.question, outcome.customers_known))});
  parts.back().chart = chart_of_activities(outcome);
  parts.push_back({"costs", tr("Time and cost"), tables.made(cost_columns_of())});
  parts.back().chart = chart_of_costs(outcome);
  std::vector<counted_costs> counted{outcome.now.costs};
  if (outcome.before) counted.push_back(outcome.before->costs);
  if (auto gaps = gaps_part(outcome.question, counted)) parts.push_back(std::move(*gaps));
  if (auto rates = rates_part(outcome.question, counted)) parts.push_back(std::move(*rates));
  return parts;
}

}  // namespace crm
