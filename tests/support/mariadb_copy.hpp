// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "db/session/session.hpp"

// MariaDB cannot copy a database by itself. What it can say about one is said again in another.
// For a session on the new database that nobody else uses yet.

namespace testing_support {

void copy_mariadb(db::session& session, const std::string& from, const std::string& to);

}  // namespace testing_support
