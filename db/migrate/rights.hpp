// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/session/session.hpp"

// Whether the login of a session may do what it has to. Blocks; for the session's thread; nothing
// outlives a call, and nothing is changed: what is tried touches no row and is rolled back.

namespace db {

// The tables that the files of a schema create, in order.
std::vector<std::string> tables_of_schema(std::string_view schema, server server);

// What a script of GRANTs, one a line, gives on one table or view.
struct granted_rights {
  std::string on;
  std::vector<std::string> rights;  // "SELECT", …
};
std::vector<granted_rights> rights_in(std::string_view grants);

// One sentence for each right that `grants` says daily work needs and the login lacks. The schema
// is installed.
std::vector<std::string> missing_rights(session& session, std::string_view grants);

// Whether the login may create tables and views, as install and migrate do.
bool may_install(session& session);

}  // namespace db
