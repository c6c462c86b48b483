// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "erp/data/report_result.hpp"
#include "host-sdk/company/export/list_sheet.hpp"

// A report as an Excel workbook, through libxlsxwriter: a sheet for each part with its table and
// beside it a chart of Excel's own, which goes on living there. [any]

namespace erp::company {

// Replaces a file of that name. fails: unavailable, saying why.
result<void> write_workbook(const report_result& report, const std::filesystem::path& file,
                            const sheet_words& words);

}  // namespace erp::company
