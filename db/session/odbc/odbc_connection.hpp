// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>
#include <sql.h>
#include <sqlext.h>

#include <chrono>
#include <mutex>
#include <string>

#include "db/session/connection_target.hpp"

// A connection through the driver manager as SOCI's session backend, in place of SOCI's own: that
// one cuts text and decimals, and ends the program when disconnecting fails. One thread at a time;
// lives within its soci::session, statements must go first.

namespace db {

class odbc_connection final : public soci::details::session_backend {
 public:
  // `connect` is what the driver manager gets, secret included; it is not kept. Connects within
  // `timeout_s` where the driver can. fails: odbc_error
  odbc_connection(const std::string& connect, server kind, int timeout_s);
  ~odbc_connection() override;

  // As SOCI calls them; honest: what the server did not say was done, throws.
  void begin() override;
  void commit() override;
  void rollback() override;
  bool is_connected() override;
  std::string get_dummy_from_table() const override { return {}; }
  std::string get_backend_name() const override { return "odbc"; }
  soci::details::statement_backend* make_statement_backend() override;
  soci::details::rowid_backend* make_rowid_backend() override;
  soci::details::blob_backend* make_blob_backend() override;

  SQLHDBC handle() const { return connection_; }
  server kind() const { return kind_; }
  // FreeTDS and Microsoft's driver would turn narrow text into the server's code page.
  bool wide() const { return kind_ == server::sql_server; }
  // Whether a column may be read that stands before one that is bound; FreeTDS does not promise it.
  bool reads_any_column() const { return reads_any_column_; }

  void execute(const char* sql);
  // Cancels what another thread executes on this connection now; nothing, where it does nothing, or
  // where it has just begun and the driver is FreeTDS.
  void interrupt();
  // What came of executing a statement. fails: odbc_error; HY008 where an interrupt left nothing
  // of why it failed
  void check_executed(SQLRETURN result, SQLHSTMT statement) const;
  std::string info(SQLUSMALLINT what) const;  // SQL_DBMS_NAME, SQL_DBMS_VER …

 private:
  friend class executing;

  void execute(const char* sql, bool can_be_interrupted);

  std::mutex executing_mutex_;
  SQLHSTMT executing_ = SQL_NULL_HSTMT;                    // guarded by it
  std::chrono::steady_clock::time_point executing_since_;  // likewise
  bool interrupted_ = false;  // what executes or was executed last; likewise
  SQLHENV environment_ = SQL_NULL_HENV;
  SQLHDBC connection_ = SQL_NULL_HDBC;
  const server kind_;
  bool reads_any_column_ = false;
  // For how long after it began a statement must be left alone.
  std::chrono::milliseconds not_to_be_interrupted_{0};
};

// While it lives, the connection is executing this statement and can be interrupted.
class executing {
 public:
  executing(odbc_connection& connection, SQLHSTMT statement) : connection_(connection) {
    const std::scoped_lock lock(connection_.executing_mutex_);
    connection_.executing_ = statement;
    connection_.executing_since_ = std::chrono::steady_clock::now();
    connection_.interrupted_ = false;
  }
  ~executing() {
    const std::scoped_lock lock(connection_.executing_mutex_);
    connection_.executing_ = SQL_NULL_HSTMT;
  }
  executing(const executing&) = delete;
  executing& operator=(const executing&) = delete;

 private:
  odbc_connection& connection_;
};

// The SOCI session of an odbc_connection, and the other way round.
std::unique_ptr<soci::session> open_odbc(const std::string& connect, server kind, int timeout_s);
odbc_connection& connection_of(soci::session& session);

}  // namespace db
