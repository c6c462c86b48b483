// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "erp/ui/list.hpp"
#include "host-sdk/company/export/sheet.hpp"

// A list as a table for a file: the columns chosen, in their order, and each row as its cells.
// What people read where a cell says so in words, else the value itself; an amount has its currency
// in a column of its own. Plain data and pure functions, [any].

namespace erp::company {

// How texts are said in the operator's language, and where.
struct sheet_words {
  std::function<std::string(const text&)> say;
  std::string language;
  std::string zone;
};

struct list_column {
  std::size_t at = 0;  // in list_description::columns and row::cells
  column_kind kind = column_kind::text;
};

// fails: invalid (field "columns": one that the list does not have, or none). Empty ids: all that
// the list shows at first.
result<std::vector<list_column>> columns_of(const list_description& list,
                                            const std::vector<std::string>& ids);

std::vector<sheet_column> headings_of(const list_description& list,
                                      const std::vector<list_column>& columns,
                                      const sheet_words& words);
std::vector<sheet_cell> cells_of(const row& row, const std::vector<list_column>& columns,
                                 const sheet_words& words);

}  // namespace erp::company
