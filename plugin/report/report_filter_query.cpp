// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_filter_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/organisation_query.hpp"
#include "plugin/access/scope_table.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/report/kind_names.hpp"
#include "plugin/report/units.hpp"

namespace crm {

namespace {

using erp::kit::condition;

const condition none{"1 = 0", {}, {}};

condition of_key(const char* column, db::column_type type, const erp::record_key& key,
                 std::vector<std::string> narrows) {
  const auto value = erp::kit::key_value(type, key.id);
  if (!value) return none;
  return {std::string("a.") + column + " = ?", {*value}, std::move(narrows)};
}

// Of the contractor, as the host has them.
condition of_contractors_with(const std::string& column, const erp::record_key& value) {
  return {"EXISTS (SELECT 1 FROM erp_contractor gc WHERE gc.record_key = a.contractor AND gc." +
              column + " = ?)",
          {value.id},
          {}};
}

condition of_kind(const erp::record_key& kind) {
  const auto found = kind_named(kind);
  if (!found) return none;
  return {"a.kind = ?", {static_cast<std::int64_t>(*found)}, {"kind"}};
}

condition made_of(admitted& inside, const std::string& parameter, const erp::record_key& key) {
  if (parameter == by::employee) return of_employee(inside.keys, key);
  if (parameter == by::unit)
    return of_employees(inside,
                        employees_from(read_organisation(inside.session, inside.keys), key));
  if (parameter == by::contractor) return of_contractor(inside.keys, key);
  if (parameter == by::contractor_group || parameter == by::region)
    return of_contractors_with(parameter, key);
  if (parameter == by::kind) return of_kind(key);
  return of_key(parameter.c_str(), db::column_type::integer, key, {});
}

}  // namespace

condition both(condition one, const condition& other) {
  if (other.empty()) return one;
  if (one.empty()) return other;
  one.sql += " AND " + other.sql;
  one.parameters.insert(one.parameters.end(), other.parameters.begin(), other.parameters.end());
  one.narrows.insert(one.narrows.end(), other.narrows.begin(), other.narrows.end());
  return one;
}

condition narrowed_by(admitted& inside, const report_question& question,
                      const std::set<std::string>& without) {
  condition all;
  for (const char* parameter : {by::employee, by::unit, by::contractor, by::contractor_group,
                                by::region, by::kind, by::contact_type, by::priority, by::category})
    if (const auto key = question.key(parameter); key && !without.count(parameter))
      all = both(std::move(all), made_of(inside, parameter, *key));
  return all;
}

condition seen_and_narrowed_by(admitted& inside, const report_question& question,
                               const std::set<std::string>& without) {
  return both(narrowed_by(inside, question, without),
              may_be_seen(inside.may.visible(), inside.keys, "a"));
}

condition starting_in(erp::instant begins, erp::instant ends) {
  return {"a.starts_at >= ? AND a.starts_at < ?",
          {begins.time_since_epoch().count(), ends.time_since_epoch().count()},
          {}};
}

condition of_employee(const key_types& keys, const erp::record_key& employee) {
  return of_key("employee", db::column_of(keys.employee), employee, {"employee"});
}

condition of_employees(admitted& inside, const std::vector<erp::record_key>& employees) {
  if (employees.empty()) return none;
  if (employees.size() == 1) return of_employee(inside.keys, employees.front());
  reached_people people;
  people.employees = employees;
  const auto scope = scope_table(inside.session, inside.keys).of(people, wall_clock::now());
  return {
      "EXISTS (SELECT 1 FROM crm_scope_member um WHERE um.scope = ?"
      " AND um.employee = a.employee)",
      {scope},
      {}};
}

condition of_contractor(const key_types& keys, const erp::record_key& contractor) {
  return of_key("contractor", db::column_of(keys.contractor), contractor, {"contractor"});
}

}  // namespace crm
