// SPDX-License-Identifier: Apache-2.0
#include "plugin/employee/employee_query.hpp"

#include <algorithm>

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_list_choices.hpp"
#include "plugin/access/visible_query.hpp"

namespace crm {

namespace {

erp::kit::choice_source employees(const db::session& session, const key_types& keys) {
  return {"erp_employee e", "e.record_key",           db::column_of(keys.employee),      "e.name",
          {"e.position"},   {"e.name", "e.position"}, session.dialect().folded("e.name")};
}

// Each once, also who is in two units and therefore there twice.
erp::choice_page find(db::session& session, const key_types& keys, const erp::kit::condition& where,
                      const std::string& search, int limit) {
  auto page = erp::kit::find_choices(session, employees(session, keys), where, search, limit);
  auto& all = page.choices;
  for (auto one = all.begin(); one != all.end();)
    if (std::find(all.begin(), one, *one) != one)
      one = all.erase(one);
    else
      ++one;
  return page;
}

}  // namespace

erp::choice_page find_employees(db::session& session, const key_types& keys,
                                const std::string& search, int limit) {
  return find(session, keys, {"e.active <> 0", {}, {}}, search, limit);
}

erp::choice_page find_employees(db::session& session, const key_types& keys,
                                const calendar_scope& scope, const std::string& search, int limit) {
  erp::kit::condition where{"e.active <> 0", {}, {}};
  if (const auto allowed = may_be_looked_at(scope, keys, "e"); !allowed.empty()) {
    where.sql += " AND " + allowed.sql;
    where.parameters = allowed.parameters;
  }
  return find(session, keys, where, search, limit);
}

erp::choice employee_choice(db::session& session, const key_types& keys,
                            const erp::record_key& key) {
  return erp::kit::choices_of(session, employees(session, keys), {key}).front();
}

std::vector<erp::choice> employee_choices(db::session& session, const key_types& keys,
                                          const std::vector<erp::record_key>& wanted) {
  return erp::kit::choices_of(session, employees(session, keys), wanted);
}

std::int64_t employees_there(db::session& session, const key_types& keys,
                             const std::vector<erp::record_key>& wanted) {
  if (wanted.empty()) return 0;
  return static_cast<std::int64_t>(
      erp::kit::keys_among(session, employees(session, keys), {}, wanted).size());
}

bool employee_exists(db::session& session, const key_types& keys, const erp::record_key& key) {
  return !erp::kit::keys_among(session, employees(session, keys), {}, {key}).empty();
}

}  // namespace crm
