// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/change_mark_query.hpp"

namespace crm {

namespace {

using db::column_type;

// Rationale: ids are given before the commit. A row that was committed later than one of a higher
// id changes no maximum, but the count of the last ones.
std::string last_of(const char* table) {
  const std::string last = std::string("SELECT COALESCE(MAX(id), 0) FROM ") + table;
  return "(" + last + "), (SELECT COUNT(*) FROM " + table + " WHERE id > (" + last + ") - 2000)";
}

}  // namespace

std::string read_change_mark(db::session& session) {
  auto& read = session.prepare("SELECT " + last_of("crm_history") + ", " +
                                   last_of("crm_dictionary_history") +
                                   ", (SELECT version FROM crm_permission WHERE name = 'groups')",
                               {column_type::integer, column_type::integer, column_type::integer,
                                column_type::integer, column_type::integer});
  read.run();
  std::string mark;
  if (read.fetch())
    for (int i = 0; i < 5; ++i) mark += std::to_string(read.optional_integer(i).value_or(0)) + ".";
  read.close();
  return mark;
}

}  // namespace crm
