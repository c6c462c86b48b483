// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/report_workbook.hpp"

#include <cerrno>
#include <set>
#include <utility>

#include "host-sdk/company/export/part_file.hpp"
#include "host-sdk/company/export/report_sheet.hpp"
#include "host-sdk/company/export/xlsx_cells.hpp"
#include "host-sdk/company/export/xlsx_chart.hpp"
#include "host-sdk/company/export/xlsx_sheet.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace fs = std::filesystem;

namespace {

// Sheets are told apart without regard to case.
std::string free_name(const std::string& caption, std::set<std::string>& taken) {
  const std::string base = sheet_name(caption);
  std::string name = base;
  for (int number = 2; !taken.insert(name).second; ++number)
    name = sheet_name(std::to_string(number) + " " + base);
  return name;
}

class workbook {
 public:
  workbook(const std::string& file, const sheet_words& words)
      : words_(words),
        book_(workbook_new(file.c_str())),
        charts_(book_, free_name(words.say(kit::tr("Chart data")), names_), words) {
    if (!book_) return;
    plain_ = xlsx_cells(book_, words.language, xlsx_weight::plain);
    bold_ = xlsx_cells(book_, words.language, xlsx_weight::bold);
    heading_ = xlsx_heading(book_);
    title_ = workbook_add_format(book_);
    format_set_bold(title_);
    format_set_font_size(title_, 14);
  }
  ~workbook() {
    if (book_) (void)workbook_close(book_);
  }
  workbook(const workbook&) = delete;
  workbook& operator=(const workbook&) = delete;

  bool opened() const { return book_ != nullptr; }
  bool close() { return workbook_close(std::exchange(book_, nullptr)) == LXW_NO_ERROR; }

  void add(const report_result& report, const report_part& part) {
    const std::string caption = words_.say(part.caption);
    auto* sheet = workbook_add_worksheet(book_, free_name(caption, names_).c_str());
    lxw_row_t row = write_head(sheet, report, caption);
    const auto columns = figure_columns_of(part.table);
    const lxw_row_t table_begins = row;
    row = write_table(sheet, row, part.table, columns);
    if (!part.table.note.empty()) line(sheet, row + 1, part.table.note, plain_.text());
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, table_begins, table_begins);
    if (part.chart)
      charts_.add(sheet, *part.chart, table_begins, static_cast<lxw_col_t>(columns.size() + 1));
  }

  // Sheets of what the charts were drawn from come last.
  void finish_charts() { charts_.write_data(); }

 private:
  void line(lxw_worksheet* sheet, lxw_row_t row, const text& words, lxw_format* format) {
    worksheet_write_string(sheet, row, 0, fitting_a_cell(words_.say(words)).c_str(), format);
  }

  lxw_row_t write_head(lxw_worksheet* sheet, const report_result& report,
                       const std::string& caption) {
    lxw_row_t row = 0;
    line(sheet, row++, report.title, title_);
    if (report.parts.size() > 1)
      worksheet_write_string(sheet, row++, 0, caption.c_str(), bold_.text());
    for (const auto& about : report.about) line(sheet, row++, about, plain_.text());
    for (const auto& notice : report.notices) line(sheet, row++, notice, bold_.text());
    return row + 1;
  }

  // Answers the row after it.
  lxw_row_t write_table(lxw_worksheet* sheet, lxw_row_t row, const report_table& table,
                        const std::vector<figure_column>& columns) {
    lxw_col_t column = 0;
    for (const auto& one : headings_of(table, columns, words_)) {
      worksheet_set_column(sheet, column, column, one.width_chars, nullptr);
      worksheet_write_string(sheet, row, column++, one.heading.c_str(), heading_);
    }
    if (table.rows.empty() && !table.empty_text.empty())
      line(sheet, ++row, table.empty_text, plain_.text());
    for (const auto& each : table.rows) {
      ++row;
      column = 0;
      const auto& cells = each.role == report_row_role::body ? plain_ : bold_;
      for (const auto& cell : cells_of(each, columns, words_))
        cells.write(sheet, row, column++, cell);
    }
    return row + 1;
  }

  const sheet_words& words_;
  lxw_workbook* book_;
  std::set<std::string> names_;
  xlsx_charts charts_;
  xlsx_cells plain_;
  xlsx_cells bold_;
  lxw_format* heading_ = nullptr;
  lxw_format* title_ = nullptr;
};

}  // namespace

result<void> write_workbook(const report_result& report, const fs::path& file,
                            const sheet_words& words) {
  part_file part(file);
  std::error_code code;
  const auto folder = fs::absolute(file, code).parent_path();
  if (code || !fs::is_directory(folder, code)) return part.why_not(code ? code.value() : ENOENT);
  errno = 0;
  const std::string name = part.path().string();
  workbook book(name, words);
  if (!book.opened()) return part.why_not(errno == 0 ? EIO : errno);
  for (const auto& one : report.parts) book.add(report, one);
  book.finish_charts();
  errno = 0;
  if (!book.close()) return part.why_not(errno == 0 ? EIO : errno);
  return part.put_in_place();
}

}  // namespace erp::company
