// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/rights_query.hpp"

#include "db/binding/key.hpp"

namespace crm {

rights read_rights(db::session& session, const key_types& keys, const who& by) {
  auto& any = session.prepare(session.dialect().limited("SELECT granted FROM crm_group_right", "1"),
                              {db::column_type::text});
  any.run();
  const bool configured = any.fetch();
  any.close();
  if (!configured) return rights(by, false, {});

  auto& mine = session.prepare(
      "SELECT DISTINCT r.granted FROM crm_group_right r"
      " JOIN erp_operator_in_group g ON g.group_key = r.operator_group"
      " WHERE g.operator_key = :operator_key",
      {db::column_type::text});
  db::bind_key(mine, keys.operator_, by.operator_key.id);
  std::set<std::string> granted;
  mine.run();
  while (mine.fetch()) granted.insert(mine.text(0));
  return rights(by, true, std::move(granted));
}

}  // namespace crm
