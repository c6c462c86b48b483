// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/session/session.hpp"
#include "host-sdk/kit/condition.hpp"

// A statement put together of parts, with its values, and how it is run.
// run is for the thread that has the session; the rest is plain data, [any].

namespace erp::kit {

struct sql_statement {
  std::string sql;  // with :p1, :p2, …
  std::vector<sql_value> parameters;
  std::vector<db::column_type> columns;

  // Appends; every ? becomes the next parameter. Values are never text of the statement.
  sql_statement& operator<<(std::string_view part);
  sql_statement& operator<<(const condition& part);
};

// Prepared once for the same text, bound and executed; throws db::failure.
db::statement& run(db::session& session, const sql_statement& statement);

// A key as SQL has it; none where keys are numbers and this is not one: there is no such record.
std::optional<sql_value> key_value(db::column_type type, std::string_view key);
// The key in a column of that type, not NULL.
std::string key_text(const db::statement& statement, int column, db::column_type type);

}  // namespace erp::kit
