// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>
#include <sql.h>

#include <string>
#include <vector>

#include "db/session/odbc/odbc_text.hpp"

// One parameter of an odbc_statement: whole numbers, doubles, and text of any length and script.
// Bound to the driver anew only when the place or the type of its value changed. Session's thread;
// lives within its SOCI use element.

namespace db {

class odbc_statement;

class odbc_parameter final : public soci::details::standard_use_type_backend {
 public:
  explicit odbc_parameter(odbc_statement& statement) : statement_(statement) {}

  void bind_by_pos(int& position, void* data, soci::details::exchange_type type, bool) override;
  void bind_by_name(const std::string&, void*, soci::details::exchange_type, bool) override;
  void pre_use(const soci::indicator* indicator) override;
  void post_use(bool, soci::indicator*) override {}
  void clean_up() override {}

 private:
  struct place {
    SQLSMALLINT c_type = 0;
    SQLSMALLINT sql_type = 0;
    SQLULEN size = 0;
    SQLPOINTER data = nullptr;
    bool operator==(const place&) const = default;
  };
  place place_of_text();
  void bind(const place& wanted);

  odbc_statement& statement_;
  SQLUSMALLINT position_ = 0;
  void* data_ = nullptr;
  soci::details::exchange_type type_ = soci::details::x_stdstring;
  std::vector<utf16_unit> wide_;
  place bound_;
  SQLLEN length_ = 0;
};

}  // namespace db
