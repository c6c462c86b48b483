// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"
#include "plugin/access/key_types.hpp"

// The contact persons of one contractor, read through the view erp_contact_person.
// [worker], within the caller's session and its unit of work if it has one; every function throws
// db::failure and keeps nothing. Nobody can ask for persons without saying whose.

namespace crm {

// Active ones of whom name or position holds every word of `search`, whatever the case and
// diacritics; by name. Never more than `limit` are read, plus one.
erp::choice_page find_contact_persons(db::session& session, const key_types& keys,
                                      const erp::record_key& contractor, const std::string& search,
                                      int limit);

// As a picker shows them, in the order of `persons`, also when not active any more. The key itself
// stands in for the name of one that is gone.
std::vector<erp::choice> contact_person_choices(db::session& session, const key_types& keys,
                                                const std::vector<erp::record_key>& persons);

// Those of `persons` who are not the contractor's: of another one, gone, or no key at all.
std::vector<erp::record_key> persons_not_of(db::session& session, const key_types& keys,
                                            const erp::record_key& contractor,
                                            const std::vector<erp::record_key>& persons);

}  // namespace crm
