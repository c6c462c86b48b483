// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/data/page.hpp"
#include "erp/result.hpp"
#include "host-sdk/kit/condition.hpp"

// A list as SQL: where its rows are, what can be asked of them, and how a row is made of one.
// Plain data and pure functions, read by workers; built once and shared, never changed afterwards.
//
// Where an index gives the order, a page is read straight from it, names joined on the way, and the
// server stops after the last row. Where it does not, keys alone are sorted and names are joined to
// the page.

namespace erp::kit {

// For whom and when a page is made.
struct list_viewer {
  instant now;
  std::string zone;
  std::string language;
};

struct sql_column {
  std::string expression;
  db::column_type type;
};

// A column that rows can be ordered by. Its expression is over the table alone, never NULL.
struct sql_order {
  std::string column;  // of the list
  std::string expression;
  db::column_type type;
};

// An index and what it is good for: rows in an order, narrowed by what stands before it.
struct sql_path {
  std::string index;
  std::string order;                 // sql_order::column
  std::vector<std::string> narrows;  // e.g. {"employee", "open"}: equal to one value
};

using condition_maker = std::function<condition(const list_viewer&)>;

struct sql_tab {
  std::string id;
  condition_maker where;
};

struct sql_filter {
  std::string id;
  condition_maker where;
  std::optional<sort_order> sort;  // what it starts with, where the list's own would be wrong
};

struct sql_criterion {
  std::string id;
  // fails: invalid (a value of another kind).
  std::function<result<condition>(const value&, const list_viewer&)> where;
  // The same rows as branches, where no index serves the condition as a whole; asked for values
  // that `where` accepts. Empty, or answering none: there are no such.
  std::function<std::vector<sql_branch>(const value&, const list_viewer&)> branches;
};

// How rows are searched. `from` replaces the table where the matches should be read first and
// ordered afterwards, because they are few; else an index gives the order.
struct sql_search {
  std::string from;
  condition where;
};

struct sql_definition {
  std::string list;  // id; part of every cursor
  std::string table;
  std::string alias;
  std::string key;  // "a.id"; unique, breaks the ties of every order
  db::column_type key_type = db::column_type::integer;
  std::string version;  // an integer expression
  std::vector<sql_column> columns;
  condition_maker joins;  // outer joins of the columns, with their parameters; they keep each row
  std::vector<sql_order> orders;
  sort_order default_sort;
  std::vector<sql_path> paths;         // none: the server chooses
  std::vector<std::string> selective;  // narrows of so few rows that sorting them is the best way
  std::vector<std::string> narrowest;  // of so few that no branch is worth looking into
  std::vector<sql_tab> tabs;           // the first is the default
  std::vector<sql_filter> filters;
  std::string default_filter;
  std::vector<sql_criterion> criteria;
  // May look at the data to choose its way; runs on the worker. Empty: the list has no search.
  std::function<sql_search(db::session&, const std::string& words)> search;
  // Column i of the statement is columns[i]. Key and version are there already.
  std::function<void(const db::statement&, const list_viewer&, row&)> make_row;
};

}  // namespace erp::kit
