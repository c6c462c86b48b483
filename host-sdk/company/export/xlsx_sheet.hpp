// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/export/sheet.hpp"

// A table as an Excel workbook of one sheet, through libxlsxwriter: numbers are numbers, moments
// are dates, headings stay in sight and filter. Rows go to a temporary file as they come, so that
// memory does not grow with them. Threads as sheet.hpp says.

namespace erp::company {

inline constexpr std::int64_t xlsx_rows_max = 1'048'575;  // below the headings

result<std::unique_ptr<sheet_writer>> open_xlsx(const sheet_wish& wish);

// What a sheet may be called: 31 characters, without those that Excel keeps for itself.
std::string sheet_name(std::string_view title);

}  // namespace erp::company
