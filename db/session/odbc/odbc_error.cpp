// SPDX-License-Identifier: Apache-2.0
#include "db/session/odbc/odbc_error.hpp"

#include <sqlext.h>

#include <algorithm>
#include <string_view>

namespace db {

bool is_dead(SQLHDBC connection) {
  SQLUINTEGER dead = SQL_CD_FALSE;
  const auto asked =
      SQLGetConnectAttr(connection, SQL_ATTR_CONNECTION_DEAD, &dead, SQL_IS_UINTEGER, nullptr);
  return SQL_SUCCEEDED(asked) && dead == SQL_CD_TRUE;
}

odbc_error error_of(SQLSMALLINT type, SQLHANDLE handle, SQLHDBC connection) {
  odbc_diagnosis found;
  found.sqlstate = "HY000";
  for (SQLSMALLINT record = 1; record < 16; ++record) {
    SQLCHAR state[6] = {};
    SQLCHAR text[SQL_MAX_MESSAGE_LENGTH] = {};
    SQLINTEGER native = 0;
    SQLSMALLINT length = 0;
    if (!SQL_SUCCEEDED(
            SQLGetDiagRec(type, handle, record, state, &native, text, sizeof text, &length)))
      break;
    const auto kept = std::clamp<int>(length, 0, sizeof text - 1);
    const std::string_view sqlstate(reinterpret_cast<const char*>(state));
    found.sqlstate = sqlstate;
    found.native = native;
    found.message.assign(reinterpret_cast<const char*>(text), static_cast<std::size_t>(kept));
    // A remark ("01…") may stand before the error; a driver that cannot be loaded is one as well.
    if (sqlstate.substr(0, 2) != "01") break;
  }
  found.connection_dead = connection != SQL_NULL_HDBC && is_dead(connection);
  return odbc_error(std::move(found));
}

void check_odbc(SQLRETURN result, SQLSMALLINT type, SQLHANDLE handle, SQLHDBC connection) {
  if (SQL_SUCCEEDED(result) || result == SQL_NO_DATA) return;
  throw error_of(type, handle, connection);
}

}  // namespace db
