// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/list_statement.hpp"

#include <array>
#include <cassert>

namespace erp::kit {

namespace {

// Appends SQL and numbers the parameters in order of appearance.
class writer {
 public:
  writer& operator<<(std::string_view sql) {
    statement_.sql += sql;
    return *this;
  }

  writer& operator<<(const condition& part) {
    std::size_t used = 0;
    for (const char c : part.sql) {
      if (c == '?')
        place(part.parameters.at(used++));
      else
        statement_.sql += c;
    }
    assert(used == part.parameters.size());
    return *this;
  }

  void place(const sql_value& value) {
    statement_.parameters.push_back(value);
    statement_.sql += ":p" + std::to_string(statement_.parameters.size());
  }

  list_statement take() { return std::move(statement_); }
  list_statement& statement() { return statement_; }

 private:
  list_statement statement_;
};

// Few different texts, whatever page sizes a screen asks for.
int rows_asked(int limit) {
  for (const int step : {10, 25, 50, 100, 250})
    if (limit <= step) return step + 1;
  return 501;
}

std::string table_of(const db::dialect& dialect, const sql_definition& definition,
                     const list_question& question) {
  if (!question.from.empty()) return question.from;
  const auto table = definition.table + " " + definition.alias;
  const auto* path = path_of(definition, question);
  return path ? dialect.with_index(table, path->index) : table;
}

// Rationale: "s <= x AND (s < y OR key < k)" is a range of the index; the shorter "s < x OR
// (s = y AND key < k)" is only a filter to some servers, which then read all the pages before.
condition after_cursor(const sql_definition& definition, const list_question& question) {
  const auto& order = question.order->expression;
  const std::string sign = question.sort.descending ? " <" : " >";
  return {order + sign + "= ? AND (" + order + sign + " ? OR " + definition.key + sign + " ?)",
          {question.after->sort_value, question.after->sort_value, question.after->key},
          {}};
}

void write_where(writer& out, const condition& first, const condition& second) {
  if (!first.empty()) out << " WHERE " << first;
  if (!second.empty()) out << (first.empty() ? " WHERE " : " AND ") << second;
}

void write_keys(writer& out, const db::dialect& dialect, const sql_definition& definition,
                const list_question& question) {
  const std::string direction = question.sort.descending ? " DESC" : " ASC";
  writer select;
  select.statement().parameters = std::move(out.statement().parameters);
  select << "SELECT " << definition.key << " AS page_key, " << question.order->expression
         << " AS page_order FROM " << table_of(dialect, definition, question);
  write_where(select, question.where,
              question.after ? after_cursor(definition, question) : condition());
  select << " ORDER BY " << question.order->expression << direction << ", " << definition.key
         << direction;
  auto keys = select.take();
  out << dialect.limited(keys.sql, std::to_string(rows_asked(question.limit)));
  out.statement().parameters = std::move(keys.parameters);
}

void write_columns(writer& out, const sql_definition& definition) {
  out << "SELECT ";
  for (const auto& column : definition.columns) {
    out << column.expression << ", ";
    out.statement().columns.push_back(column.type);
  }
  out << definition.key << ", " << definition.version;
  out.statement().columns.push_back(definition.key_type);
  out.statement().columns.push_back(db::column_type::integer);
}

}  // namespace

list_statement keys_statement(const db::dialect& dialect, const sql_definition& definition,
                              const list_question& question) {
  writer out;
  write_keys(out, dialect, definition, question);
  out.statement().columns = {definition.key_type, question.order->type};
  return out.take();
}

list_statement page_statement(const db::dialect& dialect, const sql_definition& definition,
                              const list_viewer& viewer, const list_question& question) {
  const std::string direction = question.sort.descending ? " DESC" : " ASC";
  writer out;
  write_columns(out, definition);
  out << ", page.page_order FROM (";
  out.statement().columns.push_back(question.order->type);
  write_keys(out, dialect, definition, question);
  out << ") page JOIN " << definition.table << " " << definition.alias << " ON " << definition.key
      << " = page.page_key";
  if (definition.joins) out << " " << definition.joins(viewer);
  out << " ORDER BY page.page_order" << direction << ", page.page_key" << direction;
  return out.take();
}

list_statement rows_statement(const sql_definition& definition, const row_scope& scope,
                              const list_viewer& viewer, const std::vector<sql_value>& keys) {
  assert(!keys.empty() && keys.size() <= keys_at_once);
  writer out;
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
  return out.take();
}

list_statement count_statement(const db::dialect& dialect, const sql_definition& definition,
                               const list_question& question, std::int64_t most) {
  writer select;
  select << "SELECT 1 AS one FROM " << table_of(dialect, definition, question);
  write_where(select, question.where, {});
  auto rows = select.take();
  writer out;
  out << "SELECT COUNT(*) FROM (" << dialect.limited(rows.sql, std::to_string(most)) << ") counted";
  out.statement().parameters = std::move(rows.parameters);
  out.statement().columns = {db::column_type::integer};
  return out.take();
}

}  // namespace erp::kit
