// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "host-sdk/kit/list_cursor.hpp"
#include "host-sdk/kit/sql_definition.hpp"

// A page_request understood: checked against the definition and turned into conditions.
// [worker] where a search looks at the data; plain data afterwards, valid as long as the
// definition.

namespace erp::kit {

struct list_question {
  // What the rows are put together of, each with everything that is asked: scope, tab, filter,
  // criteria and search. One at least.
  std::vector<sql_branch> branches;
  const sql_order* order = nullptr;
  sort_order sort;
  int limit = 0;
  std::optional<list_cursor> after;
};

using criterion_values = std::map<std::string, value>;

// `defaults`: what a criterion is when the request does not mention it.
// fails: invalid (limit, cursor, unknown tab, filter, criterion or column); throws db::failure.
result<list_question> understand(db::session& session, const sql_definition& definition,
                                 const row_scope& scope, const criterion_values& defaults,
                                 const list_viewer& viewer, const page_request& request);

// The index that rows so sorted are read through; none: the server chooses.
const sql_path* path_of(const sql_definition& definition, const sort_order& sort,
                        const sql_branch& branch);

}  // namespace erp::kit
