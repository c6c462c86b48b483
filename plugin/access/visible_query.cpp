// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/visible_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

namespace {

using erp::kit::condition;

// Rationale: who takes part, and who is in reach, is asked of each row by primary keys, so that the
// page goes on through the index that gives its order. IN (SELECT …) would let a server read all
// that somebody takes part in first, and sort.

// Of one employee with one login.
condition is_own(const reached_people& people, const key_types& keys, const std::string& alias) {
  const auto employee =
      erp::kit::key_value(db::column_of(keys.employee), people.employees.front().id);
  const auto author = erp::kit::key_value(db::column_of(keys.operator_), people.authors.front().id);
  if (!employee || !author) return {"1 = 0", {}, {}};
  return {"(" + alias + ".employee = ? OR " + alias +
              ".created_by = ? OR EXISTS (SELECT 1 FROM crm_activity_employee ve"
              " WHERE ve.activity = " +
              alias + ".id AND ve.employee = ?))",
          {*employee, *author, *employee},
          {}};
}

// Rationale: counted, because PostgreSQL works an EXISTS under OR out once for all rows, and reads
// everybody who takes part in anything for it.
condition is_of(std::int64_t scope, const std::string& alias) {
  const std::string counted = "0 < (SELECT COUNT(*) FROM ";
  return {"(" + counted + "crm_scope_member sm WHERE sm.scope = ? AND sm.employee = " + alias +
              ".employee) OR " + counted +
              "crm_scope_author sa WHERE sa.scope = ? AND sa.operator = " + alias +
              ".created_by) OR " + counted +
              "crm_activity_employee ve JOIN crm_scope_member vm ON vm.employee = ve.employee"
              " WHERE ve.activity = " +
              alias + ".id AND vm.scope = ?))",
          {scope, scope, scope},
          {}};
}

condition in_reach(const stored_reach& in, const key_types& keys, const std::string& alias) {
  if (in.people.everything) return {};
  return in.scope == 0 ? is_own(in.people, keys, alias) : is_of(in.scope, alias);
}

bool same(const stored_reach& one, const stored_reach& other) {
  return one.scope == other.scope && one.people.everything == other.people.everything;
}

void append(condition& to, const condition& part) {
  to.sql += part.sql;
  to.parameters.insert(to.parameters.end(), part.parameters.begin(), part.parameters.end());
}

// Whether it is there or was deleted; empty: everybody's.
condition is_in_reach(const visibility_scope& scope, const key_types& keys,
                      const std::string& alias) {
  const auto& activities = scope.of(subject::activities);
  const auto& tasks = scope.of(subject::tasks);
  if (same(activities, tasks)) return in_reach(activities, keys, alias);
  const auto kind = alias + ".kind ";
  condition all{"((" + kind + "<> 3", {}, {}};
  const auto also = [&](const stored_reach& in) {
    if (in.people.everything) return;
    all.sql += " AND ";
    append(all, in_reach(in, keys, alias));
  };
  also(activities);
  all.sql += ") OR (" + kind + "= 3";
  also(tasks);
  all.sql += "))";
  return all;
}

condition of_those(const char* there, const condition& in_reach, const std::string& alias) {
  condition all{alias + ".deleted_at " + there, {}, {}};
  if (in_reach.empty()) return all;
  all.sql += " AND ";
  append(all, in_reach);
  return all;
}

}  // namespace

condition may_be_seen(const visibility_scope& scope, const key_types& keys,
                      const std::string& alias) {
  return of_those("IS NULL", is_in_reach(scope, keys, alias), alias);
}

condition could_be_seen(const visibility_scope& scope, const key_types& keys,
                        const std::string& alias) {
  return of_those("IS NOT NULL", is_in_reach(scope, keys, alias), alias);
}

condition may_be_looked_at(const calendar_scope& scope, const key_types& keys,
                           const std::string& alias) {
  const auto& in = scope.reached();
  if (in.people.everything) return {};
  if (in.scope != 0)
    return {"EXISTS (SELECT 1 FROM crm_scope_member sm WHERE sm.scope = ? AND sm.employee = " +
                alias + ".record_key)",
            {in.scope},
            {}};
  const auto own =
      erp::kit::key_value(db::column_of(keys.employee), in.people.employees.front().id);
  if (!own) return {"1 = 0", {}, {}};
  return {alias + ".record_key = ?", {*own}, {}};
}

}  // namespace crm
