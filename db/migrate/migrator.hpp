// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "db/binding/binding.hpp"
#include "db/session/session.hpp"

// Brings a schema to its newest number: numbered files, forward only, checksummed, each in a
// transaction where the server allows. Blocks; belongs in a tool or on a worker. One migrator per
// schema and session at a time; the database's own lock keeps two stations apart.

namespace db {

using key_types_of_host = std::map<std::string, std::string, std::less<>>;

struct migration {
  int number = 0;
  std::string file;  // "0001_activity.sql"
  std::string sql;   // with {{tokens}}, see db/schema/README.md
  std::string checksum;
};

// The files of one schema, those for this server where they differ, embedded at build time.
const std::vector<migration>& migrations(std::string_view schema, server server);

struct schema_status {
  int installed = 0;  // 0: not installed
  int newest = 0;     // what this program knows
  std::string binding_checksum;
  std::vector<std::string> problems;  // changed file, interrupted run, newer schema
};

schema_status read_status(session& session, std::string_view schema);

// Statements with tokens replaced, ready to run or to print (--dry-run).
// `keys` are key_columns of the binding.
std::vector<std::string> statements_of(const migration& migration, const key_types_of_host& keys,
                                       const dialect& dialect);

using progress = std::function<void(int done, int total, const std::string& what)>;

// Creates what is missing, views first. Says nothing to do by doing nothing.
// fails: schema_mismatch (a newer schema, a changed file), and as any statement
void migrate(session& session, std::string_view schema, const binding& binding,
             const progress& told);

}  // namespace db
