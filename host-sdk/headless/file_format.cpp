// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/file_format.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::headless {

company::sheet_format format_of(const request& asked, const std::filesystem::path& file) {
  const auto ending = file.extension().string();
  const auto named = asked.text_or("format", ending.empty() ? ending : ending.substr(1));
  for (const auto format : {company::sheet_format::csv, company::sheet_format::xlsx})
    if (named == company::ending_of(format)) return format;
  refuse(error_code::invalid, kit::tr("It is exported as {1}", std::string("csv, xlsx")), "format");
}

}  // namespace erp::headless
