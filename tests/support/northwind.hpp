// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/server_database.hpp"

// Northwind, a company that nobody here designed, on any server: SQLite has the file itself, the
// others get the same tables with the same rows. One thread.

namespace testing_support {

// CRM_NORTHWIND, or where it lies beside the repository. May not exist. Never opened in place.
std::filesystem::path northwind_file();

void make_northwind(const server_database& empty);

// Every row of one of its tables in an order of its own, for comparing; photographs left out.
std::vector<std::string> rows_of_northwind(const server_database& database,
                                           const std::string& table);

}  // namespace testing_support
