// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_connection.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <utility>

#include "db/error/contains.hpp"
#include "db/session/odbc/odbc_error.hpp"
#include "db/session/odbc/odbc_statement.hpp"

namespace db {
namespace {

// Makes one connection; SOCI copies the factory's address, so it lives as long as the program.
class factory final : public soci::backend_factory {
 public:
  soci::details::session_backend* make_session(
      const soci::connection_parameters& parameters) const override {
    const auto kind = static_cast<server>(std::stoi(option(parameters, "kind")));
    return new odbc_connection(parameters.get_connect_string(), kind,
                               std::stoi(option(parameters, "timeout_s")));
  }

 private:
  static std::string option(const soci::connection_parameters& parameters, const char* name) {
    std::string value;
    parameters.get_option(name, value);
    return value;
  }
};

SQLCHAR* characters_of(const std::string& text) {
  return reinterpret_cast<SQLCHAR*>(const_cast<char*>(text.c_str()));
}

// unixODBC 2.3.11 says that it knows where its list of drivers is before it has written down where:
// whoever asks meanwhile reads an empty list, and for twenty seconds everybody does. The first
// handle of a program makes it look, so handles are made one at a time. Nothing waits for a server
// here.
SQLRETURN new_environment(SQLHENV* environment) {
  // A host and its modules have copies of this code, so a mutex of ours would not do; the file is
  // the process's own.
  const int only = open("/proc/self/comm", O_RDONLY | O_CLOEXEC);
  while (only >= 0 && flock(only, LOCK_EX) != 0 && errno == EINTR) {
  }
  const auto made = SQLAllocHandle(SQL_HANDLE_ENV, SQL_NULL_HANDLE, environment);
  if (only >= 0) close(only);
  return made;
}

// Rationale: whoever cancels in FreeTDS writes into the buffer that the statement's own thread
// fills (1.3.17, and newer ones): a program that cancels while a statement is sent may end. What is
// not interrupted for that costs its caller one statement's time.
constexpr std::chrono::milliseconds freetds_sends_for(100);

}  // namespace

odbc_connection::odbc_connection(const std::string& connect, server kind, int timeout_s)
    : kind_(kind) {
  if (!SQL_SUCCEEDED(new_environment(&environment_))) throw std::bad_alloc();
  SQLSetEnvAttr(environment_, SQL_ATTR_ODBC_VERSION, reinterpret_cast<SQLPOINTER>(SQL_OV_ODBC3), 0);
  if (!SQL_SUCCEEDED(SQLAllocHandle(SQL_HANDLE_DBC, environment_, &connection_))) {
    SQLFreeHandle(SQL_HANDLE_ENV, environment_);
    throw std::bad_alloc();
  }
  SQLSetConnectAttr(connection_, SQL_ATTR_LOGIN_TIMEOUT,
                    reinterpret_cast<SQLPOINTER>(static_cast<SQLULEN>(timeout_s)), 0);
  const auto connected = SQLDriverConnect(connection_, nullptr, characters_of(connect), SQL_NTS,
                                          nullptr, 0, nullptr, SQL_DRIVER_NOPROMPT);
  if (SQL_SUCCEEDED(connected)) {
    SQLUINTEGER reading = 0;
    SQLGetInfo(connection_, SQL_GETDATA_EXTENSIONS, &reading, sizeof reading, nullptr);
    reads_any_column_ = (reading & SQL_GD_ANY_COLUMN) != 0;
    if (contains(info(SQL_DRIVER_NAME), "tdsodbc")) not_to_be_interrupted_ = freetds_sends_for;
    return;
  }
  auto diagnosis = error_of(SQL_HANDLE_DBC, connection_, SQL_NULL_HDBC).diagnosis();
  SQLFreeHandle(SQL_HANDLE_DBC, connection_);
  SQLFreeHandle(SQL_HANDLE_ENV, environment_);
  // Microsoft's driver has one state for a lock and for a server that does not answer.
  if (diagnosis.sqlstate == "HYT00") diagnosis.sqlstate = "HYT01";
  throw odbc_error(std::move(diagnosis));
}

odbc_connection::~odbc_connection() {
  // A driver may refuse to disconnect within a transaction, which would leave the handle behind.
  SQLEndTran(SQL_HANDLE_DBC, connection_, SQL_ROLLBACK);
  SQLDisconnect(connection_);
  SQLFreeHandle(SQL_HANDLE_DBC, connection_);
  SQLFreeHandle(SQL_HANDLE_ENV, environment_);
}

void odbc_connection::execute(const char* sql) {
  execute(sql, true);
}

void odbc_connection::execute(const char* sql, bool can_be_interrupted) {
  SQLHSTMT handle = SQL_NULL_HSTMT;
  check_odbc(SQLAllocHandle(SQL_HANDLE_STMT, connection_, &handle), SQL_HANDLE_DBC, connection_,
             connection_);
  const std::unique_ptr<void, void (*)(void*)> owner(
      handle, [](void* statement) { SQLFreeHandle(SQL_HANDLE_STMT, statement); });
  const auto executed = [&] {
    const executing now(*this, can_be_interrupted ? handle : SQL_NULL_HSTMT);
    return SQLExecDirect(handle, characters_of(sql), SQL_NTS);
  }();
  check_executed(executed, handle);
}

// The statement cannot go meanwhile: who executes it waits to say that it is done.
void odbc_connection::interrupt() {
  const std::scoped_lock lock(executing_mutex_);
  if (executing_ == SQL_NULL_HSTMT) return;
  if (std::chrono::steady_clock::now() - executing_since_ < not_to_be_interrupted_) return;
  interrupted_ = true;
  SQLCancel(executing_);
}

// To cancel a statement that has just failed takes away what it said of that, or has the driver
// say that it knows nothing.
void odbc_connection::check_executed(SQLRETURN result, SQLHSTMT statement) const {
  if (SQL_SUCCEEDED(result) || result == SQL_NO_DATA) return;
  auto found = error_of(SQL_HANDLE_STMT, statement, connection_).diagnosis();
  const bool says_nothing =
      found.native == 0 && (found.sqlstate == "HY000" || found.sqlstate == "00000");
  if (interrupted_ && says_nothing) found.sqlstate = "HY008";
  throw odbc_error(std::move(found));
}

// Rationale: as text and not by SQLEndTran. Switching the driver's autocommit off and on costs
// round trips, and after a failed rollback SOCI and some drivers leave it off, so that the next
// statement opens a transaction nobody ends.
void odbc_connection::begin() {
  execute(kind_ == server::sql_server ? "BEGIN TRANSACTION" : "BEGIN");
}

void odbc_connection::commit() {
  execute(kind_ == server::sql_server ? "COMMIT TRANSACTION" : "COMMIT", false);
}

void odbc_connection::rollback() {
  // SQL Server has rolled back itself after some errors, and then has nothing to roll back.
  execute(kind_ == server::sql_server ? "IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION" : "ROLLBACK",
          false);
}

bool odbc_connection::is_connected() {
  if (is_dead(connection_)) return false;
  try {
    execute("SELECT 1");
    return true;
  } catch (const odbc_error&) {
    return false;
  }
}

std::string odbc_connection::info(SQLUSMALLINT what) const {
  char text[256] = {};
  SQLSMALLINT length = 0;
  if (!SQL_SUCCEEDED(SQLGetInfo(connection_, what, text, sizeof text, &length))) return {};
  return text;
}

soci::details::statement_backend* odbc_connection::make_statement_backend() {
  return new odbc_statement(*this);
}
soci::details::rowid_backend* odbc_connection::make_rowid_backend() {
  throw soci::soci_error("row ids are not portable");
}
soci::details::blob_backend* odbc_connection::make_blob_backend() {
  throw soci::soci_error("files live outside the database");
}

std::unique_ptr<soci::session> open_odbc(const std::string& connect, server kind, int timeout_s) {
  static const factory odbc;
  soci::connection_parameters parameters(odbc, connect);
  parameters.set_option("kind", std::to_string(static_cast<int>(kind)));
  parameters.set_option("timeout_s", std::to_string(timeout_s));
  return std::make_unique<soci::session>(parameters);
}

odbc_connection& connection_of(soci::session& session) {
  return *static_cast<odbc_connection*>(session.get_backend());
}

}  // namespace db
