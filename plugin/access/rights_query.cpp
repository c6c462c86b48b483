// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/rights_query.hpp"

#include "db/binding/key.hpp"

namespace crm {

std::set<std::string> read_granted(db::session& session, const key_types& keys, const who& by) {
  auto& find = session.prepare(
      "SELECT r.granted FROM erp_operator_in_group g"
      " JOIN erp_operator_group og ON og.record_key = g.group_key"
      " JOIN crm_group_right r ON r.operator_group = g.group_key"
      " WHERE g.operator_key = :operator_key",
      {db::column_type::text});
  db::bind_key(find, keys.operator_, by.operator_key.id);
  std::set<std::string> granted;
  find.run();
  while (find.fetch()) granted.insert(find.text(0));
  return granted;
}

}  // namespace crm
