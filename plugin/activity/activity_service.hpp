// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/merge.hpp"

// What can be done to an activity, of whatever kind: the only writer of its tables.
// Every function is [worker], one unit of work: all of it or nothing. Publishing is the caller's
// (workplace::write does it); a function that failed left nothing behind.

namespace crm {

// One form's wish to save. The uids make it safe to try again after a connection was lost in the
// middle: what was applied the first time is found and not done twice.
struct save_wish {
  activity before;  // as it was opened; id 0: never saved
  activity wanted;
  std::vector<std::string> required;    // ids of the fields that the kind demands
  std::vector<timer_segment> segments;  // measured since it was opened
  std::optional<erp::instant> follow_up_at;
  std::string follow_up_uid;  // of the activity that follows, when one is wanted
  std::string draft;          // to be removed with the save; empty: none
};

struct save_answer {
  activity saved;                         // as it is now stored, whoever changed it
  std::optional<std::int64_t> follow_up;  // made by this save
  bool merged = false;                    // others had changed it meanwhile
  std::optional<conflict> clash;          // not saved: the operator has to choose
};

// What is said of an activity that is not there, or may not be seen.
erp::error activity_gone();

// fails: required, invalid (fields in details), not_found, sealed, denied. Throws db::failure.
erp::result<save_answer> save_activity(admitted& inside, const save_wish& wish, erp::instant now);

// The note alone, as edited in a list whose row was at `version`. Answers the new version.
// fails: not_found, sealed, conflict (the note itself was changed meanwhile), invalid.
erp::result<std::int64_t> change_note(admitted& inside, std::int64_t id, std::int64_t version,
                                      const std::string& note, erp::instant now);

// Opens an ended activity again. fails: not_found, denied (right modify_activities), required
// (reason), conflict (not ended any more).
erp::error may_not_reopen();
erp::result<activity> reopen_activity(admitted& inside, std::int64_t id, const std::string& reason,
                                      erp::instant now);

}  // namespace crm
