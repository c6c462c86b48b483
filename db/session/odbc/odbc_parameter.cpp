// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_parameter.hpp"

#include <sqlext.h>

#include "db/session/odbc/odbc_connection.hpp"
#include "db/session/odbc/odbc_statement.hpp"

namespace db {
namespace {

// Longer text goes as a long type: as WVARCHAR FreeTDS cuts it here without a word. Shorter text
// always declares this size, so that the server keeps one plan.
constexpr std::size_t short_text_max = 4000;

}  // namespace

void odbc_parameter::bind_by_pos(int& position, void* data, soci::details::exchange_type type,
                                 bool) {
  position_ = static_cast<SQLUSMALLINT>(position++);
  data_ = data;
  type_ = type;
}

void odbc_parameter::bind_by_name(const std::string&, void*, soci::details::exchange_type, bool) {
  throw soci::soci_error("parameters are bound by position");
}

odbc_parameter::place odbc_parameter::place_of_text() {
  const auto& text = *static_cast<const std::string*>(data_);
  place wanted;
  std::size_t units = text.size();
  if (statement_.connection().wide()) {
    to_utf16(text, wide_);
    if (wide_.empty())
      wide_.push_back(0), units = 0;  // a driver takes a null pointer for NULL
    else
      units = wide_.size();
    wanted.c_type = SQL_C_WCHAR;
    wanted.data = wide_.data();
    length_ = static_cast<SQLLEN>(units * sizeof(utf16_unit));
  } else {
    wanted.c_type = SQL_C_CHAR;
    wanted.data = const_cast<char*>(text.data());
    length_ = static_cast<SQLLEN>(units);
  }
  wanted.sql_type = units > short_text_max ? SQL_WLONGVARCHAR : SQL_WVARCHAR;
  wanted.size = units > short_text_max ? units : short_text_max;
  return wanted;
}

void odbc_parameter::bind(const place& wanted) {
  if (wanted == bound_) return;
  statement_.check(SQLBindParameter(statement_.handle(), position_, SQL_PARAM_INPUT, wanted.c_type,
                                    wanted.sql_type, wanted.size, 0, wanted.data, 0, &length_));
  bound_ = wanted;
}

void odbc_parameter::pre_use(const soci::indicator* indicator) {
  place wanted;
  switch (type_) {
    case soci::details::x_long_long:
      wanted = {SQL_C_SBIGINT, SQL_BIGINT, 0, data_};
      length_ = 0;
      break;
    case soci::details::x_double:
      wanted = {SQL_C_DOUBLE, SQL_DOUBLE, 0, data_};
      length_ = 0;
      break;
    case soci::details::x_stdstring:
      wanted = place_of_text();
      break;
    default:
      throw soci::soci_error("this type of parameter is not supported");
  }
  if (indicator != nullptr && *indicator == soci::i_null) length_ = SQL_NULL_DATA;
  bind(wanted);
}

}  // namespace db
