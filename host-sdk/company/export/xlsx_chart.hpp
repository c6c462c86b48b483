// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <utility>
#include <vector>

#include "erp/data/report_chart.hpp"
#include "host-sdk/company/export/list_sheet.hpp"

// Charts of reports as charts of Excel's own. What they are drawn from stands in a sheet at the
// end, so that somebody can go on working with it. One thread at a time; within its workbook.

namespace erp::company {

class xlsx_charts {
 public:
  // `sheet`: what that last sheet is called.
  xlsx_charts(lxw_workbook* book, std::string sheet, const sheet_words& words)
      : book_(book), data_(std::move(sheet)), words_(words) {}

  // Beside a table, at this cell.
  void add(lxw_worksheet* sheet, const report_chart& chart, lxw_row_t row, lxw_col_t column);
  // Once, after the last chart.
  void write_data();

 private:
  using numbers = std::vector<double>;
  struct column {
    std::string heading;
    std::vector<double> numbers;
    std::vector<std::string> words;  // instead of numbers
  };

  std::size_t keep(std::string heading, numbers values);
  std::size_t keep(std::string heading, std::vector<std::string> words);
  lxw_chart_series* draw(lxw_chart* drawn, std::size_t x, std::size_t y);
  void add_bars(lxw_chart* drawn, const report_chart& chart);
  void add_steps(lxw_chart* drawn, const report_chart& chart);
  void add_lanes(lxw_chart* drawn, const report_chart& chart);
  void add_marks(lxw_chart* drawn, const report_chart& chart);

  lxw_workbook* book_;
  const std::string data_;
  const sheet_words& words_;
  std::vector<column> columns_;  // as they will stand in the sheet of data
};

}  // namespace erp::company
