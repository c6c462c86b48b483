// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/xlsx_cells.hpp"

namespace erp::company {

namespace {

constexpr std::size_t text_units_max = 32'767;  // of UTF-16, in a cell
constexpr double first_day = 61;                // before it Excel counts a day that never was
constexpr double ms_of_a_day = 86'400'000;

double days_of(std::chrono::milliseconds since_1970) {
  const double days = xlsx_days_before_1970 + static_cast<double>(since_1970.count()) / ms_of_a_day;
  return days < first_day ? 0 : days;
}

lxw_format* format_of(lxw_workbook* book, const char* numbers, xlsx_weight weight) {
  auto* format = workbook_add_format(book);
  if (numbers != nullptr) format_set_num_format(format, numbers);
  if (weight == xlsx_weight::bold) format_set_bold(format);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

}  // namespace

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// Every byte of UTF-8 is one unit of UTF-16 at most.
std::string fitting_a_cell(std::string text) {
  if (text.size() <= text_units_max) return text;
  auto end = text_units_max - 3;
  while (end > 0 && continues_a_character(text[end])) --end;
  return text.substr(0, end) + "…";
}

double xlsx_day(date day) {
  return days_of(std::chrono::local_days(day).time_since_epoch());
}

lxw_format* xlsx_heading(lxw_workbook* book) {
  auto* heading = workbook_add_format(book);
  format_set_bold(heading);
  format_set_bottom(heading, LXW_BORDER_THIN);
  return heading;
}

xlsx_cells::xlsx_cells(lxw_workbook* book, std::string_view language, xlsx_weight weight) {
  const bool polish = language == "pl";
  text_ = format_of(book, nullptr, weight);
  number_ = format_of(book, "0", weight);
  amount_ = format_of(book, "#,##0.00##", weight);
  moment_ = format_of(book, polish ? "dd.mm.yyyy hh:mm" : "d mmm yyyy hh:mm", weight);
  day_ = format_of(book, polish ? "dd.mm.yyyy" : "d mmm yyyy", weight);
  length_ = format_of(book, "[h]:mm:ss", weight);
}

void xlsx_cells::write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column,
                       const sheet_cell& cell) const {
  const auto number = [&](double value, lxw_format* format) {
    worksheet_write_number(sheet, row, column, value, format);
  };
  const auto day = [&](double value, lxw_format* format) {
    if (value > 0) number(value, format);
  };
  if (const auto* text = std::get_if<std::string>(&cell); text && !text->empty())
    worksheet_write_string(sheet, row, column, fitting_a_cell(*text).c_str(), text_);
  if (const auto* whole = std::get_if<std::int64_t>(&cell))
    number(static_cast<double>(*whole), number_);
  if (const auto* amount = std::get_if<decimal>(&cell))
    number(static_cast<double>(amount->e4) / 10'000, amount_);
  if (const auto* at = std::get_if<wall_time>(&cell)) day(days_of(at->time_since_epoch()), moment_);
  if (const auto* on = std::get_if<date>(&cell)) day(xlsx_day(*on), day_);
  if (const auto* length = std::get_if<std::chrono::seconds>(&cell))
    number(static_cast<double>(length->count()) / 86'400, length_);
}

}  // namespace erp::company
