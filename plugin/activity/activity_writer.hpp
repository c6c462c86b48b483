// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/activity/participants.hpp"
#include "plugin/history/history_table.hpp"

// How a record gets into the tables, whoever decided it: with who and when, its history and its
// search text. [worker], within the unit of work of the caller, who has checked the rules; throws
// db::failure.

namespace crm {

class activity_writer {
 public:
  // `inside` must live as long as this object.
  activity_writer(admitted& inside, erp::instant now) : inside_(inside), now_(now) {}

  activity_table& table() { return table_; }
  erp::instant now() const { return now_; }
  const erp::record_key& by() const { return inside_.may.by().operator_key; }

  // A new one; gets its id and stamps. `author`: whose it is, when that is not who is at work.
  void create(activity& record, const participants& people,
              const std::optional<erp::record_key>& author = {});
  // `record` over `stored`; gets the new version. False: nothing differs, and nothing was written.
  // `beside`: what else this change did, and `reason`, for the history.
  bool change(const activity& stored, activity& record, const participants& people,
              const std::vector<field_change>& beside = {}, const std::string& reason = {});

 private:
  void write_search(const activity& record, const participants& people);

  admitted& inside_;
  erp::instant now_;
  activity_table table_{inside_.session, inside_.keys};
  history_table history_{inside_.session, inside_.keys};
};

}  // namespace crm
