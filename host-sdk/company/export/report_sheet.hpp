// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/data/report_result.hpp"
#include "host-sdk/company/export/list_sheet.hpp"

// A table of a report as one for a file: figures are numbers, an amount has its currency beside it,
// and what a column is compared with stands in one of its own. Plain data and pure functions,
// [any].

namespace erp::company {

// A column of the file.
struct figure_column {
  enum class part { value = 1, currency, before, before_currency };
  std::size_t at = 0;  // in report_table::columns and report_row::cells
  part what = part::value;
  figure_kind kind = figure_kind::text;
};

// Of a column that is compared in no row, none for that.
std::vector<figure_column> figure_columns_of(const report_table& table);
std::vector<sheet_column> headings_of(const report_table& table,
                                      const std::vector<figure_column>& columns,
                                      const sheet_words& words);
std::vector<sheet_cell> cells_of(const report_row& row, const std::vector<figure_column>& columns,
                                 const sheet_words& words);

}  // namespace erp::company
