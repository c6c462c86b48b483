// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "db/session/statement.hpp"
#include "erp/ui/list.hpp"
#include "host-sdk/kit/sql_definition.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/rights.hpp"

// One activity as a row of a list: the columns there are, and how each cell is made of what the
// database answered. Plain data and pure functions, [any].

namespace crm {

// What the statement of activity_query answers, in its order.
enum class activity_part {
  kind,
  state,
  starts_at,
  ends_at,
  all_day,
  contractor,
  contractor_name,
  person_names,
  employee,
  employee_name,
  employee_names,
  subject,
  venue,
  expected_amount,
  expected_currency,
  actual_amount,
  actual_currency,
  contact_type,
  contact_type_name,
  priority,
  priority_name,
  category,
  category_name,
  note,
  elapsed,
  follow_up,
  changed_at,
  series,
  author,
  me  // the operator's own employee, who takes part
};

// A longer note is shown by its beginning and is changed in the form alone.
inline constexpr int note_shown_max = 4000;  // characters
// A longer venue is shown by its beginning as well.
inline constexpr int venue_shown_max = 500;

std::vector<erp::column> activity_columns();

// Cells in the order of activity_columns. Overdue and running (taking place now) are marked; only
// what the operator `may` change can be edited.
void make_activity_row(const db::statement& from, const key_types& keys, const rights& may,
                       const erp::kit::list_viewer& viewer, erp::row& row);

}  // namespace crm
