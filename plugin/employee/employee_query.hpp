// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"
#include "plugin/access/calendar_scope.hpp"
#include "plugin/access/key_types.hpp"

// The employees, read through the view erp_employee.
// [worker], within the caller's session and its unit of work if it has one; every function throws
// db::failure and keeps nothing.

namespace crm {

// Active ones of whom name or position holds every word of `search`, whatever the case and
// diacritics; by name. Never more than `limit` are read, plus one.
erp::choice_page find_employees(db::session& session, const key_types& keys,
                                const std::string& search, int limit);
// The same of those whose calendars may be looked in.
erp::choice_page find_employees(db::session& session, const key_types& keys,
                                const calendar_scope& scope, const std::string& search, int limit);

// As a picker shows it, also when not active any more. The key itself stands in for the name of
// one that is gone.
erp::choice employee_choice(db::session& session, const key_types& keys,
                            const erp::record_key& key);

// As employee_choice, several, in the order of `wanted`.
std::vector<erp::choice> employee_choices(db::session& session, const key_types& keys,
                                          const std::vector<erp::record_key>& wanted);

// How many of these there are, active or not.
std::int64_t employees_there(db::session& session, const key_types& keys,
                             const std::vector<erp::record_key>& wanted);

bool employee_exists(db::session& session, const key_types& keys, const erp::record_key& key);

}  // namespace crm
