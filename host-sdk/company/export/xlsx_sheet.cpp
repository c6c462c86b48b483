// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/xlsx_sheet.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>

#include "host-sdk/company/export/part_file.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr std::size_t text_units_max = 32'767;  // of UTF-16, in a cell
constexpr std::size_t name_characters_max = 31;
constexpr double days_before_1970 = 25'569;  // Excel's day 0 is 1899-12-30
constexpr double first_day = 61;             // before it Excel counts a day that never was
constexpr double ms_of_a_day = 86'400'000;

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The beginning that a cell takes: every byte of UTF-8 is one unit of UTF-16 at most.
std::string fitting(std::string text) {
  if (text.size() <= text_units_max) return text;
  auto end = text_units_max - 3;
  while (end > 0 && continues_a_character(text[end])) --end;
  return text.substr(0, end) + "…";
}

double days_of(std::chrono::milliseconds since_1970) {
  return days_before_1970 + static_cast<double>(since_1970.count()) / ms_of_a_day;
}

struct formats {
  lxw_format* heading;
  lxw_format* text;
  lxw_format* number;
  lxw_format* amount;
  lxw_format* moment;
  lxw_format* day;
  lxw_format* length;
};

lxw_format* numbers(lxw_workbook* book, const char* as) {
  auto* format = workbook_add_format(book);
  format_set_num_format(format, as);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  return format;
}

formats formats_for(lxw_workbook* book, bool polish) {
  formats all{};
  all.heading = workbook_add_format(book);
  format_set_bold(all.heading);
  format_set_bottom(all.heading, LXW_BORDER_THIN);
  all.text = workbook_add_format(book);
  format_set_align(all.text, LXW_ALIGN_VERTICAL_TOP);
  all.number = numbers(book, "0");
  all.amount = numbers(book, "#,##0.00##");
  all.moment = numbers(book, polish ? "dd.mm.yyyy hh:mm" : "d mmm yyyy hh:mm");
  all.day = numbers(book, polish ? "dd.mm.yyyy" : "d mmm yyyy");
  all.length = numbers(book, "[h]:mm:ss");
  return all;
}

class xlsx_sheet : public sheet_writer {
 public:
  explicit xlsx_sheet(const sheet_wish& wish) : part_(wish.file) {
    const std::string name = part_.path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(name.c_str(), &options);
    if (!book_) return;
    formats_ = formats_for(book_, wish.language == "pl");
    sheet_ = workbook_add_worksheet(book_, sheet_name(wish.title).c_str());
    if (!sheet_) return;
    lxw_col_t column = 0;
    for (const auto& one : wish.columns) {
      worksheet_set_column(sheet_, column, column, one.width_chars, nullptr);
      worksheet_write_string(sheet_, 0, column++, one.heading.c_str(), formats_.heading);
    }
    columns_ = column;
    worksheet_freeze_panes(sheet_, 1, 0);
  }

  // A book is closed even when nobody wants it: that is how the library lets go of it.
  ~xlsx_sheet() override {
    if (book_) (void)workbook_close(book_);
  }

  bool opened() const { return sheet_ != nullptr; }
  error why_not() const { return part_.why_not(errno == 0 ? ENOENT : errno); }

  result<void> add(const std::vector<sheet_cell>& row) override {
    if (rows_ == xlsx_rows_max)
      return error{
          error_code::invalid,
          kit::tr("An Excel sheet takes at most {1} rows. Narrow the list, or export it as "
                  "CSV.",
                  xlsx_rows_max),
          "format",
          {}};
    ++rows_;
    lxw_col_t column = 0;
    for (const auto& cell : row) std::visit([&](const auto& one) { write(column++, one); }, cell);
    return {};
  }

  result<void> finish() override {
    if (columns_ > 0)
      worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(rows_),
                           static_cast<lxw_col_t>(columns_ - 1));
    errno = 0;
    const auto failed = workbook_close(std::exchange(book_, nullptr));
    if (failed != LXW_NO_ERROR) return part_.why_not(errno == 0 ? EIO : errno);
    return part_.put_in_place();
  }

 private:
  lxw_row_t at() const { return static_cast<lxw_row_t>(rows_); }

  void write(lxw_col_t, std::monostate) {}
  void write(lxw_col_t column, const std::string& text) {
    if (text.empty()) return;
    worksheet_write_string(sheet_, at(), column, fitting(text).c_str(), formats_.text);
  }
  void write(lxw_col_t column, std::int64_t number) {
    number_at(column, static_cast<double>(number), formats_.number);
  }
  void write(lxw_col_t column, decimal number) {
    number_at(column, static_cast<double>(number.e4) / 10'000, formats_.amount);
  }
  void write(lxw_col_t column, wall_time at) {
    date_at(column, days_of(at.time_since_epoch()), formats_.moment);
  }
  void write(lxw_col_t column, date day) {
    date_at(column, days_of(std::chrono::local_days(day).time_since_epoch()), formats_.day);
  }
  void write(lxw_col_t column, std::chrono::seconds length) {
    number_at(column, static_cast<double>(length.count()) / 86'400, formats_.length);
  }
  void number_at(lxw_col_t column, double number, lxw_format* format) {
    worksheet_write_number(sheet_, at(), column, number, format);
  }
  void date_at(lxw_col_t column, double days, lxw_format* format) {
    if (days >= first_day) number_at(column, days, format);
  }

  part_file part_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  formats formats_{};
  std::int64_t rows_ = 0;
  lxw_col_t columns_ = 0;
};

}  // namespace

std::string sheet_name(std::string_view title) {
  std::string name;
  std::size_t characters = 0;
  for (const char c : title) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) continue;
    if (!continues_a_character(c) && ++characters > name_characters_max) break;
    name += c;
  }
  return name.empty() ? "1" : name;
}

result<std::unique_ptr<sheet_writer>> open_xlsx(const sheet_wish& wish) {
  // The library learns only at the end whether there is a place for the file.
  std::error_code code;
  const auto folder = std::filesystem::absolute(wish.file, code).parent_path();
  if (code || !std::filesystem::is_directory(folder, code))
    return part_file(wish.file).why_not(code ? code.value() : ENOENT);
  errno = 0;
  auto sheet = std::make_unique<xlsx_sheet>(wish);
  if (!sheet->opened()) return sheet->why_not();
  return std::unique_ptr<sheet_writer>(std::move(sheet));
}

}  // namespace erp::company
