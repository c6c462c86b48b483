// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/export/sheet.hpp"

// A table as comma separated values (RFC 4180) in UTF-8, as a spreadsheet of the operator's
// language opens it at once: Polish has semicolons and decimal commas. Dates are ISO 8601, which
// every language reads. Threads as sheet.hpp says.

namespace erp::company {

result<std::unique_ptr<sheet_writer>> open_csv(const sheet_wish& wish);

// One cell as it stands in the file, quoted where it must be.
std::string csv_cell(const sheet_cell& cell, std::string_view language);

}  // namespace erp::company
