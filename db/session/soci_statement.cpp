// SPDX-License-Identifier: Apache-2.0
#include "db/session/soci_statement.hpp"

#include <algorithm>
#include <cassert>

#include "db/dialect/fold.hpp"

namespace db {
namespace {

bool is_writing(std::string_view sql) {
  const auto word = sql.substr(0, 6);
  return word == "INSERT" || word == "UPDATE" || word == "DELETE";
}

}  // namespace

soci_statement::soci_statement(session_state& state, std::string_view sql,
                               const column_type* columns, std::size_t column_count)
    : state_(state),
      sql_(sql),
      writing_(is_writing(sql)),
      soci_(*state.soci),
      columns_(column_count) {
  for (std::size_t i = 0; i < column_count; ++i) columns_[i].type = columns[i];
  state_.guarded(sql_, [&] {
    soci_.alloc();
    soci_.prepare(sql_);
  });
}

soci_statement::~soci_statement() {
  std::erase(state_.open_cursors, this);
}

cell& soci_statement::next_parameter(column_type type) {
  if (cursor_open_) close();  // the open cursor still reads the old parameters
  if (bound_ == parameters_.size()) {
    parameters_.emplace_back();
    parameters_.back().type = type;
    exchanged_ = false;
  }
  auto& parameter = parameters_[bound_++];
  if (parameter.type != type) {
    parameter.type = type;
    exchanged_ = false;
  }
  return parameter;
}

statement& soci_statement::bind(std::int64_t value) {
  auto& parameter = next_parameter(column_type::integer);
  parameter.integer = value;
  parameter.indicator = soci::i_ok;
  return *this;
}

statement& soci_statement::bind(double value) {
  auto& parameter = next_parameter(column_type::real);
  parameter.real = value;
  parameter.indicator = soci::i_ok;
  return *this;
}

statement& soci_statement::bind(std::string_view value) {
  if (value.find('\0') != std::string_view::npos || !is_valid_utf8(value)) {
    const auto number = std::to_string(bound_ + 1);
    begin_anew();
    state_.fail(
        failure(failure_kind::check_violation, state_.target.label() + ": parameter " + number +
                                                   " is not UTF-8 text or holds a NUL character"));
  }
  auto& parameter = next_parameter(column_type::text);
  parameter.text.assign(value);
  parameter.indicator = soci::i_ok;
  return *this;
}

statement& soci_statement::bind(std::optional<std::int64_t> value) {
  if (value) return bind(*value);
  next_parameter(column_type::integer).indicator = soci::i_null;
  return *this;
}

statement& soci_statement::bind(std::optional<std::string> value) {
  if (value) return bind(std::string_view(*value));
  next_parameter(column_type::text).indicator = soci::i_null;
  return *this;
}

void soci_statement::exchange() {
  assert(static_cast<int>(parameters_.size()) == state_.driver.parameter_count(soci_));
  soci_.bind_clean_up();
  if (!columns_.empty()) state_.driver.exchange_columns(soci_, columns_);
  for (auto& p : parameters_) {
    if (p.type == column_type::integer) soci_.exchange(soci::use(p.integer, p.indicator));
    if (p.type == column_type::real) soci_.exchange(soci::use(p.real, p.indicator));
    if (p.type == column_type::text) soci_.exchange(soci::use(p.text, p.indicator));
  }
  soci_.define_and_bind();
  exchanged_ = true;
}

void soci_statement::run() {
  if (cursor_open_) close();
  assert(bound_ == parameters_.size());
  assert(state_.open_cursors.empty());  // SQL Server has one a connection
  bound_ = 0;
  state_.pass(fault_moment::before, writing_);
  state_.guarded(sql_, [this] {
    if (!exchanged_) exchange();
    try {
      row_waiting_ = soci_.execute(true);
      cursor_open_ = row_waiting_;
      if (row_waiting_ && writing_) cursor_open_ = soci_.fetch();
      assert(!(cursor_open_ && writing_));
    } catch (...) {
      state_.driver.close_cursor(soci_);
      throw;
    }
  });
  if (cursor_open_) state_.open_cursors.push_back(this);
  state_.pass(fault_moment::after, writing_);
}

bool soci_statement::fetch() {
  state_.need_connection();
  if (row_waiting_) {
    row_waiting_ = false;
    return true;
  }
  if (!cursor_open_) return false;
  const bool row = state_.guarded(sql_, [this] {
    try {
      return soci_.fetch();
    } catch (...) {
      close();
      throw;
    }
  });
  if (!row) close();
  return row;
}

void soci_statement::close() {
  row_waiting_ = false;
  if (!cursor_open_) return;
  cursor_open_ = false;
  std::erase(state_.open_cursors, this);
  state_.driver.close_cursor(soci_);
}

void soci_statement::begin_anew() {
  close();
  bound_ = 0;
}

bool soci_statement::has_columns(const column_type* columns, std::size_t count) const {
  return std::equal(columns_.begin(), columns_.end(), columns, columns + count,
                    [](const cell& own, column_type asked) { return own.type == asked; });
}

std::int64_t soci_statement::affected_rows() {
  return soci_.get_affected_rows();
}

const cell& soci_statement::column(int index, column_type type) const {
  const auto& cell = columns_[static_cast<std::size_t>(index)];
  assert(cell.type == type && cell.indicator == soci::i_ok);
  static_cast<void>(type);
  return cell;
}

bool soci_statement::is_null(int column) const {
  return columns_[static_cast<std::size_t>(column)].indicator == soci::i_null;
}
std::int64_t soci_statement::integer(int index) const {
  return column(index, column_type::integer).integer;
}
double soci_statement::real(int index) const {
  return column(index, column_type::real).real;
}
const std::string& soci_statement::text(int index) const {
  return column(index, column_type::text).text;
}

}  // namespace db
