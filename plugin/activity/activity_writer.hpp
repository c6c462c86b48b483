// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
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
  // `inside` must live as long as this object. `because`: a crm::cause, or empty.
  activity_writer(admitted& inside, erp::instant now, std::string because = {})
      : inside_(inside), now_(now), cause_(std::move(because)) {}

  activity_table& table() { return table_; }
  erp::instant now() const { return now_; }
  const erp::record_key& by() const { return inside_.may.by().operator_key; }
  // From now on; answers what it was before.
  std::string because(std::string cause) { return std::exchange(cause_, std::move(cause)); }

  // A new one; gets its id and stamps. `author`: whose it is, when that is not who is at work.
  void create(activity& record, const participants& people,
              const std::optional<erp::record_key>& author = {});
  // `record` over `stored`; gets the new version. False: nothing differs, and nothing was written.
  // `beside`: what else this change did, and `reason`, for the history.
  bool change(const activity& stored, activity& record, const participants& people,
              const std::vector<field_change>& beside = {}, const std::string& reason = {});
  // Which occurrence of which series it is, and nothing else of it: its version stays.
  void move_in_series(const activity& stored, const activity& record);
  // Nobody sees it any more: out of the schedule, no reminders; the history says who did so.
  void remove(const activity& stored);
  // `record`: as it was when it was deleted; gets the new version.
  void put_back(activity& record);
  // What came of a record that did not change.
  void tell(const activity& record, field_change what);

 private:
  void write_search(const activity& record, const participants& people);
  change_stamp stamp(const activity& record, const std::string& reason = {}) const;

  admitted& inside_;
  erp::instant now_;
  std::string cause_;
  activity_table table_{inside_.session, inside_.keys};
  history_table history_{inside_.session, inside_.keys};
};

// While it lives, what that writer writes came along with something else.
class writing_because {
 public:
  writing_because(activity_writer& writer, std::string cause)
      : writer_(writer), before_(writer.because(std::move(cause))) {}
  ~writing_because() { writer_.because(before_); }
  writing_because(const writing_because&) = delete;
  writing_because& operator=(const writing_because&) = delete;

 private:
  activity_writer& writer_;
  const std::string before_;
};

}  // namespace crm
