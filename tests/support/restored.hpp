// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"

// A copy that was used is made as its original again: rows, what counts ids, and nobody connected.
// To write the rows of forty tables takes a tenth of what it takes to make the tables. For sessions
// that nobody else uses; functions for the thread that has them.

namespace testing_support {

// PostgreSQL cannot see another database. What will be copied keeps its content beside itself, in
// a schema that no program of ours looks into, and its copies have that, too.
void remember_postgresql(db::session& original);
// False: somebody changed a table, a view or a trigger, and the copy is of no use any more.
bool restored_postgresql(db::session& copy);

// What a copy of a MariaDB database was when it was new, and the statements that make it so.
struct mariadb_content {
  std::string structure;
  std::string rows;                   // one statement
  std::vector<std::string> next_ids;  // one for each table that counts
};
mariadb_content content_of_mariadb(db::session& copy, const std::string& name,
                                   const std::string& original);
bool restored_mariadb(db::session& copy, const std::string& name, const mariadb_content& content);

}  // namespace testing_support
