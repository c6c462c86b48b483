// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

// Which rows: SQL that the program wrote, with a ? for every value that somebody else brought.
// Plain data, [any]; copies are independent.

namespace erp::kit {

using sql_value = std::variant<std::int64_t, std::string>;

struct condition {
  std::string sql;                    // "a.employee = ?"; empty: every row
  std::vector<sql_value> parameters;  // one for each ?, in order
  std::vector<std::string> narrows;   // what it narrows by, in the words of sql_path::narrows

  bool empty() const { return sql.empty(); }
};

// Which rows the operator may see at all. Every fetch takes one, and none can be made by leaving
// something out: whoever needs no rule says so in words.
class row_scope {
 public:
  static row_scope every_row() { return row_scope({}); }
  static row_scope no_row() { return row_scope({"1 = 0", {}, {}}); }
  static row_scope only(condition where) { return row_scope(std::move(where)); }

  const condition& where() const { return where_; }

 private:
  explicit row_scope(condition where) : where_(std::move(where)) {}
  condition where_;
};

}  // namespace erp::kit
