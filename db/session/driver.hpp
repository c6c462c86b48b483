// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <memory>
#include <string>
#include <vector>

#include "db/error/failure.hpp"
#include "db/session/cell.hpp"
#include "db/session/connection_target.hpp"
#include "db/session/session.hpp"

// What one server's SOCI backend needs beside SQL: opening, transactions, cursors, error codes.
// One object per server, without state, alive for ever; called by the thread that has the session,
// but for interrupt().
// Private to db/session: what ODBC reaches is in odbc/, SQLite in sqlite_driver.cpp.

namespace db {

class driver {
 public:
  virtual ~driver() = default;

  // Connected and set up for us. fails: soci::soci_error, db::failure
  virtual std::unique_ptr<soci::session> open(const connection_target& target) const = 0;
  // Runs one statement without parameters, prepared nowhere.
  virtual void execute(soci::session& session, const std::string& sql) const = 0;
  // Begins a transaction that will write.
  virtual void begin(soci::session& session) const = 0;
  virtual void commit(soci::session& session) const = 0;
  // Also right where the server has rolled back on its own already.
  virtual void rollback(soci::session& session) const = 0;
  // Makes every fetched row arrive in `columns`, which stay in place.
  virtual void exchange_columns(soci::statement& statement, std::vector<cell>& columns) const = 0;
  // Ends a cursor early, so that it holds no lock; the statement stays prepared.
  virtual void close_cursor(soci::statement& statement) const = 0;
  virtual int parameter_count(soci::statement& statement) const = 0;
  // What a described column holds, from the type that describe_column gave.
  virtual column_content described(soci::data_type type) const = 0;
  // Server and driver with their versions, for the administrator.
  virtual std::string described(soci::session& session) const = 0;
  // Whether the server answers; asks it.
  virtual bool alive(soci::session& session) const = 0;
  // Ends what is executed now on another thread; called while `session` cannot go. Never fails.
  virtual void interrupt(soci::session& session) const = 0;
  // Into db's closed set; `sql` is the program's own text, shortened into the message.
  virtual failure translate(const soci::soci_error& error, const connection_target& target,
                            const std::string& sql) const = 0;

  static const driver& of(server kind);
};

}  // namespace db
