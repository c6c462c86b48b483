// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/history/history_table.hpp"

// What was kept of changes, newest first: of one activity, or of the values of a dictionary.
// [worker]; throws db::failure and keeps nothing. Whoever asks has made sure that the thing itself
// may be seen.

namespace crm {

// Which changes.
struct history_filter {
  std::optional<erp::record_key> who;
  std::optional<erp::instant> from;
  std::optional<erp::instant> until;  // exclusive
};

// A row, and what it is of where there are several.
struct kept_change {
  std::int64_t id = 0;
  std::int64_t of = 0;  // the activity, or the dictionary's value
  history_row row;
};

// The next `count` rows before the row `before`; none: the newest.
std::vector<kept_change> changes_of_activity(db::session& session, const key_types& keys,
                                             std::int64_t activity, const history_filter& filter,
                                             std::optional<std::int64_t> before, int count);
// Those of all day alone, oldest first: with them, what a start or an end meant then can be told.
std::vector<kept_change> all_day_changes(db::session& session, const key_types& keys,
                                         std::int64_t activity);
// `value`: none: of all of them.
std::vector<kept_change> changes_of_dictionary(db::session& session, const key_types& keys,
                                               const std::string& dictionary,
                                               std::optional<std::int64_t> value,
                                               const history_filter& filter,
                                               std::optional<std::int64_t> before, int count);

// Whoever has changed anything of it, by name.
std::vector<erp::choice> changers_of_activity(db::session& session, const key_types& keys,
                                              std::int64_t activity);
std::vector<erp::choice> changers_of_dictionary(db::session& session, const key_types& keys,
                                                const std::string& dictionary,
                                                std::optional<std::int64_t> value);

// As people know them; the key stands in for the name of one that is gone.
std::vector<erp::choice> operator_names(db::session& session, const key_types& keys,
                                        const std::vector<erp::record_key>& operators);

}  // namespace crm
