// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>
#include <sql.h>

#include <string>

// A prepared statement of an odbc_connection as SOCI's statement backend. Columns are read a row at
// a time by odbc_row and parameters given by odbc_parameter; SOCI's other elements are refused. One
// thread at a time; lives within its soci::statement.

namespace db {

class odbc_connection;

class odbc_statement final : public soci::details::statement_backend {
 public:
  explicit odbc_statement(odbc_connection& connection) : connection_(connection) {}
  ~odbc_statement() override { clean_up(); }

  void alloc() override;
  void clean_up() override;
  void prepare(const std::string& query, soci::details::statement_type) override;
  // With number > 0 also fetches the first row.
  exec_fetch_result execute(int number) override;
  exec_fetch_result fetch(int number) override;
  long long get_affected_rows() override { return affected_rows_; }
  int get_number_of_rows() override { return 1; }
  std::string get_parameter_name(int) const override { return {}; }
  std::string rewrite_for_procedure_call(const std::string& query) override { return query; }
  int prepare_for_describe() override;
  void describe_column(int column, soci::data_type& type, std::string& name) override;
  soci::details::standard_into_type_backend* make_into_type_backend() override;
  soci::details::standard_use_type_backend* make_use_type_backend() override;
  soci::details::vector_into_type_backend* make_vector_into_type_backend() override;
  soci::details::vector_use_type_backend* make_vector_use_type_backend() override;

  // Ends the cursor; the statement stays prepared. Local, never fails.
  void close();
  int parameter_count() const { return parameter_count_; }
  void expect_columns() { expects_columns_ = true; }

  SQLHSTMT handle() const { return handle_; }
  odbc_connection& connection() const { return connection_; }
  void check(SQLRETURN result) const;  // fails: odbc_error

 private:
  void prepare_again();
  SQLRETURN fetch_row();

  odbc_connection& connection_;
  std::string sql_;
  // What failed is prepared anew: executed as it is, an INSERT that answers its id would wait for
  // ever in MariaDB's driver and fail in FreeTDS without reaching the server.
  bool failed_ = false;
  SQLHSTMT handle_ = SQL_NULL_HSTMT;
  int parameter_count_ = 0;
  bool expects_columns_ = false;
  long long affected_rows_ = 0;
};

}  // namespace db
