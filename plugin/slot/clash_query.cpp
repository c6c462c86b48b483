// SPDX-License-Identifier: Apache-2.0
#include "plugin/slot/clash_query.hpp"

#include <algorithm>
#include <map>

#include "db/binding/key.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/schedule/schedule_overlap_query.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;

// What clash_statement answers, in its order.
namespace column {
enum { id, employee, kind, starts_at, ends_at, all_day, seen, contractor, subject };
}

erp::instant instant_of(std::int64_t ms) {
  return erp::instant(std::chrono::milliseconds(ms));
}

// As SQL has them; who cannot be one is left out.
employee_keys keys_of(const key_types& keys, const std::vector<erp::record_key>& employees) {
  employee_keys found;
  for (const auto& employee : employees)
    if (auto key = erp::kit::key_value(db::column_of(keys.employee), employee.id))
      found.push_back(std::move(*key));
  return rounded_up(std::move(found));
}

// What is in the way, of whole days and of hours.
condition in_the_way(const db::dialect& dialect, const employee_keys& employees, const slot& window,
                     std::int64_t except) {
  const auto until = occupied_until(window);
  return overlapping(dialect, employees,
                     {{false, window.starts_at, until}, {true, window.starts_at, until}},
                     {" AND takes_time = 1 AND activity <> ?", {except}, {}});
}

clash read_clash(const db::statement& row) {
  clash found;
  found.at = {instant_of(row.integer(column::starts_at)), instant_of(row.integer(column::ends_at)),
              row.integer(column::all_day) != 0};
  found.seen = row.integer(column::seen) != 0;
  if (found.seen) found.kind = static_cast<activity_kind>(row.integer(column::kind));
  if (found.seen)
    found.about =
        row.optional_text(found.kind == activity_kind::task ? column::subject : column::contractor)
            .value_or("");
  return found;
}

struct found_clash {
  clash what;
  erp::record_key whose;
  std::ptrdiff_t place = 0;  // of that employee among those asked for
};

void name_them(admitted& inside, std::map<std::int64_t, found_clash>& found) {
  std::map<erp::record_key, std::string> names;
  for (auto& [id, one] : found) {
    auto [name, fresh] = names.try_emplace(one.whose);
    if (fresh) name->second = employee_choice(inside.session, inside.keys, one.whose).caption.id;
    one.what.whose = name->second;
  }
}

}  // namespace

erp::kit::sql_statement clash_statement(const db::dialect& dialect, const key_types& keys,
                                        const visibility_scope& visible,
                                        const std::vector<erp::record_key>& employees,
                                        const slot& window, std::int64_t except) {
  erp::kit::sql_statement ask;
  const auto asked = keys_of(keys, employees);
  if (asked.empty()) return ask;
  ask << "SELECT a.id, s.employee, a.kind, s.starts_at, s.ends_at, a.all_day, ";
  ask << "CASE WHEN " << may_be_seen(visible, keys, "a") << " THEN 1 ELSE 0 END";
  auto in_schedule = in_the_way(dialect, asked, window, except);
  in_schedule.sql =
      ", c.name, a.subject FROM " +
      dialect.read_first("(" + in_schedule.sql + ") s", "crm_activity a", "a.id = s.activity") +
      " LEFT JOIN erp_contractor c ON c.record_key = a.contractor";
  ask << in_schedule;
  ask.columns = {column_type::integer, db::column_of(keys.employee),
                 column_type::integer, column_type::integer,
                 column_type::integer, column_type::integer,
                 column_type::integer, column_type::text,
                 column_type::text};
  return ask;
}

erp::kit::sql_statement busy_statement(const db::dialect& dialect, const key_types& keys,
                                       const std::vector<erp::record_key>& employees,
                                       const slot& window, std::int64_t except) {
  erp::kit::sql_statement ask;
  const auto asked = keys_of(keys, employees);
  if (asked.empty()) return ask;
  auto in_schedule = in_the_way(dialect, asked, window, except);
  in_schedule.sql = "SELECT s.starts_at, s.ends_at FROM (" + in_schedule.sql + ") s";
  ask << in_schedule;
  ask.columns = {column_type::integer, column_type::integer};
  return ask;
}

std::vector<clash> clashes(admitted& inside, const clash_question& question) {
  const auto& asked = question.employees;
  const auto statement = clash_statement(inside.session.dialect(), inside.keys,
                                         inside.may.visible(), asked, question.at, question.except);
  if (statement.sql.empty()) return {};
  std::map<std::int64_t, found_clash> found;  // by activity
  auto& rows = erp::kit::run(inside.session, statement);
  while (rows.fetch()) {
    found_clash one{read_clash(rows), {db::key_text(rows, column::employee, inside.keys.employee)}};
    one.place = std::find(asked.begin(), asked.end(), one.whose) - asked.begin();
    auto [known, fresh] = found.try_emplace(rows.integer(column::id), one);
    if (!fresh && one.place < known->second.place) known->second = std::move(one);
  }
  rows.close();
  if (asked.size() > 1) name_them(inside, found);
  std::vector<clash> all;
  for (auto& [id, one] : found) all.push_back(std::move(one.what));
  std::stable_sort(all.begin(), all.end(), [](const clash& one, const clash& other) {
    return one.at.starts_at < other.at.starts_at;
  });
  return all;
}

std::vector<slot> busy_slots(admitted& inside, const std::vector<erp::record_key>& employees,
                             erp::instant from, erp::instant until, std::int64_t except) {
  std::vector<slot> all;
  const auto statement = busy_statement(inside.session.dialect(), inside.keys, employees,
                                        {from, until, false}, except);
  if (statement.sql.empty()) return all;
  auto& rows = erp::kit::run(inside.session, statement);
  while (rows.fetch())
    all.push_back({instant_of(rows.integer(0)), instant_of(rows.integer(1)), false});
  rows.close();
  return all;
}

}  // namespace crm
