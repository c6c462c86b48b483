// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <vector>

#include "db/session/cell.hpp"

// A whole row of SQLite as one SOCI into element. Lives in its SOCI statement, on its thread.
//
// Rationale: with one element a column, SOCI makes six virtual calls and SQLite takes three locks
// for each value; a page of 50 rows and 20 columns then costs half as much again.

namespace db {

class sqlite_row final : public soci::details::into_type_base {
 public:
  explicit sqlite_row(std::vector<cell>& cells) : cells_(cells) {}

 private:
  void define(soci::details::statement_impl& statement, int&) override {
    backend_ = static_cast<soci::sqlite3_statement_backend*>(statement.get_backend());
  }
  void pre_exec(int) override {}
  void pre_fetch() override {}
  void post_fetch(bool got_data, bool called_from_fetch) override;
  void clean_up() override {}
  std::size_t size() const override { return 1; }

  std::vector<cell>& cells_;
  soci::sqlite3_statement_backend* backend_ = nullptr;
};

}  // namespace db
