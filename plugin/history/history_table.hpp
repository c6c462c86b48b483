// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/value.hpp"
#include "plugin/access/key_types.hpp"

// Who changed which field of an activity, when, from what to what (P21): the table crm_history.
// [worker], writing within the unit of work that makes the change; throws db::failure and keeps
// nothing. Rows are only ever added.

namespace crm {

// What a change came along with, when nobody had this very record in mind.
namespace cause {
inline constexpr char chain[] = "chain";            // an earlier one of its chain was moved
inline constexpr char series[] = "series";          // others of its series were changed
inline constexpr char schedule[] = "schedule";      // it was moved there
inline constexpr char undo[] = "undo";              // something was taken back
inline constexpr char list[] = "list";              // edited there, in place
inline constexpr char dictionary[] = "dictionary";  // two of its values were merged
}  // namespace cause

// Rows that are no field of a form.
namespace event {
inline constexpr char created[] = "created";      // after: all that was entered (snapshot)
inline constexpr char addendum[] = "addendum";    // after: what was added to an ended record
inline constexpr char follow_up[] = "follow_up";  // after: when the one starts that was made of it
inline constexpr char deleted[] = "deleted";      // after: 1; put back: before 1
}  // namespace event

struct field_change {
  std::string field;  // id of the form field, or an event
  std::optional<std::string> before;
  std::optional<std::string> after;
};

struct history_row {
  std::int64_t change_no = 0;  // the activity's version that this change made
  erp::instant at{};
  erp::record_key by;
  field_change change;
  std::string reason;  // or empty
  std::string station = {};
  std::string cause = {};
};

// What all the rows of one change have in common.
struct change_stamp {
  std::int64_t activity = 0;
  std::int64_t change_no = 0;
  erp::instant at{};
  erp::record_key by;
  std::string station;
  std::string cause = {};
  std::string reason = {};
};

class history_table {
 public:
  // Both must live as long as this object.
  history_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  void add(const change_stamp& stamp, const std::vector<field_change>& changes);
  // In the order they were made.
  std::vector<history_row> read(std::int64_t activity);
  // Was this field changed after the activity was at `version`?
  bool changed_since(std::int64_t activity, const std::string& field, std::int64_t version);

 private:
  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
