// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/organisation_query.hpp"

#include "db/binding/key.hpp"

namespace crm {

namespace {

// Calls `take` with each pair of keys that the SELECT answers.
template <class Take>
void for_each_pair(db::session& session, const char* select, db::key_type first,
                   db::key_type second, const Take& take) {
  auto& find = session.prepare(select, {db::column_of(first), db::column_of(second)});
  find.run();
  while (find.fetch())
    take(erp::record_key{db::key_text(find, 0, first)},
         erp::record_key{db::key_text(find, 1, second)});
}

}  // namespace

organisation read_organisation(db::session& session, const key_types& keys) {
  organisation firm;
  for_each_pair(session, "SELECT record_key, parent FROM erp_unit WHERE parent IS NOT NULL",
                keys.unit, keys.unit,
                [&](const auto& unit, const auto& parent) { firm.add_unit(unit, parent); });
  for_each_pair(session, "SELECT record_key, unit FROM erp_employee WHERE unit IS NOT NULL",
                keys.employee, keys.unit,
                [&](const auto& employee, const auto& unit) { firm.add_employee(employee, unit); });
  for_each_pair(session, "SELECT record_key, employee FROM erp_operator WHERE employee IS NOT NULL",
                keys.operator_, keys.employee, [&](const auto& operator_, const auto& employee) {
                  firm.add_operator(operator_, employee);
                });
  return firm;
}

}  // namespace crm
