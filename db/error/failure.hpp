// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

// The closed set of what can go wrong at a database, whatever the server calls it.
// Everything in db/ throws only db::failure; SOCI's exceptions end in db/error. Plain data, [any].

namespace db {

enum class failure_kind {
  connection_lost = 1,  // or never made: host, port, name
  access_denied,        // login or rights
  busy,                 // lock held by somebody else until the timeout
  deadlock,             // chosen as victim; the whole unit of work may be tried again
  unique_violation,
  foreign_key_violation,
  check_violation,  // CHECK or NOT NULL
  too_long,
  read_only,          // file or database
  damaged,            // not a database, or malformed
  missing_object,     // table, view or column
  full,               // disk or quota
  bad_configuration,  // connection string, binding file, driver: `what()` names file and line
  schema_mismatch,    // not installed, older or newer than the program
  cancelled,
  unknown
};

class failure : public std::runtime_error {
 public:
  // `message` is for the administrator and never holds a statement's values or a password.
  failure(failure_kind kind, const std::string& message)
      : std::runtime_error(message), kind_(kind) {}
  failure_kind kind() const { return kind_; }
  // Trying the same again later can succeed without anybody mending anything.
  bool passing() const {
    return kind_ == failure_kind::connection_lost || kind_ == failure_kind::busy ||
           kind_ == failure_kind::deadlock;
  }

 private:
  failure_kind kind_;
};

}  // namespace db
