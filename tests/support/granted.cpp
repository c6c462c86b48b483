// SPDX-License-Identifier: Apache-2.0
#include "tests/support/granted.hpp"

namespace testing_support {

const std::vector<std::string>& every_right() {
  static const std::vector<std::string> all{"activities.co_workers",
                                            "activities.child_units",
                                            "activities.all",
                                            "tasks.co_workers",
                                            "tasks.child_units",
                                            "tasks.all",
                                            "calendars.co_workers",
                                            "calendars.child_units",
                                            "calendars.all",
                                            "modify_activities",
                                            "modify_tasks",
                                            "delete",
                                            "export",
                                            "reopen_ended",
                                            "edit_dictionaries",
                                            "edit_permissions"};
  return all;
}

void grant_everything(db::session& session) {
  session.execute("DELETE FROM crm_group_right");
  for (const auto& right : every_right())
    session.execute("INSERT INTO crm_group_right (operator_group, granted) SELECT record_key, '" +
                    right + "' FROM erp_operator_group");
}

}  // namespace testing_support
