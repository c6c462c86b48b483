// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "host-sdk/kit/condition.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/visibility_scope.hpp"
#include "plugin/activity/activity.hpp"

// Activities as they are stored: the tables crm_activity, crm_activity_person,
// crm_activity_employee, crm_timer_segment; and crm_schedule, which follows them.
// [worker], within the unit of work of the caller, who knows the rules; every function throws
// db::failure and keeps nothing.

namespace crm {

class activity_table {
 public:
  // Both must live as long as this object.
  activity_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  // With persons and employees. None: there is no such activity, or it may not be seen.
  std::optional<activity> read(std::int64_t id, const visibility_scope& visible);
  std::optional<activity_kind> kind_of(std::int64_t id, const visibility_scope& visible);
  // Whoever asks: a uid is known to who made it alone.
  std::optional<std::int64_t> id_of(const std::string& uid);

  // With persons and employees, answers the id. `contractor_sort` is db::sort_key of the
  // contractor's name.
  std::int64_t insert(const activity& record, const std::string& contractor_sort);
  // All columns but persons and employees; raises the version. fails: deadlock, when it is not at
  // `record.version` any more, so that the unit is tried again with what is stored now.
  void update(const activity& record, const std::string& contractor_sort);
  void replace_persons(std::int64_t id, const std::vector<erp::record_key>& persons);
  // Who takes part, and from when.
  void replace_employees(const activity& record);

  void add_segments(std::int64_t id, const erp::record_key& by,
                    const std::vector<timer_segment>& segments);
  std::vector<timer_segment> segments(std::int64_t id);

  // Its row stays, with all that belongs to it but its place in the schedule; it gets the next
  // version. fails: deadlock, as update.
  void remove(const activity& record);
  // One that was deleted then, as it was; none: somebody put it back, or could not see it.
  std::optional<activity> read_deleted(std::int64_t id, const visibility_scope& visible,
                                       erp::instant deleted_at);
  void put_back(const activity& record);

 private:
  std::optional<activity> fetch_whole(std::int64_t id, const erp::kit::condition& and_where);
  void mark_deleted(const activity& record, std::optional<erp::instant> at);
  void insert_persons(std::int64_t id, const std::vector<erp::record_key>& persons);
  void insert_employees(std::int64_t id, const std::vector<erp::record_key>& employees,
                        erp::instant starts_at);

  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
