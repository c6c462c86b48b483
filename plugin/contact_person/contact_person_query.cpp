// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact_person/contact_person_query.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_list_choices.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

namespace {

erp::kit::choice_source persons(const db::session& session, const key_types& keys) {
  return {"erp_contact_person p",
          "p.record_key",
          db::column_of(keys.contact_person),
          "p.name",
          {"p.position", "p.phone"},
          {"p.name", "p.position"},
          session.dialect().folded("p.name")};
}

// A key that cannot be one of the host's has no persons.
erp::kit::condition of_contractor(const key_types& keys, const erp::record_key& contractor) {
  const auto value = erp::kit::key_value(db::column_of(keys.contractor), contractor.id);
  if (!value) return {"1 = 0", {}, {}};
  return {"p.contractor = ?", {*value}, {}};
}

}  // namespace

erp::choice_page find_contact_persons(db::session& session, const key_types& keys,
                                      const erp::record_key& contractor, const std::string& search,
                                      int limit) {
  auto where = of_contractor(keys, contractor);
  where.sql += " AND p.active <> 0";
  return erp::kit::find_choices(session, persons(session, keys), where, search, limit);
}

std::vector<erp::choice> contact_person_choices(db::session& session, const key_types& keys,
                                                const std::vector<erp::record_key>& chosen) {
  return erp::kit::choices_of(session, persons(session, keys), chosen);
}

std::vector<erp::record_key> persons_not_of(db::session& session, const key_types& keys,
                                            const erp::record_key& contractor,
                                            const std::vector<erp::record_key>& chosen) {
  const auto theirs = erp::kit::keys_among(session, persons(session, keys),
                                           of_contractor(keys, contractor), chosen);
  std::vector<erp::record_key> strangers;
  for (const auto& person : chosen)
    if (std::find(theirs.begin(), theirs.end(), person) == theirs.end())
      strangers.push_back(person);
  return strangers;
}

}  // namespace crm
