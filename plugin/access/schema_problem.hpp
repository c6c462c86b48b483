// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "db/migrate/migrator.hpp"
#include "erp/result.hpp"

// Why a schema cannot be worked with, as a sentence that names the command to run.
// Pure function, callable on [any] thread.

namespace crm {

// Not installed, older or newer than this program, changed or interrupted. Empty when it is the
// schema this program knows. `database` is the label that people know it by.
std::optional<erp::error> schema_problem(const db::schema_status& status,
                                         const std::string& database);

}  // namespace crm
