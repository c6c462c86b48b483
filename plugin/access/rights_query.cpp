// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/rights_query.hpp"

#include "db/binding/key.hpp"

namespace crm {

rights read_rights(db::session& session, const key_types& keys, const who& by) {
  auto& find = session.prepare(
      "SELECT r.granted, g.operator_key FROM crm_group_right r"
      " LEFT JOIN erp_operator_in_group g"
      " ON g.group_key = r.operator_group AND g.operator_key = :operator_key",
      {db::column_type::text, db::column_of(keys.operator_)});
  db::bind_key(find, keys.operator_, by.operator_key.id);
  std::set<std::string> granted;
  std::set<std::string> restricted;
  find.run();
  while (find.fetch()) {
    restricted.insert(find.text(0));
    if (!find.is_null(1)) granted.insert(find.text(0));
  }
  return rights(by, std::move(granted), std::move(restricted));
}

}  // namespace crm
