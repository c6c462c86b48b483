// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/list_session.hpp"
#include "erp/ui/command.hpp"

// What a list consists of: tabs, columns, named filters, criteria, commands. Never a widget.
// Descriptions are plain data; `open` is [main]. Both are used until the registration is dropped.

namespace erp {

enum class column_kind {
  text = 1,
  multiline,
  boolean,
  integer,
  moment,
  date,
  duration,
  money,
  reference
};

struct column {
  std::string id;
  text caption;
  column_kind kind = column_kind::text;
  int width_chars = 16;   // what it wants at first
  bool sortable = false;  // an index serves it
  bool editable = false;  // in place, where row::editable
  bool shown = true;      // at first; the operator may change it
};

struct list_tab {
  std::string id;
  text caption;
};

struct named_filter {
  std::string id;
  text caption;
  text tooltip;
};

enum class criterion_kind { choice = 1, reference, day_from, day_to };

struct criterion {
  std::string id;
  text caption;
  criterion_kind kind = criterion_kind::choice;
};

struct list_description {
  std::string id;  // "crm.list.activities"
  text caption;
  std::string icon_svg;
  std::vector<list_tab> tabs;  // empty: no tabs
  std::vector<column> columns;
  std::vector<named_filter> filters;
  std::string default_filter;
  std::vector<criterion> criteria;
  sort_order default_sort;
  bool searchable = false;
  text search_placeholder;
  text empty_text;                    // what an empty list says, and what to do about it
  std::vector<std::string> commands;  // ids of commands on its toolbar
  std::string activate;               // command for double click and Enter; empty: row::form
};

struct list_contribution {
  list_description description;
  // Instant: the session fetches nothing until asked. fails: denied with the reason. [main]
  std::function<result<std::unique_ptr<list_session>>(context about)> open;
  // The criteria a list starts with, e.g. the operator's own employee. [main]
  std::function<std::map<std::string, choice>(const context& about)> initial_criteria;
};

}  // namespace erp
