// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/sheet.hpp"

#include "host-sdk/company/export/csv_sheet.hpp"
#include "host-sdk/company/export/xlsx_sheet.hpp"

namespace erp::company {

result<std::unique_ptr<sheet_writer>> open_sheet(const sheet_wish& wish) {
  switch (wish.format) {
    case sheet_format::csv:
      return open_csv(wish);
    case sheet_format::xlsx:
      return open_xlsx(wish);
  }
  return error{error_code::internal, verbatim("a format that no sheet has"), {}, {}};
}

std::string_view ending_of(sheet_format format) {
  return format == sheet_format::csv ? "csv" : "xlsx";
}

}  // namespace erp::company
