// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>

// The commands of crm-admin. Each opens its own connection, writes what it did to `out` and
// answers an exit code; for the tool's only thread. Nothing outlives a call.

namespace db::admin {

// 0: done, or everything is in order. 1: something is to be done first; `out` says what.
// 2: wrong usage. 3: the database cannot be used. 4: something unforeseen.
enum class outcome {
  in_order = 0,
  to_be_done = 1,
  wrong_usage = 2,
  no_database = 3,
  unforeseen = 4
};

struct request {
  std::string database;  // connection string
  std::string binding;   // name or path; not needed by status
  std::filesystem::path share_directory;
  std::string group;             // administrators: key, or a name that only one has
  bool dry_run = false;          // install, migrate: print the SQL, change nothing
  std::filesystem::path folder;  // star: where the files go
  bool overwrite = false;        // star: over the files of an export before
  std::string program_version;   // "1.0.0"
};

inline constexpr std::string_view crm_schema = "crm";  // what this program knows how to make

// fails: db::failure, see outcome_of
outcome check(const request& request, std::ostream& out);
outcome install(const request& request, std::ostream& out);
outcome migrate(const request& request, std::ostream& out);
outcome status(const request& request, std::ostream& out);
// Grants a group the right to edit permissions; the history says so.
outcome administrators(const request& request, std::ostream& out);
// Writes the views of the star as files, of one moment where the server can.
outcome star(const request& request, std::ostream& out);

}  // namespace db::admin
