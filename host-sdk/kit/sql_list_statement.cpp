// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/sql_list_statement.hpp"

#include <cassert>
#include <cctype>

namespace erp::kit {

namespace {

// One after the other, each in a table of its own where there are several: not every server lets
// parts of a UNION be ordered and limited.
template <class Make>
void append_united(sql_statement& out, const std::vector<sql_branch>& branches, const Make& make) {
  for (std::size_t i = 0; i < branches.size(); ++i) {
    sql_statement part;
    part.parameters = std::move(out.parameters);  // whose numbers go on
    make(part, branches[i]);
    out.parameters = std::move(part.parameters);
    if (branches.size() == 1)
      out << part.sql;
    else
      out << (i == 0 ? "SELECT * FROM (" : " UNION SELECT * FROM (") << part.sql << ") b"
          << std::to_string(i);
  }
}

// Few different texts, whatever page sizes a screen asks for.
int rows_asked(int limit) {
  for (const int step : {10, 25, 50, 100, 250})
    if (limit <= step) return step + 1;
  return 501;
}

std::string table_of(const db::dialect& dialect, const sql_definition& definition,
                     const list_question& question, const sql_branch& branch) {
  if (!branch.from.empty()) return branch.from;
  const auto table = definition.table + " " + definition.alias;
  const auto* path = path_of(definition, question.sort, branch);
  return path ? dialect.with_index(table, path->index) : table;
}

bool is_in_a_name(char c) {
  return c == '_' || c == '.' || std::isalnum(static_cast<unsigned char>(c));
}

// What the program wrote about the list's table, said of the columns that the branch has instead.
std::string in_words_of(const sql_branch& branch, std::string sql) {
  for (const auto& [column, instead] : branch.beside)
    for (auto at = sql.find(column); at != sql.npos; at = sql.find(column, at)) {
      const auto end = at + column.size();
      const bool whole =
          (at == 0 || !is_in_a_name(sql[at - 1])) && (end == sql.size() || !is_in_a_name(sql[end]));
      if (whole) sql.replace(at, column.size(), instead);
      at += whole ? instead.size() : 1;
    }
  return sql;
}

condition in_words_of(const sql_branch& branch, condition one) {
  one.sql = in_words_of(branch, std::move(one.sql));
  return one;
}

// Rationale: "s <= x AND (s < y OR key < k)" is a range of the index; the shorter "s < x OR
// (s = y AND key < k)" is only a filter to some servers, which then read all the pages before.
condition after_cursor(const sql_definition& definition, const list_question& question) {
  if (!question.after) return {};
  const auto& order = question.order->expression;
  const std::string sign = question.sort.descending ? " <" : " >";
  return {order + sign + "= ? AND (" + order + sign + " ? OR " + definition.key + sign + " ?)",
          {question.after->sort_value, question.after->sort_value, question.after->key},
          {}};
}

void write_where(sql_statement& out, const condition& first, const condition& second) {
  if (!first.empty()) out << " WHERE " << first;
  if (!second.empty()) out << (first.empty() ? " WHERE " : " AND ") << second;
}

std::string direction_of(const list_question& question) {
  return question.sort.descending ? " DESC" : " ASC";
}

void write_filtered_in_order(sql_statement& out, const sql_definition& definition,
                             const list_question& question, const sql_branch& branch) {
  const auto direction = direction_of(question);
  write_where(out, in_words_of(branch, branch.where),
              in_words_of(branch, after_cursor(definition, question)));
  out << " ORDER BY " << in_words_of(branch, question.order->expression) << direction << ", "
      << in_words_of(branch, definition.key) << direction;
}

void limit(sql_statement& out, const db::dialect& dialect, const list_question& question) {
  out.sql = dialect.limited(out.sql, std::to_string(rows_asked(question.limit)));
}

void write_keys(sql_statement& keys, const db::dialect& dialect, const sql_definition& definition,
                const list_question& question, const sql_branch& branch) {
  keys << "SELECT " << in_words_of(branch, definition.key) << " AS page_key, "
       << in_words_of(branch, question.order->expression) << " AS page_order FROM "
       << table_of(dialect, definition, question, branch);
  write_filtered_in_order(keys, definition, question, branch);
  limit(keys, dialect, question);
}

// Each branch answers a page of its own; the first rows of all of them are the page. What is in
// several is one row.
sql_statement keys_in_order(const db::dialect& dialect, const sql_definition& definition,
                            const list_question& question) {
  const auto direction = direction_of(question);
  sql_statement keys;
  if (question.branches.size() == 1) {
    write_keys(keys, dialect, definition, question, question.branches.front());
    return keys;
  }
  keys << "SELECT u.page_key, u.page_order FROM (";
  append_united(keys, question.branches, [&](sql_statement& part, const sql_branch& branch) {
    write_keys(part, dialect, definition, question, branch);
  });
  keys << ") u ORDER BY u.page_order" << direction << ", u.page_key" << direction;
  limit(keys, dialect, question);
  return keys;
}

void write_columns(sql_statement& out, const sql_definition& definition) {
  out << "SELECT ";
  for (const auto& column : definition.columns) {
    out << column.expression << ", ";
    out.columns.push_back(column.type);
  }
  out << definition.key << ", " << definition.version;
  out.columns.push_back(definition.key_type);
  out.columns.push_back(db::column_type::integer);
}

// The index gives the order, and outer joins keep every row: the server stops after the page.
bool is_in_order(const sql_definition& definition, const list_question& question) {
  if (question.branches.size() > 1) return false;
  const auto* path = path_of(definition, question.sort, question.branches.front());
  return path && path->order == question.sort.column;
}

sql_statement in_one_step(const db::dialect& dialect, const sql_definition& definition,
                          const list_viewer& viewer, const list_question& question) {
  const auto& branch = question.branches.front();
  sql_statement page;
  write_columns(page, definition);
  page << ", " << question.order->expression << " FROM "
       << table_of(dialect, definition, question, branch);
  page.columns.push_back(question.order->type);
  if (definition.joins) page << " " << definition.joins(viewer);
  write_filtered_in_order(page, definition, question, branch);
  limit(page, dialect, question);
  return page;
}

// What has to be sorted is sorted by its keys alone; names are joined to the page.
sql_statement in_two_steps(const db::dialect& dialect, const sql_definition& definition,
                           const list_viewer& viewer, const list_question& question) {
  const auto direction = direction_of(question);
  auto keys = keys_in_order(dialect, definition, question);
  sql_statement page;
  write_columns(page, definition);
  page << ", page.page_order FROM (" << keys.sql << ") page JOIN " << definition.table << " "
       << definition.alias << " ON " << definition.key << " = page.page_key";
  page.columns.push_back(question.order->type);
  page.parameters = std::move(keys.parameters);
  if (definition.joins) page << " " << definition.joins(viewer);
  page << " ORDER BY page.page_order" << direction << ", page.page_key" << direction;
  return page;
}

}  // namespace

sql_statement keys_statement(const db::dialect& dialect, const sql_definition& definition,
                             const list_question& question) {
  auto keys = keys_in_order(dialect, definition, question);
  keys.columns = {definition.key_type, question.order->type};
  return keys;
}

sql_statement page_statement(const db::dialect& dialect, const sql_definition& definition,
                             const list_viewer& viewer, const list_question& question) {
  return is_in_order(definition, question) ? in_one_step(dialect, definition, viewer, question)
                                           : in_two_steps(dialect, definition, viewer, question);
}

sql_statement rows_statement(const sql_definition& definition, const row_scope& scope,
                             const list_viewer& viewer, const std::vector<sql_value>& keys) {
  assert(!keys.empty() && keys.size() <= keys_at_once);
  sql_statement out;
  write_columns(out, definition);
  out << " FROM " << definition.table << " " << definition.alias;
  if (definition.joins) out << " " << definition.joins(viewer);
  condition these{definition.key + " IN (", {}, {}};
  // Padded with the last key, so that one row, a few and many are the only three texts.
  const std::size_t places = keys.size() == 1 ? 1 : keys.size() <= 16 ? 16 : keys_at_once;
  for (std::size_t i = 0; i < places; ++i) {
    these.sql += i == 0 ? "?" : ", ?";
    these.parameters.push_back(i < keys.size() ? keys[i] : keys.back());
  }
  these.sql += ")";
  condition allowed = scope.where();
  if (!allowed.empty()) allowed.sql = "(" + allowed.sql + ")";
  write_where(out, allowed, these);
  return out;
}

sql_statement count_statement(const db::dialect& dialect, const sql_definition& definition,
                              const list_question& question, std::int64_t most) {
  const bool united = question.branches.size() > 1;
  sql_statement out;
  out << "SELECT COUNT(*) FROM (";
  append_united(out, question.branches, [&](sql_statement& select, const sql_branch& branch) {
    select << "SELECT " << (united ? in_words_of(branch, definition.key) : "1") << " AS one FROM "
           << table_of(dialect, definition, question, branch);
    write_where(select, in_words_of(branch, branch.where), {});
    select.sql = dialect.limited(select.sql, std::to_string(most));
  });
  out << ") counted";
  out.columns = {db::column_type::integer};
  return out;
}

}  // namespace erp::kit
