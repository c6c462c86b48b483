// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>
#include <sql.h>

#include <string>

#include "db/error/odbc_failure.hpp"

// What an ODBC call said when it failed, carried through SOCI to db/error. Thrown and caught on the
// session's thread; a copy is complete, the handle may be gone.

namespace db {

class odbc_error final : public soci::soci_error {
 public:
  explicit odbc_error(odbc_diagnosis diagnosis)
      : soci_error(diagnosis.sqlstate), diagnosis_(std::move(diagnosis)) {}
  const odbc_diagnosis& diagnosis() const { return diagnosis_; }

 private:
  odbc_diagnosis diagnosis_;
};

// The first diagnostic record of the handle that is an error; `connection` tells whether it lives.
odbc_error error_of(SQLSMALLINT type, SQLHANDLE handle, SQLHDBC connection);

// Throws error_of unless the call went well; SQL_NO_DATA is well.
void check_odbc(SQLRETURN result, SQLSMALLINT type, SQLHANDLE handle, SQLHDBC connection);

bool is_dead(SQLHDBC connection);  // as far as the driver has noticed; asks no server

}  // namespace db
