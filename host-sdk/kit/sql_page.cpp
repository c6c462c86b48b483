// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/sql_page.hpp"

#include <algorithm>
#include <map>

#include "host-sdk/kit/sql_list_statement.hpp"

namespace erp::kit {

namespace {

sql_value read_value(const db::statement& statement, int column, db::column_type type) {
  if (type == db::column_type::integer) return statement.integer(column);
  return statement.text(column);
}

row read_row(const list_access& access, const db::statement& statement) {
  const auto& definition = access.definition;
  const int key = static_cast<int>(definition.columns.size());
  row made;
  made.key.id = key_text(statement, key, definition.key_type);
  made.version = statement.integer(key + 1);
  definition.make_row(statement, access.viewer, made);
  return made;
}

using rows_by_key = std::map<std::string, row>;

void fetch_some(const list_access& access, const std::vector<sql_value>& keys, rows_by_key& found) {
  const auto asked = rows_statement(access.definition, access.scope, access.viewer, keys);
  auto& statement = run(access.session, asked);
  while (statement.fetch()) {
    auto made = read_row(access, statement);
    found.emplace(made.key.id, std::move(made));
  }
}

}  // namespace

result<page> fetch_page(const list_access& access, const page_request& request) {
  const auto& definition = access.definition;
  auto question =
      understand(access.session, definition, access.scope, access.defaults, access.viewer, request);
  if (!question.ok()) return question.failure();
  const auto asked = page_statement(access.session.dialect(), definition, access.viewer, *question);
  auto& statement = run(access.session, asked);
  const int order_column = static_cast<int>(definition.columns.size()) + 2;
  page answer;
  answer.rows.reserve(static_cast<std::size_t>(request.limit));
  sql_value last_order;
  while (statement.fetch()) {
    if (answer.rows.size() == static_cast<std::size_t>(request.limit)) {
      answer.next = write_cursor({definition.list, question->sort, std::move(last_order),
                                  *key_value(definition.key_type, answer.rows.back().key.id)});
      break;
    }
    answer.rows.push_back(read_row(access, statement));
    if (answer.rows.size() == static_cast<std::size_t>(request.limit))
      last_order = read_value(statement, order_column, question->order->type);
  }
  statement.close();
  return answer;
}

std::vector<row> fetch_rows(const list_access& access, const std::vector<record_key>& keys) {
  rows_by_key found;
  std::vector<sql_value> some;
  const auto fetch = [&] {
    if (!some.empty()) fetch_some(access, some, found);
    some.clear();
  };
  for (const auto& key : keys) {
    if (auto value = key_value(access.definition.key_type, key.id))
      some.push_back(std::move(*value));
    if (some.size() == keys_at_once) fetch();
  }
  fetch();
  std::vector<row> rows;
  for (const auto& key : keys)
    if (auto node = found.extract(key.id)) rows.push_back(std::move(node.mapped()));
  return rows;
}

result<std::vector<filter_count>> fetch_counts(const list_access& access,
                                               const page_request& request) {
  std::vector<filter_count> counts;
  for (const auto& filter : access.definition.filters) {
    auto one = request;
    one.filter = filter.id;
    one.sort = access.definition.default_sort;
    one.after.clear();
    auto question = understand(access.session, access.definition, access.scope, access.defaults,
                               access.viewer, one);
    if (!question.ok()) return question.failure();
    auto& statement = run(
        access.session,
        count_statement(access.session.dialect(), access.definition, *question, counted_up_to + 1));
    statement.fetch();
    const auto counted = statement.integer(0);
    statement.close();
    counts.push_back({filter.id, std::min(counted, counted_up_to), counted > counted_up_to});
  }
  return counts;
}

}  // namespace erp::kit
