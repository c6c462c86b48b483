// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/reminder/reminder.hpp"

// What an employee is to be reminded of, with what is said about it. [worker], one statement each;
// throws db::failure and keeps nothing. Whoever has a reminder takes part in the activity and may
// see it.

namespace crm {

struct due_reminder {
  reminder row;
  activity_kind kind = activity_kind::contact;
  std::string contractor;  // name, or the key of one that is gone; empty: none
  std::string subject;
  std::string venue;  // its first line, cut
  erp::instant starts_at;
  erp::instant ends_at;
  std::string zone;
  bool all_day = false;
};

// Waiting or claimed ones that are due until then, the earliest first; never more than `limit`.
std::vector<due_reminder> read_due(db::session& session, const key_types& keys,
                                   const erp::record_key& employee, reminder_state state,
                                   erp::instant until, int limit);
// Its statement, for whoever asks for its plan.
erp::kit::sql_statement due_statement(const db::dialect& dialect, const key_types& keys,
                                      const erp::kit::sql_value& employee, reminder_state state,
                                      erp::instant until, int limit);
// None: there is none any more.
std::optional<due_reminder> read_reminder(db::session& session, const key_types& keys,
                                          const erp::record_key& employee, std::int64_t activity);

}  // namespace crm
