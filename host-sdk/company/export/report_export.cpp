// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/report_export.hpp"

#include "host-sdk/company/export/report_sheet.hpp"
#include "host-sdk/company/export/report_workbook.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace fs = std::filesystem;

namespace {

// A part's id may come from another module: what no file name takes becomes a dash.
std::string name_in_a_file(const std::string& id) {
  std::string name;
  for (const char c : id) name += std::isalnum(static_cast<unsigned char>(c)) || c == '_' ? c : '-';
  return name;
}

result<void> write_csv(const report_part& part, const fs::path& file, const sheet_words& words) {
  const auto columns = figure_columns_of(part.table);
  auto sheet = open_sheet({file, sheet_format::csv, words.say(part.caption), words.language,
                           headings_of(part.table, columns, words)});
  if (!sheet) return sheet.failure();
  for (const auto& row : part.table.rows)
    if (auto added = (*sheet)->add(cells_of(row, columns, words)); !added) return added;
  return (*sheet)->finish();
}

}  // namespace

std::vector<fs::path> files_of(const report_result& report, const report_export_wish& wish) {
  std::vector<fs::path> files{wish.file};
  if (wish.format == sheet_format::xlsx) return files;
  for (std::size_t i = 1; i < report.parts.size(); ++i) {
    auto file = wish.file;
    file.replace_filename(wish.file.stem().string() + "-" + name_in_a_file(report.parts[i].id) +
                          wish.file.extension().string());
    files.push_back(std::move(file));
  }
  return files;
}

result<std::vector<fs::path>> export_report(const report_result& report,
                                            const report_export_wish& wish,
                                            const sheet_words& words) {
  const auto files = files_of(report, wish);
  std::error_code ignored;
  for (const auto& file : files)
    if (!wish.overwrite && fs::exists(file, ignored))
      return error{
          error_code::conflict, kit::tr("There is a file {1} already.", file.string()), "file", {}};
  if (wish.format == sheet_format::xlsx) {
    if (auto written = write_workbook(report, wish.file, words); !written) return written.failure();
    return files;
  }
  for (std::size_t i = 0; i < report.parts.size(); ++i)
    if (auto written = write_csv(report.parts[i], files[i], words); !written)
      return written.failure();
  return files;
}

}  // namespace erp::company
