// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_statement.hpp"

#include <sqlext.h>

#include "db/dialect/sql_text.hpp"
#include "db/session/odbc/odbc_connection.hpp"
#include "db/session/odbc/odbc_error.hpp"
#include "db/session/odbc/odbc_parameter.hpp"

namespace db {
namespace {

// Whole numbers, text (GUIDs are read as such), and what a key cannot be.
soci::data_type soci_type(SQLSMALLINT type, SQLSMALLINT digits) {
  switch (type) {
    case SQL_TINYINT:
    case SQL_SMALLINT:
    case SQL_INTEGER:
    case SQL_BIGINT:
      return soci::dt_long_long;
    case SQL_NUMERIC:
    case SQL_DECIMAL:
      return digits == 0 ? soci::dt_long_long : soci::dt_double;
    case SQL_CHAR:
    case SQL_VARCHAR:
    case SQL_LONGVARCHAR:
    case SQL_WCHAR:
    case SQL_WVARCHAR:
    case SQL_WLONGVARCHAR:
    case SQL_GUID:
      return soci::dt_string;
    case SQL_REAL:
    case SQL_FLOAT:
    case SQL_DOUBLE:
      return soci::dt_double;
    default:
      return soci::dt_blob;
  }
}

}  // namespace

void odbc_statement::check(SQLRETURN result) const {
  check_odbc(result, SQL_HANDLE_STMT, handle_, connection_.handle());
}

void odbc_statement::alloc() {
  check_odbc(SQLAllocHandle(SQL_HANDLE_STMT, connection_.handle(), &handle_), SQL_HANDLE_DBC,
             connection_.handle(), connection_.handle());
}

void odbc_statement::clean_up() {
  if (handle_ != SQL_NULL_HSTMT) SQLFreeHandle(SQL_HANDLE_STMT, handle_);
  handle_ = SQL_NULL_HSTMT;
}

void odbc_statement::prepare(const std::string& query, soci::details::statement_type) {
  auto positional = with_question_marks(query);
  sql_ = std::move(positional.sql);
  parameter_count_ = positional.parameters;
  prepare_again();
}

void odbc_statement::prepare_again() {
  check(SQLPrepare(handle_, reinterpret_cast<SQLCHAR*>(sql_.data()),
                   static_cast<SQLINTEGER>(sql_.size())));
}

odbc_statement::exec_fetch_result odbc_statement::execute(int number) {
  affected_rows_ = 0;
  if (failed_) prepare_again();
  failed_ = true;
  const auto executed = [this] {
    const executing now(connection_, handle_);
    return SQLExecute(handle_);
  }();
  connection_.check_executed(executed, handle_);
  failed_ = false;
  if (executed == SQL_NO_DATA) return ef_no_data;  // an UPDATE or DELETE of no row
  SQLSMALLINT columns = 0;
  while (true) {
    check(SQLNumResultCols(handle_, &columns));
    if (columns > 0) break;
    SQLLEN rows = 0;
    if (SQL_SUCCEEDED(SQLRowCount(handle_, &rows)) && rows > 0) affected_rows_ += rows;
    if (!expects_columns_) break;
    // A batch may do something before it answers.
    const auto more = SQLMoreResults(handle_);
    if (more == SQL_NO_DATA) break;
    check(more);
  }
  if (columns > 0 && number > 0) return fetch(number);
  if (columns == 0) close();
  return ef_no_data;
}

// PostgreSQL's and MariaDB's drivers have all rows by then: nobody waits for them.
SQLRETURN odbc_statement::fetch_row() {
  if (connection_.kind() != server::sql_server) return SQLFetch(handle_);
  const executing now(connection_, handle_);
  return SQLFetch(handle_);
}

odbc_statement::exec_fetch_result odbc_statement::fetch(int) {
  const auto fetched = fetch_row();
  if (fetched != SQL_NO_DATA) {
    connection_.check_executed(fetched, handle_);
    return ef_success;
  }
  close();  // else the driver takes no further execution
  return ef_no_data;
}

void odbc_statement::close() {
  if (handle_ != SQL_NULL_HSTMT) SQLFreeStmt(handle_, SQL_CLOSE);
}

int odbc_statement::prepare_for_describe() {
  SQLSMALLINT columns = 0;
  check(SQLNumResultCols(handle_, &columns));
  return columns;
}

void odbc_statement::describe_column(int column, soci::data_type& type, std::string& name) {
  SQLCHAR text[512] = {};
  SQLSMALLINT length = 0, sql_type = 0, digits = 0, nullable = 0;
  SQLULEN size = 0;
  check(SQLDescribeCol(handle_, static_cast<SQLUSMALLINT>(column), text, sizeof text, &length,
                       &sql_type, &size, &digits, &nullable));
  name = reinterpret_cast<const char*>(text);
  type = soci_type(sql_type, digits);
}

soci::details::standard_use_type_backend* odbc_statement::make_use_type_backend() {
  return new odbc_parameter(*this);
}
soci::details::standard_into_type_backend* odbc_statement::make_into_type_backend() {
  throw soci::soci_error("columns are read a row at a time");
}
// Rationale: nothing in the product sends arrays, and FreeTDS reports success for an array of which
// a row failed. Whoever adds them checks SQL_ATTR_PARAM_STATUS_PTR of every row.
soci::details::vector_into_type_backend* odbc_statement::make_vector_into_type_backend() {
  throw soci::soci_error("arrays are not supported");
}
soci::details::vector_use_type_backend* odbc_statement::make_vector_use_type_backend() {
  throw soci::soci_error("arrays are not supported");
}

}  // namespace db
