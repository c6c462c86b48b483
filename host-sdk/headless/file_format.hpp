// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "host-sdk/company/export/sheet.hpp"
#include "host-sdk/headless/request.hpp"

// In which form a file is wanted: as "format" says, else by its ending. Pure, [any].

namespace erp::headless {

// Refuses: invalid, field "format".
company::sheet_format format_of(const request& asked, const std::filesystem::path& file);

}  // namespace erp::headless
