// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"
#include "host-sdk/kit/condition.hpp"

// What a picker offers out of a table or view of parties, persons, employees: a few choices as one
// types, or those of given keys. [worker], within the caller's session and unit of work; every
// function throws db::failure and keeps nothing.

namespace erp::kit {

struct choice_source {
  std::string from;  // "erp_employee e"
  std::string key;   // "e.record_key"
  db::column_type key_type = db::column_type::integer;
  std::string caption;               // a text expression
  std::vector<std::string> details;  // at most two; what is there of them is the second line
  std::vector<std::string> searched;
  std::string order;  // "e.name"; the key breaks ties
};

// Those that `where` lets through and in which every word of `typed` occurs, up to `limit`.
choice_page find_choices(db::session& session, const choice_source& source, const condition& where,
                         const std::string& typed, int limit);

// In the order of `keys`. The key itself is the caption of what is gone.
std::vector<choice> choices_of(db::session& session, const choice_source& source,
                               const std::vector<record_key>& keys);

// Those of `keys` for which there is a row that `where` lets through.
std::vector<record_key> keys_among(db::session& session, const choice_source& source,
                                   const condition& where, const std::vector<record_key>& keys);

}  // namespace erp::kit
