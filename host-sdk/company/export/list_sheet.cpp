// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/list_sheet.hpp"

#include <algorithm>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"
#include "host-sdk/kit/zone.hpp"

namespace erp::company {

namespace {

sheet_cell cell_of(const cell& from, const sheet_words& words) {
  if (!from.shown.empty()) return words.say(from.shown);
  struct reader {
    const sheet_words& words;
    sheet_cell operator()(std::monostate) const { return std::monostate(); }
    sheet_cell operator()(const std::string& text) const { return text; }
    sheet_cell operator()(std::int64_t number) const { return number; }
    sheet_cell operator()(instant at) const { return kit::to_wall(at, words.zone); }
    sheet_cell operator()(wall_time at) const { return at; }
    sheet_cell operator()(date day) const { return day; }
    sheet_cell operator()(std::chrono::seconds length) const { return length; }
    sheet_cell operator()(const money& amount) const { return decimal{amount.amount_e4}; }
    sheet_cell operator()(bool yes) const { return kit::show_boolean(yes, words.language); }
    sheet_cell operator()(const record_key& key) const { return key.id; }
    sheet_cell operator()(const std::vector<record_key>& keys) const {
      return kit::show(keys, words.language, words.zone);
    }
  };
  return std::visit(reader{words}, from.value);
}

// The number, and its currency beside it.
void append_amount(const cell& from, std::vector<sheet_cell>& cells) {
  if (const auto* amount = std::get_if<money>(&from.value)) {
    cells.emplace_back(decimal{amount->amount_e4});
    cells.emplace_back(amount->currency);
  } else {
    cells.resize(cells.size() + 2);
  }
}

}  // namespace

result<std::vector<list_column>> columns_of(const list_description& list,
                                            const std::vector<std::string>& ids) {
  std::vector<list_column> columns;
  const auto& all = list.columns;
  if (ids.empty())
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].shown) columns.push_back({i, all[i].kind});
  for (const auto& id : ids) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const column& one) { return one.id == id; });
    if (found == all.end())
      return error{
          error_code::invalid, kit::tr("The list has no column “{1}”.", id), "columns", {}};
    columns.push_back({static_cast<std::size_t>(found - all.begin()), found->kind});
  }
  if (columns.empty())
    return error{error_code::invalid, kit::tr("Choose a column at least."), "columns", {}};
  return columns;
}

std::vector<sheet_column> headings_of(const list_description& list,
                                      const std::vector<list_column>& columns,
                                      const sheet_words& words) {
  std::vector<sheet_column> headings;
  for (const auto& column : columns) {
    const auto& described = list.columns[column.at];
    const auto caption = words.say(described.caption);
    headings.push_back({caption, described.width_chars});
    if (column.kind == column_kind::money)
      headings.push_back({words.say(kit::tr("{1}: currency", caption)), currency_width});
  }
  return headings;
}

std::vector<sheet_cell> cells_of(const row& row, const std::vector<list_column>& columns,
                                 const sheet_words& words) {
  std::vector<sheet_cell> cells;
  for (const auto& column : columns) {
    const cell empty;
    const auto& from = column.at < row.cells.size() ? row.cells[column.at] : empty;
    if (column.kind == column_kind::money) {
      append_amount(from, cells);
    } else {
      cells.push_back(cell_of(from, words));
    }
  }
  return cells;
}

}  // namespace erp::company
