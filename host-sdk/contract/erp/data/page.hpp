// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "erp/text.hpp"
#include "erp/value.hpp"

// One page of a list: what is asked for, and the rows that answer it.
// Plain data without a thread rule. Paging is by keyset: a cursor names the last row of a page by
// its sort values, so that the page after it costs the same however deep it lies.

namespace erp {

struct sort_order {
  std::string column;
  bool descending = false;
  bool operator==(const sort_order&) const = default;
};

struct page_request {
  std::string tab;                     // empty: the first
  std::string filter;                  // named filter; empty: the list's default
  std::map<std::string, value> where;  // criterion id → value; absent: the list's default for it,
                                       // monostate: any
  std::string search;                  // words that must all occur
  std::optional<sort_order> sort;      // none: the list's own
  int limit = 50;                      // 1 … 500
  std::string after;                   // cursor of the page before; empty: the first page
  bool to_file = false;  // the rows leave the program: a list may ask for a right of its own
};

struct cell {
  erp::value value;
  text shown;  // for people, when the value alone does not say it; else empty
};

enum class row_mark { none = 1, overdue, ended, running };

struct row {
  record_key key;
  std::int64_t version = 0;
  std::vector<cell> cells;  // in the order of list_description::columns
  std::string form;         // the form that opens this row, or empty
  row_mark mark = row_mark::none;
  bool editable = false;  // its editable columns may be edited now
};

struct page {
  std::vector<row> rows;
  std::string next;  // cursor of the following page; empty: this is the last
};

struct filter_count {
  std::string filter;
  std::int64_t count = 0;
  bool at_least = false;  // counting stopped there: "10 000+"
};

}  // namespace erp
