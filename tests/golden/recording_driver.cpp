// SPDX-License-Identifier: Apache-2.0
#include <sql.h>
#include <sqlext.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>
#include <string_view>

#include "tests/golden/described_columns.hpp"
#include "tests/golden/recorded_server.hpp"

// An ODBC driver for tests: to the driver manager a SQL Server 2017, behind it a recorded_server
// that writes every statement down and answers as it was told. Everything below it, the backend
// of ours included, is what the product runs. One thread.

namespace {

using golden::recorded_answer;
using golden::recorded_row;

golden::recorded_server& server() {
  static golden::recorded_server one;
  return one;
}

struct fault {
  std::string state = "HY000";
  std::string message;
};

struct connection_handle {
  fault last;
  int cursors_open = 0;
};

struct statement_handle {
  connection_handle* connection = nullptr;
  fault last;
  std::string sql;
  std::vector<golden::described> columns;
  std::size_t parameters = 0;
  std::set<int> bound;
  recorded_answer answer;
  std::size_t row = 0;  // the next to fetch
  bool cursor_open = false;
};

// The kinds of handles have this one's size and nothing of it.
struct environment_handle {
  int unused = 0;
};

statement_handle& statement_of(SQLHSTMT handle) {
  return *static_cast<statement_handle*>(handle);
}

template <class Handle>
SQLRETURN refuse(Handle& handle, const char* state, const std::string& message) {
  handle.last = {state, message};
  server().faults.push_back(message);
  return SQL_ERROR;
}

void close_cursor(statement_handle& statement) {
  if (statement.cursor_open) --statement.connection->cursors_open;
  statement.cursor_open = false;
}

bool answers_rows(const std::string& sql) {
  return sql.starts_with("SELECT") || sql.find(" OUTPUT inserted.") != std::string::npos ||
         sql.find("; SELECT") != std::string::npos;
}

recorded_answer answer_to(const std::string& sql) {
  const auto& all = server().answers;
  const auto found = std::find_if(all.rbegin(), all.rend(), [&](const recorded_answer& one) {
    return sql.find(one.part) != std::string::npos;
  });
  return found == all.rend() ? recorded_answer{{}, {recorded_row()}, 1} : *found;
}

SQLRETURN run(statement_handle& statement) {
  close_cursor(statement);
  server().statements.push_back(statement.sql);
  if (statement.connection->cursors_open > 0)
    return refuse(statement, "24000", "another cursor is open on its connection: " + statement.sql);
  if (statement.bound.size() != statement.parameters)
    return refuse(statement, "07002",
                  std::to_string(statement.bound.size()) + " of " +
                      std::to_string(statement.parameters) +
                      " parameters have a value: " + statement.sql);
  statement.answer = answer_to(statement.sql);
  statement.row = 0;
  statement.cursor_open = answers_rows(statement.sql);
  if (statement.cursor_open) ++statement.connection->cursors_open;
  return SQL_SUCCESS;
}

void take(statement_handle& statement, const SQLCHAR* text, SQLINTEGER length) {
  const auto* characters = reinterpret_cast<const char*>(text);
  statement.sql = length == SQL_NTS ? std::string(characters)
                                    : std::string(characters, static_cast<std::size_t>(length));
  statement.columns = golden::described_columns(statement.sql);
  statement.parameters = golden::parameters_in(statement.sql);
  statement.bound.clear();
}

std::optional<std::string> value_at(const statement_handle& statement, SQLUSMALLINT column) {
  const auto& row = statement.answer.rows.at(statement.row - 1);
  const std::size_t index = column - std::size_t{1};
  return index < row.size() ? row[index] : std::string("1");
}

template <class Number>
void put_number(SQLPOINTER target, SQLLEN* length, Number value) {
  std::memcpy(target, &value, sizeof value);
  *length = sizeof value;
}

// Answers are short and of ASCII alone, so that one piece holds each.
void put_text(const std::string& text, SQLPOINTER target, SQLLEN room, SQLLEN* length) {
  std::vector<SQLWCHAR> wide(text.begin(), text.end());
  *length = static_cast<SQLLEN>(wide.size() * sizeof(SQLWCHAR));
  wide.push_back(0);
  const auto bytes = std::min(wide.size() * sizeof(SQLWCHAR), static_cast<std::size_t>(room));
  std::memcpy(target, wide.data(), bytes);
}

void put_narrow(const char* text, SQLPOINTER target, SQLSMALLINT room, SQLSMALLINT* length) {
  if (length != nullptr) *length = static_cast<SQLSMALLINT>(std::strlen(text));
  if (target == nullptr || room <= 0) return;
  std::strncpy(static_cast<char*>(target), text, static_cast<std::size_t>(room));
  static_cast<char*>(target)[room - 1] = '\0';
}

}  // namespace

