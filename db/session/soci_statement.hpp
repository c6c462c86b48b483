// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <string>
#include <vector>

#include "db/session/cell.hpp"
#include "db/session/session_state.hpp"
#include "db/session/statement.hpp"

// The statement on SOCI: parameters and columns keep their place in memory, so that SOCI binds them
// once and every later run only moves values. Belongs to its session and that session's thread.
// Private to db/session.

namespace db {

class soci_statement final : public statement {
 public:
  // Prepares. fails: db::failure
  soci_statement(session_state& state, std::string_view sql, const column_type* columns,
                 std::size_t column_count);
  ~soci_statement() override;

  statement& bind(std::int64_t value) override;
  statement& bind(double value) override;
  statement& bind(std::string_view value) override;
  statement& bind(std::optional<std::int64_t> value) override;
  statement& bind(std::optional<std::string> value) override;
  void run() override;
  bool fetch() override;
  void close() override;
  std::int64_t affected_rows() override;
  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  const std::string& text(int column) const override;

  // For the next user: no cursor, no parameter bound.
  void begin_anew();
  bool has_columns(const column_type* columns, std::size_t count) const;

 private:
  cell& next_parameter(column_type type);
  void exchange();
  const cell& column(int index, column_type type) const;

  session_state& state_;
  std::string sql_;
  const bool writing_;
  soci::statement soci_;
  std::vector<cell> parameters_;
  std::vector<cell> columns_;
  std::size_t bound_ = 0;   // parameters given since the last run
  bool exchanged_ = false;  // SOCI knows where the cells are
  bool cursor_open_ = false;
  bool row_waiting_ = false;  // run() has read the first row, fetch() has not told it yet
};

}  // namespace db
