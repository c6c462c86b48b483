// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/xlsx_sheet.hpp"

#include <cerrno>
#include <utility>

#include "host-sdk/company/export/part_file.hpp"
#include "host-sdk/company/export/xlsx_cells.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr std::size_t name_characters_max = 31;

class xlsx_sheet : public sheet_writer {
 public:
  explicit xlsx_sheet(const sheet_wish& wish) : part_(wish.file) {
    const std::string name = part_.path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    book_ = workbook_new_opt(name.c_str(), &options);
    if (!book_) return;
    cells_ = xlsx_cells(book_, wish.language, xlsx_weight::plain);
    auto* heading = xlsx_heading(book_);
    sheet_ = workbook_add_worksheet(book_, sheet_name(wish.title).c_str());
    if (!sheet_) return;
    lxw_col_t column = 0;
    for (const auto& one : wish.columns) {
      worksheet_set_column(sheet_, column, column, one.width_chars, nullptr);
      worksheet_write_string(sheet_, 0, column++, one.heading.c_str(), heading);
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
    for (const auto& cell : row)
      cells_.write(sheet_, static_cast<lxw_row_t>(rows_), column++, cell);
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
  part_file part_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  xlsx_cells cells_;
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
