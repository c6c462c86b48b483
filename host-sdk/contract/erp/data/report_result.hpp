// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/report_chart.hpp"
#include "erp/text.hpp"
#include "erp/value.hpp"

// What a report answers: tables, each with the chart that is drawn beside it.
// Plain data without a thread rule; copies are independent. A host shows, prints and exports it
// without asking the module anything more, but for the records behind a cell.

namespace erp {

enum class figure_kind {
  text = 1,  // text or a name
  count,     // int64
  decimal,   // int64, in hundredths
  percent,   // int64, in hundredths of a percent
  duration,  // seconds
  money,     // money
  date,      // date
  moment     // instant
};

// What it means that a figure is higher than in the period before.
enum class trend_sense { none = 1, good, bad };

struct report_column {
  std::string id;
  text caption;
  figure_kind kind = figure_kind::count;
  text hint = {};  // how the figure is worked out
  trend_sense rising = trend_sense::none;
  int width_chars = 12;
};

struct report_cell {
  erp::value value = {};    // monostate: there is no figure
  text shown = {};          // instead of the value, or why there is none: "too few cases: 12"
  std::string behind = {};  // for report_session::open_behind; empty: nothing can be shown
  erp::value before = {};   // in the period it is compared with; monostate: there is none
  std::string behind_before = {};  // likewise
  bool operator==(const report_cell&) const = default;
};

enum class report_row_role { body = 1, subtotal, total };

struct report_row {
  std::vector<report_cell> cells;  // in the order of report_table::columns
  report_row_role role = report_row_role::body;
  int depth = 0;  // below a subtotal that stands over it
  bool operator==(const report_row&) const = default;
};

struct report_table {
  std::vector<report_column> columns;
  std::vector<report_row> rows;
  text empty_text = {};  // what a table without rows says
  text note = {};        // under the table: what was left out
};

struct report_part {
  std::string id;
  text caption;
  report_table table;
  std::optional<report_chart> chart = {};
};

struct report_result {
  text title;
  std::vector<text> about;    // period and filters in words, a line each
  std::vector<text> notices;  // what one must know to read it: amounts without a rate, what to bind
  std::vector<report_part> parts;
  instant as_of{};    // when it was read
  bool kept = false;  // from a run before; nothing has changed since
};

}  // namespace erp
