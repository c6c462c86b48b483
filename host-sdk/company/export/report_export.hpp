// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "erp/data/report_result.hpp"
#include "host-sdk/company/export/list_sheet.hpp"

// A report as files that other programs read: an Excel workbook with a sheet and a chart for each
// part, or a CSV for each part. The right to take it along was asked when it was run.
// Callable on [any] thread; files are there whole or not at all.

namespace erp::company {

struct report_export_wish {
  std::filesystem::path file;
  sheet_format format = sheet_format::xlsx;
  bool overwrite = false;
};

// The files it will be: of several parts as CSV the first is `file`, the others FILE-PART.csv.
std::vector<std::filesystem::path> files_of(const report_result& report,
                                            const report_export_wish& wish);

// Answers the files written. fails: conflict (one of them is there already), unavailable, saying
// why; `field` is "file".
result<std::vector<std::filesystem::path>> export_report(const report_result& report,
                                                         const report_export_wish& wish,
                                                         const sheet_words& words);

}  // namespace erp::company
