// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "host-sdk/kit/sql_statement.hpp"

// What a server says it would do for a statement, in words that hold for every one of them: SQLite,
// PostgreSQL and MariaDB. Plain data once it is read.

namespace crm_test {

class query_plan {
 public:
  query_plan(db::session& session, erp::kit::sql_statement statement);

  bool uses(const std::string& index) const;  // its whole name
  bool uses_an_index_of_activities() const;
  bool reads_every_activity() const;  // row by row, through no index
  bool reads_every_participant() const;
  bool sorts() const;
  bool seeks() const;  // begins in the middle of an index
  const std::string& text() const { return text_; }

 private:
  db::server server_;
  std::string text_;
};

}  // namespace crm_test
