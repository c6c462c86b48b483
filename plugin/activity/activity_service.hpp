// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/activity/activity_move.hpp"
#include "plugin/activity/merge.hpp"
#include "plugin/recurrence/series_change.hpp"
#include "plugin/saving/save_doubt.hpp"

// What can be done to an activity, of whatever kind: the only writer of its tables.
// Every function is [worker], one unit of work: all of it or nothing, and once however often it is
// tried. Publishing is the caller's (workplace::write does it); throws db::failure.

namespace crm {

// One form's wish to save. It may be tried again after a connection was lost in the middle: what
// was applied under its key is found and not done twice.
struct save_wish {
  std::string key;                 // uuid; also the uid of the activity that follows
  std::vector<save_doubt> doubts;  // earlier tries of this form
  activity before;                 // as it was opened; id 0: never saved
  activity wanted;
  std::vector<std::string> required;    // ids of the fields that the kind demands
  std::vector<timer_segment> segments;  // measured since it was opened
  std::optional<erp::instant> follow_up_at;
  repetition repeats;
  std::string draft;                 // to be removed with the save; empty: none
  std::vector<activity_move> later;  // of its chain, that move along with it
  std::size_t later_past = 0;        // planned when so many of the doubts were settled
  // What a try moved whose answer was lost; shared by all tries of one save.
  std::shared_ptr<std::vector<moved_activity>> moved =
      std::make_shared<std::vector<moved_activity>>();
};

struct save_answer {
  activity saved;                          // as it is now stored, whoever changed it
  std::optional<std::int64_t> follow_up;   // made by this save, or by one that was in doubt
  bool merged = false;                     // others had changed it meanwhile
  series_outcome series;                   // what was done to the others of its series
  std::optional<repeat_rule> rule;         // how it repeats now
  std::optional<conflict> clash;           // not saved: the operator has to choose
  std::vector<moved_activity> moved = {};  // with `later`: they, and itself in its times alone
};

// What is said of an activity that is not there, or may not be seen.
erp::error activity_gone();

// What is said to whoever sees it, but may not change what is not their own.
erp::error may_not_change();
// None: the operator may not see it, or not change it.
std::optional<activity> read_changeable(admitted& inside, std::int64_t id);

// fails: required, invalid (fields in details), not_found, sealed, denied, conflict (given up, or
// one of the later ones was changed since they were looked at).
erp::result<save_answer> save_activity(admitted& inside, const save_wish& wish, erp::instant now);

// The note alone, as edited in a list whose row was at `version`.
struct note_wish {
  std::string key;  // uuid, as a save's
  std::int64_t id = 0;
  std::int64_t version = 0;
  std::string note;
};
// Answers the new version. fails: not_found, denied, sealed, conflict (the note itself was changed
// meanwhile), invalid.
erp::result<std::int64_t> change_note(admitted& inside, const note_wish& wish, erp::instant now);

// Opens an ended activity again.
struct reopen_wish {
  std::string key;  // uuid, as a save's
  std::int64_t id = 0;
  std::string reason;
};
// fails: not_found, denied (right reopen_ended), required (reason), conflict (not ended any
// more).
erp::error may_not_reopen();
erp::result<activity> reopen_activity(admitted& inside, const reopen_wish& wish, erp::instant now);

}  // namespace crm
