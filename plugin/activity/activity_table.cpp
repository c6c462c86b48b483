// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_table.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/activity/activity_columns_table.hpp"
#include "plugin/schedule/schedule_table.hpp"

namespace crm {

namespace {

using db::column_type;
using erp::kit::condition;
using erp::kit::sql_statement;

}  // namespace

std::optional<activity> activity_table::read(std::int64_t id, const visibility_scope& visible) {
  return fetch_whole(id, may_be_seen(visible, keys_, "a"));
}

std::optional<activity> activity_table::read_deleted(std::int64_t id,
                                                     const visibility_scope& visible,
                                                     erp::instant deleted_at) {
  auto which = could_be_seen(visible, keys_, "a");
  which.sql += " AND a.deleted_at = ?";
  which.parameters.emplace_back(std::int64_t{deleted_at.time_since_epoch().count()});
  return fetch_whole(id, which);
}

std::optional<activity> activity_table::fetch_whole(std::int64_t id,
                                                    const erp::kit::condition& and_where) {
  sql_statement select;
  select << select_activity() << " a WHERE " << condition{"a.id = ?", {id}, {}} << " AND "
         << and_where;
  select.columns = activity_column_types(keys_);
  auto& find = erp::kit::run(session_, select);
  if (!find.fetch()) return std::nullopt;
  auto record = fetched_activity(find, keys_);
  find.close();

  auto& persons = session_.prepare(
      "SELECT person FROM crm_activity_person WHERE activity = :activity ORDER BY position",
      {db::column_of(keys_.contact_person)});
  persons.bind(id);
  persons.run();
  while (persons.fetch())
    record.persons.push_back({db::key_text(persons, 0, keys_.contact_person)});

  auto& employees = session_.prepare(
      "SELECT employee FROM crm_activity_employee WHERE activity = :activity ORDER BY position",
      {db::column_of(keys_.employee)});
  employees.bind(id);
  employees.run();
  while (employees.fetch())
    record.employees.push_back({db::key_text(employees, 0, keys_.employee)});
  return record;
}

std::optional<std::int64_t> activity_table::id_of(const std::string& uid) {
  auto& find =
      session_.prepare("SELECT id FROM crm_activity WHERE uid = :uid", {column_type::integer});
  find.bind(uid);
  find.run();
  if (!find.fetch()) return std::nullopt;
  const auto id = find.integer(0);
  find.close();
  return id;
}

std::optional<activity_kind> activity_table::kind_of(std::int64_t id,
                                                     const visibility_scope& visible) {
  sql_statement select;
  select << "SELECT a.kind FROM crm_activity a WHERE " << condition{"a.id = ?", {id}, {}} << " AND "
         << may_be_seen(visible, keys_, "a");
  select.columns = {column_type::integer};
  auto& find = erp::kit::run(session_, select);
  if (!find.fetch()) return std::nullopt;
  const auto kind = static_cast<activity_kind>(find.integer(0));
  find.close();
  return kind;
}

std::int64_t activity_table::insert(const activity& record, const std::string& contractor_sort) {
  auto& add = session_.prepare(insert_activity(session_.dialect()), {column_type::integer});
  bind_identity(add, record);
  bind_content(add, keys_, record, contractor_sort);
  add.bind(record.version);
  db::bind_key(add, keys_.operator_, record.created_by.id);
  add.bind(record.created_at.time_since_epoch().count());
  db::bind_key(add, keys_.operator_, record.changed_by.id);
  add.bind(record.changed_at.time_since_epoch().count());
  add.run();
  if (!add.fetch())
    throw db::failure(db::failure_kind::unknown, "INSERT INTO crm_activity answered no id");
  const auto id = add.integer(0);
  add.close();
  insert_persons(id, record.persons);
  insert_employees(id, record.employees, record.starts_at);
  schedule_table(session_, keys_).add(id, schedule_rows(record));
  return id;
}

void activity_table::update(const activity& record, const std::string& contractor_sort) {
  auto& change = session_.prepare(update_activity());
  bind_content(change, keys_, record, contractor_sort);
  change.bind(record.version + 1);
  db::bind_key(change, keys_.operator_, record.changed_by.id);
  change.bind(record.changed_at.time_since_epoch().count());
  change.bind(record.id).bind(record.version);
  change.run();
  if (change.affected_rows() != 1)
    throw db::failure(db::failure_kind::deadlock,
                      "UPDATE crm_activity: somebody else was quicker since it was read");
  schedule_table(session_, keys_).replace(record.id, schedule_rows(record));
}

void activity_table::insert_persons(std::int64_t id, const std::vector<erp::record_key>& persons) {
  auto& add = session_.prepare(
      "INSERT INTO crm_activity_person (activity, person, position)"
      " VALUES (:activity, :person, :position)");
  std::int64_t position = 0;
  for (const auto& person : persons) {
    add.bind(id);
    db::bind_key(add, keys_.contact_person, person.id);
    add.bind(++position);
    add.run();
  }
}

void activity_table::replace_persons(std::int64_t id, const std::vector<erp::record_key>& persons) {
  auto& remove = session_.prepare("DELETE FROM crm_activity_person WHERE activity = :activity");
  remove.bind(id);
  remove.run();
  insert_persons(id, persons);
}

void activity_table::insert_employees(std::int64_t id,
                                      const std::vector<erp::record_key>& employees,
                                      erp::instant starts_at) {
  if (employees.empty()) return;
  auto& add = session_.prepare(
      "INSERT INTO crm_activity_employee (activity, employee, position, starts_at)"
      " VALUES (:activity, :employee, :position, :starts_at)");
  std::int64_t position = 0;
  for (const auto& employee : employees) {
    add.bind(id);
    db::bind_key(add, keys_.employee, employee.id);
    add.bind(++position).bind(starts_at.time_since_epoch().count());
    add.run();
  }
}

void activity_table::replace_employees(const activity& record) {
  auto& remove = session_.prepare("DELETE FROM crm_activity_employee WHERE activity = :activity");
  remove.bind(record.id);
  remove.run();
  insert_employees(record.id, record.employees, record.starts_at);
}

void activity_table::add_segments(std::int64_t id, const erp::record_key& by,
                                  const std::vector<timer_segment>& segments) {
  auto& add = session_.prepare(
      "INSERT INTO crm_timer_segment (activity, operator, started_at, length_ms)"
      " VALUES (:activity, :operator, :started_at, :length_ms)");
  for (const auto& segment : segments) {
    add.bind(id);
    db::bind_key(add, keys_.operator_, by.id);
    add.bind(segment.started_at.time_since_epoch().count()).bind(segment.length.count());
    add.run();
  }
}

std::vector<timer_segment> activity_table::segments(std::int64_t id) {
  auto& find = session_.prepare(
      "SELECT started_at, length_ms FROM crm_timer_segment WHERE activity = :activity ORDER BY id",
      {column_type::integer, column_type::integer});
  find.bind(id);
  find.run();
  std::vector<timer_segment> all;
  while (find.fetch())
    all.push_back({erp::instant(std::chrono::milliseconds(find.integer(0))),
                   std::chrono::milliseconds(find.integer(1))});
  return all;
}

void activity_table::mark_deleted(const activity& record, std::optional<erp::instant> at) {
  auto& mark = session_.prepare(
      "UPDATE crm_activity SET deleted_at = :deleted_at, version = :version,"
      " changed_by = :changed_by, changed_at = :changed_at"
      " WHERE id = :id AND version = :seen_version");
  mark.bind(at ? std::optional<std::int64_t>(at->time_since_epoch().count()) : std::nullopt);
  mark.bind(record.version + 1);
  db::bind_key(mark, keys_.operator_, record.changed_by.id);
  mark.bind(record.changed_at.time_since_epoch().count());
  mark.bind(record.id).bind(record.version);
  mark.run();
  if (mark.affected_rows() != 1)
    throw db::failure(db::failure_kind::deadlock,
                      "UPDATE crm_activity: somebody else was quicker since it was read");
}

void activity_table::remove(const activity& record) {
  mark_deleted(record, record.changed_at);
  schedule_table(session_, keys_).replace(record.id, {});
}

void activity_table::put_back(const activity& record) {
  mark_deleted(record, std::nullopt);
  schedule_table(session_, keys_).replace(record.id, schedule_rows(record));
}

}  // namespace crm
