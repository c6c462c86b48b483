// SPDX-License-Identifier: Apache-2.0
// Functions of the driver manager under their own names, so that within this program the database
// room calls these. Each passes on what it was given and tells the recorder.
#include <dlfcn.h>
#include <sql.h>
#include <sqlext.h>

#include <map>

#include "tests/bench/recorder.hpp"

namespace {

struct parameter {
  SQLSMALLINT type = 0;
  SQLPOINTER data = nullptr;
  SQLLEN* length = nullptr;
};

struct prepared {
  std::string sql;
  std::map<SQLUSMALLINT, parameter> parameters;
};

std::map<SQLHSTMT, prepared>& statements() {
  static std::map<SQLHSTMT, prepared> all;
  return all;
}

bench::bound_value value_of(const parameter& parameter) {
  if (*parameter.length == SQL_NULL_DATA) return {};
  if (parameter.type == SQL_C_SBIGINT)
    return static_cast<std::int64_t>(*static_cast<const SQLBIGINT*>(parameter.data));
  if (parameter.type == SQL_C_DOUBLE) return *static_cast<const double*>(parameter.data);
  return std::string(static_cast<const char*>(parameter.data),
                     static_cast<std::size_t>(*parameter.length));
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

}  // namespace

extern "C" {

SQLRETURN SQL_API SQLPrepare(SQLHSTMT handle, SQLCHAR* text, SQLINTEGER length) {
  statements()[handle] = {
      std::string(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)), {}};
  static auto* const passed = real<decltype(SQLPrepare)>("SQLPrepare");
  return passed(handle, text, length);
}

SQLRETURN SQL_API SQLBindParameter(SQLHSTMT handle, SQLUSMALLINT place, SQLSMALLINT direction,
                                   SQLSMALLINT type, SQLSMALLINT sql_type, SQLULEN size,
                                   SQLSMALLINT digits, SQLPOINTER data, SQLLEN room,
                                   SQLLEN* length) {
  statements()[handle].parameters[place] = {type, data, length};
  static auto* const passed = real<decltype(SQLBindParameter)>("SQLBindParameter");
  return passed(handle, place, direction, type, sql_type, size, digits, data, room, length);
}

SQLRETURN SQL_API SQLExecute(SQLHSTMT handle) {
  if (bench::recorder::recording()) {
    const prepared& statement = statements()[handle];
    bench::executed done{statement.sql, {}};
    for (const auto& [place, parameter] : statement.parameters)
      done.values.push_back(value_of(parameter));
    bench::recorder::note(std::move(done));
  }
  static auto* const passed = real<decltype(SQLExecute)>("SQLExecute");
  return passed(handle);
}

SQLRETURN SQL_API SQLExecDirect(SQLHSTMT handle, SQLCHAR* text, SQLINTEGER length) {
  bench::recorder::note({reinterpret_cast<const char*>(text), {}});
  static auto* const passed = real<decltype(SQLExecDirect)>("SQLExecDirect");
  return passed(handle, text, length);
}

}  // extern "C"
