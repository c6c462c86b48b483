// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/activity/activity.hpp"
#include "plugin/recurrence/series.hpp"

// Deleting activities, and putting back what was deleted. Nothing is lost: who deletes takes them
// out of everybody's sight, and the history keeps who it was.
// [worker], one unit of work: all of them or none, and once however often it is tried; throws
// db::failure. Publishing is the caller's.

namespace crm {

// One as whoever deletes it saw it. Version 0: whichever there is.
struct seen_activity {
  std::int64_t id = 0;
  std::int64_t version = 0;
};

// What is gone, and what it takes to bring it back.
struct deletion {
  erp::instant at{};
  std::vector<std::int64_t> ids;
  std::optional<series> ended;  // of a series that was cut short: as it was
  std::int64_t left_alone = 0;  // others of it that may not be seen or changed
};

struct deletion_wish {
  std::string key;  // uuid, as a save's
  std::vector<seen_activity> those;
  std::string because = {};  // a crm::cause, or empty
  // With others than this_one: of the series of the only one that is named.
  series_scope scope = series_scope::this_one;
  // What a try did whose answer was lost; shared by all tries of one deletion.
  std::shared_ptr<deletion> tried = std::make_shared<deletion>();
};

// What is said to whoever lacks the right to delete.
erp::error may_not_delete();
// Why this operator may not delete it; none: they may. Ended records are sealed, also against this.
// fails: denied, sealed.
std::optional<erp::error> why_not_deleted(const rights& may, const activity& record);

// fails: not_found, denied, sealed, conflict (one was changed since it was seen).
erp::result<deletion> delete_activities(admitted& inside, const deletion_wish& wish,
                                        erp::instant now);

struct restoring_wish {
  std::string key;
  deletion what;
};
// Answers what came back. fails: denied, conflict (somebody has put one back, or may see it no
// more); then nothing is taken back.
erp::result<std::vector<std::int64_t>> put_back_activities(admitted& inside,
                                                           const restoring_wish& wish,
                                                           erp::instant now);

}  // namespace crm
