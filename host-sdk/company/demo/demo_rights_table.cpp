// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/demo_rights_table.hpp"

#include <string>
#include <vector>

#include "db/session/unit_of_work.hpp"

namespace erp::company::demo {

namespace {

struct granted {
  const char* group;
  std::vector<std::string> rights;
};

// Who leads sees what is below; who sells or services sees the colleagues of the same unit.
const std::vector<granted>& all_granted() {
  static const std::vector<granted> all{
      {"Administratorzy",
       {"activities.all", "tasks.all", "calendars.all", "modify_activities", "modify_tasks",
        "delete", "export", "reopen_ended", "edit_dictionaries", "edit_permissions"}},
      {"Kierownicy",
       {"activities.child_units", "tasks.child_units", "calendars.all", "modify_activities",
        "modify_tasks", "export", "reopen_ended"}},
      {"Handlowcy", {"activities.co_workers", "tasks.co_workers", "calendars.co_workers"}},
      {"Serwis", {"activities.co_workers", "tasks.co_workers", "calendars.co_workers"}}};
  return all;
}

}  // namespace

void write_rights(db::session& session) {
  db::unit_of_work unit(session);
  session.execute("DELETE FROM crm_group_right");
  auto& grant = session.prepare(
      "INSERT INTO crm_group_right (operator_group, granted)"
      " SELECT id, :granted FROM company_operator_group WHERE name = :name");
  for (const auto& [group, rights] : all_granted())
    for (const auto& right : rights) grant.bind(right).bind(group).run();
  unit.commit();
}

}  // namespace erp::company::demo
