// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/clash_query.hpp"

#include <algorithm>
#include <map>

#include "db/binding/key.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/employee/employee_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;

// What busy_statement answers, in its order.
namespace column {
enum { id, kind, starts_at, ends_at, all_day, seen, contractor, subject };
}

std::int64_t stored(erp::instant at) {
  return at.time_since_epoch().count();
}

// What is in the way: open, in the schedule, and taking time (takes_time).
condition in_the_way(const slot& window, std::int64_t except) {
  return {
      "a.state = 1 AND a.starts_at < ? AND (a.ends_at > ? OR a.starts_at >= ?)"
      " AND a.in_schedule = 1 AND (a.all_day = 0 OR a.kind = 2) AND a.id <> ?",
      {stored(occupied_until(window)), stored(window.starts_at), stored(window.starts_at), except},
      {}};
}

clash read_clash(const db::statement& row) {
  clash found;
  found.at = {erp::instant(std::chrono::milliseconds(row.integer(column::starts_at))),
              erp::instant(std::chrono::milliseconds(row.integer(column::ends_at))),
              row.integer(column::all_day) != 0};
  found.seen = row.integer(column::seen) != 0;
  if (found.seen) found.kind = static_cast<activity_kind>(row.integer(column::kind));
  if (found.seen)
    found.about =
        row.optional_text(found.kind == activity_kind::task ? column::subject : column::contractor)
            .value_or("");
  return found;
}

// Calls `take` with each row for each employee who can be one.
template <class Take>
void for_each_busy(admitted& inside, const std::vector<erp::record_key>& employees,
                   const slot& window, std::int64_t except, const Take& take) {
  const auto visible = inside.may.visible();
  for (const auto& employee : employees) {
    const auto key = erp::kit::key_value(db::column_of(inside.keys.employee), employee.id);
    if (!key) continue;
    for (const auto how : {taking_part::responsible, taking_part::beside}) {
      const auto statement =
          busy_statement(inside.session.dialect(), inside.keys, visible, how, *key, window, except);
      auto& rows = erp::kit::run(inside.session, statement);
      while (rows.fetch()) take(employee, rows);
    }
  }
}

void name_them(admitted& inside, std::map<std::int64_t, std::pair<clash, erp::record_key>>& found) {
  std::map<erp::record_key, std::string> names;
  for (auto& [id, one] : found) {
    auto& [clash, employee] = one;
    auto [name, fresh] = names.try_emplace(employee);
    if (fresh) name->second = employee_choice(inside.session, inside.keys, employee).caption.id;
    clash.whose = name->second;
  }
}

}  // namespace

erp::kit::sql_statement busy_statement(const db::dialect& dialect, const key_types& keys,
                                       const visibility_scope& visible, taking_part how,
                                       const erp::kit::sql_value& employee, const slot& window,
                                       std::int64_t except) {
  const bool beside = how == taking_part::beside;
  erp::kit::sql_statement ask;
  ask << "SELECT a.id, a.kind, a.starts_at, a.ends_at, a.all_day, ";
  const auto may_see = may_be_seen(visible, keys, "a");
  if (may_see.empty())
    ask << "1";
  else
    ask << "CASE WHEN " << may_see << " THEN 1 ELSE 0 END";
  ask << ", c.name, a.subject FROM ";
  ask << (beside ? dialect.read_first("crm_activity_employee ae", "crm_activity a",
                                      "a.id = ae.activity")
                 : dialect.with_index("crm_activity a", "crm_activity_by_employee_state"));
  ask << " LEFT JOIN erp_contractor c ON c.record_key = a.contractor WHERE ";
  ask << condition{beside ? "ae.employee = ?" : "a.employee = ?", {employee}, {}};
  ask << " AND " << in_the_way(window, except);
  ask.columns = {column_type::integer, column_type::integer, column_type::integer,
                 column_type::integer, column_type::integer, column_type::integer,
                 column_type::text,    column_type::text};
  return ask;
}

std::vector<clash> clashes(admitted& inside, const clash_question& question) {
  std::map<std::int64_t, std::pair<clash, erp::record_key>> found;
  for_each_busy(inside, question.employees, question.at, question.except,
                [&](const erp::record_key& employee, const db::statement& row) {
                  found.try_emplace(row.integer(column::id), read_clash(row), employee);
                });
  if (question.employees.size() > 1) name_them(inside, found);
  std::vector<clash> all;
  for (auto& [id, one] : found) all.push_back(std::move(one.first));
  std::stable_sort(all.begin(), all.end(), [](const clash& one, const clash& other) {
    return one.at.starts_at < other.at.starts_at;
  });
  return all;
}

std::vector<slot> busy_slots(admitted& inside, const std::vector<erp::record_key>& employees,
                             erp::instant from, erp::instant until, std::int64_t except) {
  std::vector<slot> all;
  for_each_busy(
      inside, employees, {from, until, false}, except,
      [&](const erp::record_key&, const db::statement& row) { all.push_back(read_clash(row).at); });
  return all;
}

}  // namespace crm
