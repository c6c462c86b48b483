// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/report_sheet.hpp"

#include <algorithm>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::company {

namespace {

using part = figure_column::part;

constexpr std::int64_t e4_of_a_hundredth = 100;

bool is_compared(const report_table& table, std::size_t at) {
  return std::any_of(table.rows.begin(), table.rows.end(), [&](const report_row& row) {
    return at < row.cells.size() && !is_empty(row.cells[at].before);
  });
}

sheet_cell number_of(std::int64_t number, figure_kind kind) {
  if (kind == figure_kind::percent || kind == figure_kind::decimal)
    return decimal{number * e4_of_a_hundredth};
  return number;
}

sheet_cell cell_of(const value& from, figure_kind kind, const sheet_words& words) {
  if (const auto* number = std::get_if<std::int64_t>(&from)) return number_of(*number, kind);
  if (const auto* amount = std::get_if<money>(&from)) return decimal{amount->amount_e4};
  if (const auto* length = std::get_if<std::chrono::seconds>(&from)) return *length;
  if (const auto* day = std::get_if<date>(&from)) return *day;
  if (const auto* at = std::get_if<instant>(&from)) return kit::to_wall(*at, words.zone);
  if (is_empty(from)) return std::monostate();
  return kit::show(from, words.language, words.zone);
}

sheet_cell currency_of(const value& from) {
  const auto* amount = std::get_if<money>(&from);
  return amount ? sheet_cell(amount->currency) : sheet_cell();
}

// A name reads as it is shown; a figure is a number where there is one, else why there is none.
sheet_cell value_of(const report_cell& cell, figure_kind kind, const sheet_words& words) {
  if (!cell.shown.empty() && (kind == figure_kind::text || is_empty(cell.value)))
    return words.say(cell.shown);
  return cell_of(cell.value, kind, words);
}

}  // namespace

std::vector<figure_column> figure_columns_of(const report_table& table) {
  std::vector<figure_column> columns;
  for (std::size_t at = 0; at < table.columns.size(); ++at) {
    const auto kind = table.columns[at].kind;
    columns.push_back({at, part::value, kind});
    if (kind == figure_kind::money) columns.push_back({at, part::currency, figure_kind::text});
    if (!is_compared(table, at)) continue;
    columns.push_back({at, part::before, kind});
    if (kind == figure_kind::money)
      columns.push_back({at, part::before_currency, figure_kind::text});
  }
  return columns;
}

std::vector<sheet_column> headings_of(const report_table& table,
                                      const std::vector<figure_column>& columns,
                                      const sheet_words& words) {
  std::vector<sheet_column> headings;
  for (const auto& column : columns) {
    const auto& described = table.columns[column.at];
    auto caption = words.say(described.caption);
    const bool before = column.what == part::before || column.what == part::before_currency;
    if (before) caption = words.say(kit::tr("{1}: period before", caption));
    if (column.kind == figure_kind::percent && caption.find('%') == std::string::npos)
      caption += " (%)";
    if (column.what == part::currency || column.what == part::before_currency)
      headings.push_back({words.say(kit::tr("{1}: currency", caption)), currency_width});
    else
      headings.push_back({std::move(caption), described.width_chars});
  }
  return headings;
}

std::vector<sheet_cell> cells_of(const report_row& row, const std::vector<figure_column>& columns,
                                 const sheet_words& words) {
  std::vector<sheet_cell> cells;
  for (const auto& column : columns) {
    const report_cell none;
    const auto& from = column.at < row.cells.size() ? row.cells[column.at] : none;
    switch (column.what) {
      case part::value:
        cells.push_back(value_of(from, column.kind, words));
        break;
      case part::currency:
        cells.push_back(currency_of(from.value));
        break;
      case part::before:
        cells.push_back(cell_of(from.before, column.kind, words));
        break;
      case part::before_currency:
        cells.push_back(currency_of(from.before));
        break;
    }
  }
  return cells;
}

}  // namespace erp::company
