// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plugin/activity/activity_writer.hpp"
#include "plugin/recurrence/series_table.hpp"

// A change of one occurrence that is meant for others of its series as well, and taking it back.
// [worker]; throws db::failure. Ended and cancelled occurrences are never touched; one that was
// changed by itself before keeps what makes it different.

namespace crm {

// An occurrence as it was, and the version that the change left it at.
struct changed_occurrence {
  activity before;
  std::int64_t version = 0;
};

struct series_undo {
  std::vector<changed_occurrence> changed;
  std::vector<std::int64_t> made;
  series before;
  std::optional<std::int64_t> split_off;  // the series that its later part became
};

struct series_outcome {
  std::int64_t changed = 0;     // the one that was saved not counted
  std::int64_t made = 0;        // that were not there before
  std::int64_t cancelled = 0;   // that the rule does not make any more
  std::int64_t left_alone = 0;  // kept something of their own, or may not be seen
  std::vector<std::int64_t> touched;
  std::optional<series_undo> undo;
};

// What the operator had before, what was wanted of it.
struct series_wish {
  const activity& before;
  const activity& wanted;
  const repetition& repeats;
};

// Whether the change concerns what occurrences have in common, when and how they repeat included;
// a note, the end or the cost of one are its own. [any]
bool concerns_series(const activity& before, const activity& wanted);
// Whether the rule was changed beyond what follows from another start. [any]
bool changes_rule(const series_wish& wish);

// Within the unit of work of a save: writes `record` over `stored`, which belongs to a series, and
// does to the others what the wish says. `record` gets its new version and its place.
// fails: conflict (others changed the rule), invalid at the fields of the rule, not_found.
erp::result<series_outcome> change_series(admitted& inside, activity_writer& writer,
                                          const series_wish& wish, const activity& stored,
                                          activity& record, const participants& people);

// Within the unit of work of the caller. fails: conflict, when somebody changed one of them since.
erp::result<void> take_back_series(admitted& inside, const series_undo& undo, erp::instant now);
// In a unit of its own, once under this key. Answers what was touched.
// fails: conflict, when somebody changed one of them since; then nothing is taken back.
erp::result<std::vector<std::int64_t>> undo_series_change(admitted& inside, const std::string& key,
                                                          const series_undo& undo,
                                                          erp::instant now);

}  // namespace crm
