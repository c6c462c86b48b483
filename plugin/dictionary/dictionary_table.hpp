// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/data/dictionary_session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/history/history_table.hpp"

// The values of one dictionary as administrators see and change them, and their history: the
// tables crm_dictionary_value, _text and _history, and the records that hold a value.
// [worker], writing within a unit of work; throws db::failure and keeps nothing.
//
// Rationale: a value that is removed or merged stays as a row that is gone. The history of records,
// drafts and forms that are open elsewhere go on naming it; when one of them brings it back into
// use, it is seen here again, inactive.

namespace crm {

// Who changes what, and when.
struct dictionary_stamp {
  std::int64_t value = 0;
  std::int64_t change_no = 0;  // the value's version that this change makes
  erp::instant at{};
  erp::record_key by;
  std::string station;
};

class dictionary_table {
 public:
  // All must live as long as this object. `dictionary`: a code of crm_dictionary.
  dictionary_table(db::session& session, const key_types& keys, std::string dictionary)
      : session_(session), keys_(keys), dictionary_(std::move(dictionary)) {}

  // Whoever changes this dictionary next waits until the unit ends.
  void lock();
  // In order, with uses; what is gone only where records hold it again, or when it is asked for.
  std::vector<erp::dictionary_value> read(bool gone_too = false);
  // The value that an earlier try of the same save has made.
  std::optional<std::int64_t> id_of(const std::string& code);

  std::int64_t insert(const std::string& code, const erp::dictionary_entry& entry);
  // Over the row of that version, which becomes one more.
  void update(std::int64_t id, std::int64_t version, const erp::dictionary_entry& entry);
  void write_names(std::int64_t id, const erp::dictionary_entry& entry);
  void set_default(std::int64_t id);  // and nothing else
  void set_gone(std::int64_t id, bool gone);
  void place(const std::vector<erp::record_key>& in_order);

  // The id of the last row added.
  std::int64_t add_history(const dictionary_stamp& stamp, const std::vector<field_change>& changes);
  // Every record that holds the value of `merge`, a row of the history, holds `into`; each gets a
  // row in its own history. Answers how many.
  std::int64_t move_records(std::int64_t from, std::int64_t into, std::int64_t merge,
                            const dictionary_stamp& stamp);

 private:
  db::session& session_;
  const key_types keys_;
  const std::string dictionary_;
};

}  // namespace crm
