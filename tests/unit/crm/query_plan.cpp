// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/query_plan.hpp"

#include <regex>
#include <stdexcept>

namespace crm_test {

namespace {

using db::column_type;

struct way_to_ask {
  const char* explain;
  std::vector<db::column_type> columns;
  std::vector<int> telling;
};

way_to_ask asking(db::server server) {
  constexpr auto text = column_type::text;
  switch (server) {
    case db::server::sqlite:
      return {"EXPLAIN QUERY PLAN ", std::vector(4, text), {3}};
    case db::server::postgresql:
      return {"EXPLAIN (COSTS OFF) ", std::vector(1, text), {0}};
    case db::server::mariadb:  // table, type, key, Extra: not possible_keys
      return {"EXPLAIN ", std::vector(10, text), {2, 3, 5, 9}};
    default:
      throw std::logic_error("plans of this server cannot be asked for as rows");
  }
}

bool found(const std::string& text, const std::string& pattern) {
  return std::regex_search(text, std::regex(pattern, std::regex::multiline));
}

}  // namespace

query_plan::query_plan(db::session& session, erp::kit::sql_statement statement)
    : server_(session.dialect().server()) {
  const auto way = asking(server_);
  statement.sql = way.explain + statement.sql;
  statement.columns = way.columns;
  auto& rows = erp::kit::run(session, statement);
  while (rows.fetch()) {
    for (const int column : way.telling) text_ += rows.optional_text(column).value_or("-") + " ";
    text_.back() = '\n';
  }
}

bool query_plan::uses(const std::string& index) const {
  return found(text_, "\\b" + index + "\\b");
}

bool query_plan::uses_an_index_of_activities() const {
  return found(text_, "\\bcrm_activity_by_");
}

bool query_plan::reads_every_activity() const {
  return found(text_, "^SCAN [abn]\\b(?!.*INDEX)|Seq Scan on crm_activity [abn]\\b|^[abn] ALL ");
}

bool query_plan::reads_every_participant() const {
  return found(text_,
               "^SCAN (ve|ae)\\b(?!.*INDEX)|Seq Scan on crm_activity_employee (ve|ae)\\b|"
               "^(ve|ae) ALL ");
}

bool query_plan::sorts() const {
  return found(text_, "USE TEMP B-TREE|\\bSort\\b|Using filesort");
}

bool query_plan::seeks() const {
  return found(text_, "SEARCH (a|crm_schedule)\\b|Index Cond|^(a|crm_schedule) (range|ref) ");
}

}  // namespace crm_test