extern "C" {

golden::recorded_server* recorded_server_of_driver() {
  return &server();
}

// ---- Handles ----------------------------------------------------------------------------------

SQLRETURN SQLAllocHandle(SQLSMALLINT type, SQLHANDLE input, SQLHANDLE* output) {
  if (type == SQL_HANDLE_ENV) {
    *output = new environment_handle;
  } else if (type == SQL_HANDLE_DBC) {
    *output = new connection_handle;
  } else if (type == SQL_HANDLE_STMT) {
    auto made = std::make_unique<statement_handle>();
    made->connection = static_cast<connection_handle*>(input);
    *output = made.release();
  } else {
    return SQL_ERROR;
  }
  return SQL_SUCCESS;
}

SQLRETURN SQLFreeHandle(SQLSMALLINT type, SQLHANDLE handle) {
  if (type == SQL_HANDLE_ENV) delete static_cast<environment_handle*>(handle);
  if (type == SQL_HANDLE_DBC) delete static_cast<connection_handle*>(handle);
  if (type == SQL_HANDLE_STMT) {
    close_cursor(statement_of(handle));
    delete static_cast<statement_handle*>(handle);
  }
  return SQL_SUCCESS;
}

SQLRETURN SQLFreeStmt(SQLHSTMT handle, SQLUSMALLINT what) {
  if (what == SQL_CLOSE) close_cursor(statement_of(handle));
  return SQL_SUCCESS;
}

SQLRETURN SQLSetEnvAttr(SQLHENV, SQLINTEGER, SQLPOINTER, SQLINTEGER) {
  return SQL_SUCCESS;
}

SQLRETURN SQLSetConnectAttr(SQLHDBC, SQLINTEGER, SQLPOINTER, SQLINTEGER) {
  return SQL_SUCCESS;
}

SQLRETURN SQLGetConnectAttr(SQLHDBC, SQLINTEGER attribute, SQLPOINTER value, SQLINTEGER,
                            SQLINTEGER*) {
  if (attribute != SQL_ATTR_CONNECTION_DEAD) return SQL_ERROR;
  *static_cast<SQLUINTEGER*>(value) = SQL_CD_FALSE;
  return SQL_SUCCESS;
}

// ---- Connections ------------------------------------------------------------------------------

// "Refuse=HYT00" makes it fail with that state.
SQLRETURN SQLDriverConnect(SQLHDBC handle, SQLHWND, SQLCHAR* words, SQLSMALLINT, SQLCHAR*,
                           SQLSMALLINT, SQLSMALLINT*, SQLUSMALLINT) {
  constexpr std::string_view refuse = "Refuse=";
  const std::string_view text(reinterpret_cast<const char*>(words));
  const auto found = text.find(refuse);
  if (found == text.npos) return SQL_SUCCESS;
  static_cast<connection_handle*>(handle)->last = {
      std::string(text.substr(found + refuse.size(), 5)), "refused as it was told to"};
  return SQL_ERROR;
}

SQLRETURN SQLDisconnect(SQLHDBC) {
  return SQL_SUCCESS;
}

SQLRETURN SQLEndTran(SQLSMALLINT, SQLHANDLE, SQLSMALLINT) {
  return SQL_SUCCESS;
}

SQLRETURN SQLGetInfo(SQLHDBC, SQLUSMALLINT what, SQLPOINTER value, SQLSMALLINT room,
                     SQLSMALLINT* length) {
  switch (what) {
    case SQL_DRIVER_ODBC_VER:
      put_narrow("03.51", value, room, length);
      return SQL_SUCCESS;
    case SQL_DBMS_NAME:
      put_narrow("Microsoft SQL Server", value, room, length);
      return SQL_SUCCESS;
    case SQL_DBMS_VER:
      put_narrow("14.00.1000", value, room, length);
      return SQL_SUCCESS;
    default:
      return SQL_ERROR;
  }
}

SQLRETURN SQLGetDiagRec(SQLSMALLINT type, SQLHANDLE handle, SQLSMALLINT record, SQLCHAR* state,
                        SQLINTEGER* native, SQLCHAR* text, SQLSMALLINT room, SQLSMALLINT* length) {
  if (record != 1 || type == SQL_HANDLE_ENV) return SQL_NO_DATA;
  const auto& last = type == SQL_HANDLE_STMT ? statement_of(handle).last
                                             : static_cast<connection_handle*>(handle)->last;
  put_narrow(last.state.c_str(), state, 6, nullptr);
  put_narrow(last.message.c_str(), text, room, length);
  *native = 0;
  return SQL_SUCCESS;
}

// ---- Statements -------------------------------------------------------------------------------

SQLRETURN SQLPrepare(SQLHSTMT handle, SQLCHAR* text, SQLINTEGER length) {
  take(statement_of(handle), text, length);
  return SQL_SUCCESS;
}

SQLRETURN SQLBindParameter(SQLHSTMT handle, SQLUSMALLINT number, SQLSMALLINT, SQLSMALLINT,
                           SQLSMALLINT, SQLULEN, SQLSMALLINT, SQLPOINTER, SQLLEN, SQLLEN*) {
  statement_of(handle).bound.insert(number);
  return SQL_SUCCESS;
}

SQLRETURN SQLExecute(SQLHSTMT handle) {
  return run(statement_of(handle));
}

SQLRETURN SQLExecDirect(SQLHSTMT handle, SQLCHAR* text, SQLINTEGER length) {
  take(statement_of(handle), text, length);
  return run(statement_of(handle));
}

SQLRETURN SQLNumResultCols(SQLHSTMT handle, SQLSMALLINT* count) {
  const auto& statement = statement_of(handle);
  const std::size_t known = answers_rows(statement.sql) ? 1 : 0;
  *count = static_cast<SQLSMALLINT>(std::max(known, statement.columns.size()));
  return SQL_SUCCESS;
}

SQLRETURN SQLDescribeCol(SQLHSTMT handle, SQLUSMALLINT column, SQLCHAR* name, SQLSMALLINT room,
                         SQLSMALLINT* length, SQLSMALLINT* type, SQLULEN* size, SQLSMALLINT* digits,
                         SQLSMALLINT* nullable) {
  const auto& described = statement_of(handle).columns.at(column - std::size_t{1});
  put_narrow(described.name.c_str(), name, room, length);
  *type = described.whole_number ? SQL_BIGINT : SQL_WVARCHAR;
  *size = 40;
  *digits = 0;
  *nullable = SQL_NULLABLE;
  return SQL_SUCCESS;
}

SQLRETURN SQLFetch(SQLHSTMT handle) {
  auto& statement = statement_of(handle);
  if (statement.row < statement.answer.rows.size()) {
    ++statement.row;
    return SQL_SUCCESS;
  }
  close_cursor(statement);
  return SQL_NO_DATA;
}

SQLRETURN SQLGetData(SQLHSTMT handle, SQLUSMALLINT column, SQLSMALLINT type, SQLPOINTER target,
                     SQLLEN room, SQLLEN* length) {
  const auto value = value_at(statement_of(handle), column);
  if (!value)
    *length = SQL_NULL_DATA;
  else if (type == SQL_C_SBIGINT)
    put_number(target, length, std::int64_t{std::stoll(*value)});
  else if (type == SQL_C_DOUBLE)
    put_number(target, length, std::stod(*value));
  else
    put_text(*value, target, room, length);
  return SQL_SUCCESS;
}

SQLRETURN SQLMoreResults(SQLHSTMT) {
  return SQL_NO_DATA;
}

SQLRETURN SQLRowCount(SQLHSTMT handle, SQLLEN* count) {
  *count = statement_of(handle).answer.affected;
  return SQL_SUCCESS;
}

}  // extern "C"
