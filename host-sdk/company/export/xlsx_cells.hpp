// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xlsxwriter.h>

#include <string>
#include <string_view>

#include "host-sdk/company/export/sheet.hpp"

// Cells of an Excel workbook: which format a value has there, and how it is written.
// One thread at a time; lives as long as its workbook at most.

namespace erp::company {

enum class xlsx_weight { plain = 1, bold };

class xlsx_cells {
 public:
  xlsx_cells() = default;
  // Adds its formats to the book.
  xlsx_cells(lxw_workbook* book, std::string_view language, xlsx_weight weight);

  void write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const sheet_cell& cell) const;
  lxw_format* text() const { return text_; }

 private:
  lxw_format* text_ = nullptr;
  lxw_format* number_ = nullptr;
  lxw_format* amount_ = nullptr;
  lxw_format* moment_ = nullptr;
  lxw_format* day_ = nullptr;
  lxw_format* length_ = nullptr;
};

lxw_format* xlsx_heading(lxw_workbook* book);

constexpr double xlsx_days_before_1970 = 25'569;  // Excel's day 0 is 1899-12-30

// Whether it is not the first byte of its character in UTF-8.
bool continues_a_character(char c);

// The beginning that a cell takes.
std::string fitting_a_cell(std::string text);

// Excel's number of a day; 0 where it has none for so early a one.
double xlsx_day(date day);

}  // namespace erp::company
