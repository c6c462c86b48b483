// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "db/error/failure.hpp"

// SQLite's result codes into the closed set of failures, in one place. Pure functions, [any].

namespace db {

// `detail` is SQLite's own message: it tells one constraint from another.
failure_kind sqlite_failure_kind(int result, std::string_view detail);

// `label` names the database, `sql` is the program's text, shortened here. SQLite's own words are
// taken over only where they cannot hold a value (an FTS5 error quotes what was searched).
failure sqlite_failure(int result, std::string_view detail, const std::string& label,
                       std::string_view sql);

}  // namespace db
