// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "host-sdk/kit/list_question.hpp"
#include "host-sdk/kit/sql_statement.hpp"

// The SQL of a list, the same text for the same kind of question, so that a session prepares it
// once. Pure functions, callable on [any] thread; values are parameters, never text.

namespace erp::kit {

// The keys of one page and one more, in order: key, sort value. How page_statement finds its rows.
sql_statement keys_statement(const db::dialect& dialect, const sql_definition& definition,
                             const list_question& question);

// The definition's columns, then key, version, sort value; a page and one row more, perhaps
// further ones, in order.
sql_statement page_statement(const db::dialect& dialect, const sql_definition& definition,
                             const list_viewer& viewer, const list_question& question);

// The definition's columns, then key, version; the rows of these keys in no order.
inline constexpr std::size_t keys_at_once = 128;
sql_statement rows_statement(const sql_definition& definition, const row_scope& scope,
                             const list_viewer& viewer, const std::vector<sql_value>& keys);

// One number: how many rows, counted up to `most`.
sql_statement count_statement(const db::dialect& dialect, const sql_definition& definition,
                              const list_question& question, std::int64_t most);

}  // namespace erp::kit
