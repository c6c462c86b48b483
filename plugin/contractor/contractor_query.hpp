// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"
#include "plugin/access/key_types.hpp"

// The host's contractors, read through the view erp_contractor: what a picker offers and what a
// save has to know. [worker], within the caller's session and its unit of work if it has one;
// every function throws db::failure and keeps nothing.

namespace crm {

struct contractor {
  erp::record_key key;
  std::string name;
  std::string sort;  // db::sort_key of the name, for crm_activity.contractor_sort
  std::string city;  // or empty
  bool active = true;
};

// Active ones of which a name, short name, town or tax id holds every word of `search`, any part
// of a word, whatever the case and diacritics; by name. Never more than `limit` are read, plus one.
erp::choice_page find_contractors(db::session& session, const key_types& keys,
                                  const std::string& search, int limit);

// None: the host has no such contractor (any more). A key that does not fit the key type: none.
std::optional<contractor> read_contractor(db::session& session, const key_types& keys,
                                          const erp::record_key& key);

// As a picker shows it, also when it is not active any more. The key itself stands in for the name
// of one that is gone.
erp::choice contractor_choice(db::session& session, const key_types& keys,
                              const erp::record_key& key);

}  // namespace crm
