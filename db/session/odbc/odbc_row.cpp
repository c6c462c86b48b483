// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_row.hpp"

#include <sqlext.h>

#include <algorithm>

#include "db/session/odbc/odbc_connection.hpp"

namespace db {
namespace {

// Never below 256: FreeTDS writes a number whole, whatever room it was given.
constexpr std::size_t first_piece = 4096;
constexpr std::size_t piece_max = std::size_t{1} << 20;

}  // namespace

void odbc_row::define(soci::details::statement_impl& statement, int&) {
  statement_ = static_cast<odbc_statement*>(statement.get_backend());
  statement_->expect_columns();
  piece_.resize(first_piece);
  if (statement_->connection().reads_any_column()) bind_numbers();
}

void odbc_row::bind_numbers() {
  bound_.resize(cells_.size());
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    auto& cell = cells_[i];
    if (cell.type == column_type::text) continue;
    const bool whole = cell.type == column_type::integer;
    statement_->check(SQLBindCol(statement_->handle(), static_cast<SQLUSMALLINT>(i + 1),
                                 whole ? SQL_C_SBIGINT : SQL_C_DOUBLE,
                                 whole ? static_cast<SQLPOINTER>(&cell.integer) : &cell.real, 0,
                                 &bound_[i]));
  }
}

void odbc_row::clean_up() {
  if (!bound_.empty() && statement_->handle() != SQL_NULL_HSTMT)
    SQLFreeStmt(statement_->handle(), SQL_UNBIND);
  bound_.clear();
}

void odbc_row::post_fetch(bool got_data, bool) {
  if (!got_data) return;
  SQLUSMALLINT column = 0;
  for (auto& cell : cells_) {
    ++column;
    if (cell.type == column_type::text)
      read_text(column, cell);
    else if (bound_.empty())
      read_number(column, cell);
    else
      cell.indicator = bound_[column - std::size_t{1}] == SQL_NULL_DATA ? soci::i_null : soci::i_ok;
  }
}

void odbc_row::read_number(SQLUSMALLINT column, cell& cell) {
  const bool whole = cell.type == column_type::integer;
  SQLLEN length = 0;
  statement_->check(SQLGetData(statement_->handle(), column, whole ? SQL_C_SBIGINT : SQL_C_DOUBLE,
                               whole ? static_cast<SQLPOINTER>(&cell.integer) : &cell.real, 0,
                               &length));
  cell.indicator = length == SQL_NULL_DATA ? soci::i_null : soci::i_ok;
}

void odbc_row::read_text(SQLUSMALLINT column, cell& cell) {
  const bool wide = statement_->connection().wide();
  const std::size_t terminator = wide ? sizeof(utf16_unit) : 1;
  cell.text.clear();
  cell.indicator = soci::i_ok;
  while (true) {
    SQLLEN length = 0;
    const auto got = SQLGetData(statement_->handle(), column, wide ? SQL_C_WCHAR : SQL_C_CHAR,
                                piece_.data(), static_cast<SQLLEN>(piece_.size()), &length);
    if (got == SQL_NO_DATA) break;
    statement_->check(got);
    if (length == SQL_NULL_DATA) {
      cell.indicator = soci::i_null;
      break;
    }
    // What the call returns does not tell whether there is more; the length does. A piece that is
    // not the last is full.
    const auto room = piece_.size() - terminator;
    const bool total_unknown = length == SQL_NO_TOTAL;
    const bool more = total_unknown || static_cast<std::size_t>(length) > room;
    append(more ? room : static_cast<std::size_t>(length), cell.text);
    if (!more) break;
    const auto rest =
        total_unknown ? piece_.size() * 4 : static_cast<std::size_t>(length) - room + terminator;
    piece_.resize(std::clamp(rest, piece_.size(), piece_max));
  }
  utf16_.finish(cell.text);
}

void odbc_row::append(std::size_t bytes, std::string& text) {
  if (statement_->connection().wide())
    utf16_.append(reinterpret_cast<const utf16_unit*>(piece_.data()), bytes / sizeof(utf16_unit),
                  text);
  else
    text.append(piece_.data(), bytes);
}

}  // namespace db
