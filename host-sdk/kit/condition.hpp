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

// A part of the rows that a condition lets through, found by an index of its own. Several of them
// together are all of it; a row may be in more than one.
struct sql_branch {
  std::string from;  // instead of the list's table; empty: that
  condition where;
  // Columns of the list's table that `from` has beside it, for its index to serve conditions and
  // orders: {"a.starts_at", "ae.starts_at"}.
  std::vector<std::pair<std::string, std::string>> beside;
};

// Which rows the operator may see at all. Every fetch takes one, and none can be made by leaving
// something out: whoever needs no rule says so in words.
class row_scope {
 public:
  static row_scope every_row() { return row_scope({}, {}); }
  static row_scope no_row() { return row_scope({"1 = 0", {}, {}}, {}); }
  // `branches`, where the rows are few among all: a way in to each of them. The condition is asked
  // of what they find as well.
  static row_scope only(condition where, std::vector<sql_branch> branches = {}) {
    return row_scope(std::move(where), std::move(branches));
  }

  const condition& where() const { return where_; }
  const std::vector<sql_branch>& branches() const { return branches_; }

 private:
  row_scope(condition where, std::vector<sql_branch> branches)
      : where_(std::move(where)), branches_(std::move(branches)) {}
  condition where_;
  std::vector<sql_branch> branches_;
};

}  // namespace erp::kit
