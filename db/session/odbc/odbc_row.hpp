// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <vector>

#include "db/session/cell.hpp"
#include "db/session/odbc/odbc_statement.hpp"
#include "db/session/odbc/odbc_text.hpp"

// A whole row as one SOCI into element: numbers are bound where the driver allows that beside
// reading, texts are read in pieces until their end, so that no length is guessed and none is cut.
// Lives in its SOCI statement, on its thread.

namespace db {

class odbc_row final : public soci::details::into_type_base {
 public:
  explicit odbc_row(std::vector<cell>& cells) : cells_(cells) {}

 private:
  void define(soci::details::statement_impl& statement, int&) override;
  void pre_exec(int) override {}
  void pre_fetch() override {}
  void post_fetch(bool got_data, bool called_from_fetch) override;
  void clean_up() override;
  std::size_t size() const override { return 1; }

  void bind_numbers();
  void read_number(SQLUSMALLINT column, cell& cell);
  void read_text(SQLUSMALLINT column, cell& cell);
  void append(std::size_t bytes, std::string& text);

  std::vector<cell>& cells_;
  odbc_statement* statement_ = nullptr;
  std::vector<SQLLEN> bound_;  // what the driver says of each bound column; empty: none is
  std::vector<char> piece_;
  utf16_reader utf16_;
};

}  // namespace db
