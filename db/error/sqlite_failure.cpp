// SPDX-License-Identifier: Apache-2.0
#include "db/error/sqlite_failure.hpp"

#include <sqlite3.h>

#include "db/error/contains.hpp"
#include "db/error/shortened.hpp"

namespace db {
namespace {

failure_kind constraint_kind(std::string_view detail) {
  if (contains(detail, "UNIQUE constraint") || contains(detail, "PRIMARY KEY"))
    return failure_kind::unique_violation;
  if (contains(detail, "FOREIGN KEY")) return failure_kind::foreign_key_violation;
  return failure_kind::check_violation;
}

bool names_missing_object(std::string_view detail) {
  return contains(detail, "no such table") || contains(detail, "no such column") ||
         contains(detail, "has no column named") || contains(detail, "no such function") ||
         contains(detail, "no such module") || contains(detail, "no such view");
}

// SOCI writes "sqlite3_statement_backend::loadOne: " before SQLite's words.
constexpr std::string_view backend_prefix = "sqlite3_statement_backend::";

std::string_view without_backend_prefix(std::string_view detail) {
  if (detail.substr(0, backend_prefix.size()) != backend_prefix) return detail;
  const auto colon = detail.find(": ");
  return colon == std::string_view::npos ? detail : detail.substr(colon + 2);
}

// Before a statement runs, SQLite has seen none of its values.
bool is_of_prepare(std::string_view detail) {
  return detail.substr(0, backend_prefix.size()) == backend_prefix &&
         detail.substr(backend_prefix.size(), 7) == "prepare";
}

std::string sentence(failure_kind kind, int result, std::string_view detail) {
  switch (kind) {
    case failure_kind::busy:
      return "the database is locked by another program; it did not become free in time";
    case failure_kind::read_only:
      return "the database can only be read: the file, its folder or the connection is read-only";
    case failure_kind::damaged:
      return "the file is not a SQLite database, or it is damaged";
    case failure_kind::full:
      return "the disk is full";
    case failure_kind::connection_lost:
      return "the file cannot be opened";
    case failure_kind::access_denied:
      return "the system refused access to the file";
    case failure_kind::too_long:
      return "a value is longer than SQLite can hold";
    case failure_kind::cancelled:
      return "the statement was cancelled";
    case failure_kind::unique_violation:
    case failure_kind::foreign_key_violation:
    case failure_kind::check_violation:
      return std::string(detail);
    case failure_kind::missing_object:
      return "a table, view or column is missing";
    default:
      return std::string(sqlite3_errstr(result)) + " (SQLite result " + std::to_string(result) +
             ")";
  }
}

}  // namespace

failure_kind sqlite_failure_kind(int result, std::string_view detail) {
  switch (result & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failure_kind::busy;
    case SQLITE_READONLY:
      return failure_kind::read_only;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return failure_kind::damaged;
    case SQLITE_FULL:
      return failure_kind::full;
    case SQLITE_CANTOPEN:
      return failure_kind::connection_lost;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return failure_kind::access_denied;
    case SQLITE_CONSTRAINT:
      return constraint_kind(detail);
    case SQLITE_TOOBIG:
      return failure_kind::too_long;
    case SQLITE_INTERRUPT:
      return failure_kind::cancelled;
    case SQLITE_ERROR:
      return names_missing_object(detail) ? failure_kind::missing_object : failure_kind::unknown;
    default:
      return failure_kind::unknown;
  }
}

failure sqlite_failure(int result, std::string_view detail, const std::string& label,
                       std::string_view sql) {
  const bool of_prepare = is_of_prepare(detail);
  detail = without_backend_prefix(detail);
  const auto kind = sqlite_failure_kind(result, detail);
  const bool free_of_values =
      of_prepare && (kind == failure_kind::missing_object || kind == failure_kind::unknown);
  auto message =
      label + ": " + (free_of_values ? std::string(detail) : sentence(kind, result, detail));
  if (!sql.empty()) message += " [" + shortened(sql) + "]";
  return failure(kind, message);
}

}  // namespace db
