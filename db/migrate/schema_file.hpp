// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

// The files of db/schema as they were when the program was built. Plain data, [any].
// Private to db/migrate.

namespace db {

struct schema_file {
  std::string schema;  // "crm"
  std::string name;    // "0003_search.sqlite.sql"
  std::string sql;
};

const std::vector<schema_file>& schema_files();  // sorted by schema and name

}  // namespace db
