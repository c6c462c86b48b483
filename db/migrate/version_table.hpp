// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/migrate/migrator.hpp"

// The table <schema>_schema_version: one row a migration, begun and finished, and row 0 for the
// binding of which the views were made. For the session's thread; lives no longer than the session.
// Private to db/migrate.

namespace db {

bool relation_exists(session& session, const std::string& name);  // a table or a view

class version_table {
 public:
  version_table(session& session, std::string_view schema);

  struct row {
    int number = 0;
    std::string file;
    std::string checksum;
    bool finished = false;
  };

  bool exists();
  void create();
  std::vector<row> rows();
  std::optional<row> find(int number);
  // Inserts the row, or begins it anew where an interrupted run left it.
  void begin(int number, const std::string& file, const std::string& checksum);
  void finish(int number);

 private:
  session& session_;
  std::string name_;
};

}  // namespace db
