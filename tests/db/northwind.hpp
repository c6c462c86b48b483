// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

// Where the Northwind sample lies on this machine, if it does. Never opened in place: copy it.

namespace db::test {

std::optional<std::filesystem::path> northwind_file();

}  // namespace db::test
