// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "db/dialect/dialect.hpp"
#include "db/error/failure.hpp"
#include "db/session/connection_target.hpp"
#include "db/session/statement.hpp"

// One connection with its prepared statements. Used by one thread at a time: the one that holds
// its lease (or made it), interrupt() excepted. Statements live as long as the session, or until it
// reconnects.

namespace db {

class unit_of_work;

// What a column of a SELECT is declared to hold; any where only its values tell (SQLite).
enum class column_content { any = 0, integer, text, other };
struct described_column {
  std::string name;
  column_content holds = column_content::any;
};

class session {
 public:
  // Connects. fails: connection_lost, access_denied, damaged, read_only, bad_configuration
  explicit session(const connection_target& target);
  ~session();
  session(const session&) = delete;
  session& operator=(const session&) = delete;

  const connection_target& target() const;
  const db::dialect& dialect() const;

  // The statement of this SQL, prepared at its first use. SQL text is the program's own, never a
  // user's. One cursor at a time is open in a session; run() begins anew. fails: db::failure
  statement& prepare(std::string_view sql, std::initializer_list<column_type> columns = {});
  statement& prepare(std::string_view sql, const std::vector<column_type>& columns);

  // Runs one statement without parameters and result; for DDL and pragmas, not kept.
  void execute(const std::string& sql);

  // The columns that this SELECT answers, without running it. fails: db::failure
  std::vector<described_column> columns_of(const std::string& select);

  std::string server_version();  // "PostgreSQL 15.0.18, driver psqlodbcw.so 13.02.0000"

  // Ends what the connection is executing now: that statement fails as cancelled, and the session
  // goes on being of use. Nothing happens while nothing is executed, so whoever means a piece of
  // work that may be between two statements calls again until it ends. Callable on [any] thread
  // while the session lives.
  void interrupt();

  bool alive() const;  // no failure has said that the connection is gone
  bool answers();      // asks the server; for a session that was long without work
  // Forgets every statement and connects anew; for after connection_lost. fails: as the constructor
  void reconnect();
  // Ends what the last user left open. Done by the lease's end.
  void release();

 private:
  friend class unit_of_work;
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace db
