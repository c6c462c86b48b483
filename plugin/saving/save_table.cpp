// SPDX-License-Identifier: Apache-2.0
#include "plugin/saving/save_table.hpp"

#include "db/session/unit_of_work.hpp"

namespace crm {

using db::column_type;

bool save_table::add(const std::string& key, bool applied, erp::instant now) {
  auto& add =
      session_.prepare("INSERT INTO crm_save (id, applied, at) VALUES (:id, :applied, :at)");
  add.bind(key).bind(applied).bind(now.time_since_epoch().count());
  try {
    add.run();
  } catch (const db::failure& failure) {
    if (failure.kind() != db::failure_kind::unique_violation) throw;
    return false;
  }
  return true;
}

bool save_table::was_applied(const std::string& key) {
  auto& find =
      session_.prepare("SELECT applied FROM crm_save WHERE id = :id", {column_type::integer});
  find.bind(key);
  find.run();
  const bool applied = find.fetch() && find.integer(0) != 0;
  find.close();
  return applied;
}

bool save_table::settle(const std::string& key, erp::instant now) {
  {
    db::unit_of_work work(session_);
    if (add(key, false, now)) {
      work.commit();
      return false;
    }
  }
  return was_applied(key);
}

void save_table::forget_before(erp::instant age) {
  const auto before = age.time_since_epoch().count();
  auto& find = session_.prepare(
      session_.dialect().limited("SELECT id FROM crm_save WHERE at < :before", "1"),
      {column_type::text});
  find.bind(before);
  find.run();
  const bool some = find.fetch();
  find.close();
  if (!some) return;
  auto& remove = session_.prepare("DELETE FROM crm_save WHERE at < :before");
  remove.bind(before);
  remove.run();
}

}  // namespace crm
