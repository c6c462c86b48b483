// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_table.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "plugin/permission/permission_catalogue.hpp"

namespace crm {

namespace {

using db::column_type;

std::optional<std::string> or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

template <class Named>
void sort_by_name(std::vector<Named>& all) {
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return db::sort_key(a.name) < db::sort_key(b.name);
  });
}

// Several rows of one cell, which only another program can have written, count as the widest.
void take_in(std::map<std::pair<erp::record_key, std::string>, std::string>& cells,
             const erp::record_key& group, const granted_level& found) {
  auto& level = cells[{group, found.permission}];
  const auto& permission = *find_permission(found.permission);
  if (rank_of(permission, found.level) > rank_of(permission, level)) level = found.level;
}

}  // namespace

// A write to the one row: what every server keeps others waiting at.
std::int64_t permission_table::lock() {
  auto& hold =
      session_.prepare("UPDATE crm_permission SET version = version + 1 WHERE name = 'groups'");
  hold.run();
  auto& find = session_.prepare("SELECT version FROM crm_permission WHERE name = 'groups'",
                                {column_type::integer});
  find.run();
  if (!find.fetch())
    throw db::failure(db::failure_kind::unknown, "crm_permission has no row called groups");
  const auto version = find.integer(0);
  find.close();
  return version;
}

std::vector<erp::permission_group> permission_table::read_groups() {
  auto& find = session_.prepare("SELECT record_key, name FROM erp_operator_group",
                                {db::column_of(keys_.operator_group), column_type::text});
  find.run();
  std::vector<erp::permission_group> groups;
  while (find.fetch())
    groups.push_back({{db::key_text(find, 0, keys_.operator_group)}, find.text(1), false});
  sort_by_name(groups);
  return groups;
}

// An employee of two units comes in two rows.
std::vector<office_operator> permission_table::read_operators() {
  auto& find = session_.prepare(
      "SELECT o.record_key, o.login, o.name, o.active, e.record_key, u.name"
      " FROM erp_operator o"
      " LEFT JOIN erp_employee e ON e.record_key = o.employee"
      " LEFT JOIN erp_unit u ON u.record_key = e.unit",
      {db::column_of(keys_.operator_), column_type::text, column_type::text, column_type::integer,
       db::column_of(keys_.employee), column_type::text});
  find.run();
  std::map<erp::record_key, office_operator> found;
  while (find.fetch()) {
    const erp::record_key key{db::key_text(find, 0, keys_.operator_)};
    auto& one = found[key];
    one.key = key;
    one.login = find.text(1);
    one.name = find.text(2);
    one.active = find.optional_integer(3).value_or(1) != 0;
    one.has_employee = !find.is_null(4);
    if (!find.is_null(5)) one.units.push_back(find.text(5));
  }
  std::vector<office_operator> operators;
  for (auto& [key, one] : found) operators.push_back(std::move(one));
  sort_by_name(operators);
  return operators;
}

void permission_table::read_memberships(std::vector<office_operator>& operators) {
  std::map<erp::record_key, office_operator*> by_key;
  for (auto& one : operators) by_key[one.key] = &one;
  auto& find =
      session_.prepare("SELECT operator_key, group_key FROM erp_operator_in_group",
                       {db::column_of(keys_.operator_), db::column_of(keys_.operator_group)});
  find.run();
  while (find.fetch()) {
    const auto one = by_key.find({db::key_text(find, 0, keys_.operator_)});
    if (one != by_key.end())
      one->second->groups.push_back({db::key_text(find, 1, keys_.operator_group)});
  }
}

std::vector<erp::permission_grant> permission_table::read_grants() {
  auto& find = session_.prepare("SELECT operator_group, granted FROM crm_group_right",
                                {db::column_of(keys_.operator_group), column_type::text});
  find.run();
  std::map<std::pair<erp::record_key, std::string>, std::string> cells;
  while (find.fetch())
    if (const auto level = level_in(find.text(1)))
      take_in(cells, {db::key_text(find, 0, keys_.operator_group)}, *level);
  std::vector<erp::permission_grant> grants;
  for (const auto& [cell, level] : cells) grants.push_back({cell.first, cell.second, level});
  return grants;
}

// By the names that the history last knew them by.
std::vector<erp::permission_group> permission_table::those_gone(const permission_office& office) {
  std::map<erp::record_key, std::string> names;
  for (const auto& grant : office.grants) names[grant.group] = grant.group.id;
  for (const auto& group : office.groups) names.erase(group.key);
  if (names.empty()) return {};
  auto& find = session_.prepare(
      "SELECT operator_group, group_name FROM crm_right_history WHERE group_name IS NOT NULL"
      " ORDER BY id",
      {db::column_of(keys_.operator_group), column_type::text});
  find.run();
  while (find.fetch())
    if (const auto one = names.find({db::key_text(find, 0, keys_.operator_group)});
        one != names.end())
      one->second = find.text(1);
  std::vector<erp::permission_group> gone;
  for (const auto& [key, name] : names) gone.push_back({key, name, true});
  sort_by_name(gone);
  return gone;
}

permission_office permission_table::read() {
  permission_office office;
  office.groups = read_groups();
  office.operators = read_operators();
  read_memberships(office.operators);
  office.grants = read_grants();
  const auto gone = those_gone(office);
  office.groups.insert(office.groups.end(), gone.begin(), gone.end());
  return office;
}

void permission_table::write(const erp::permission_change& change) {
  auto& remove = session_.prepare(
      "DELETE FROM crm_group_right WHERE operator_group = :operator_group AND granted = :granted");
  for (const auto& text : granted_texts(change.permission)) {
    db::bind_key(remove, keys_.operator_group, change.group.id);
    remove.bind(text);
    remove.run();
  }
  if (change.after.empty()) return;
  auto& add = session_.prepare(
      "INSERT INTO crm_group_right (operator_group, granted) VALUES (:operator_group, :granted)");
  db::bind_key(add, keys_.operator_group, change.group.id);
  add.bind(granted_text(change.permission, change.after));
  add.run();
}

void permission_table::add_history(const permission_stamp& stamp, const std::string& group_name,
                                   const erp::permission_change& change) {
  auto& add = session_.prepare(
      "INSERT INTO crm_right_history (change_no, at, operator, station, operator_group, group_name,"
      " permission, before_value, after_value)"
      " VALUES (:change_no, :at, :operator, :station, :operator_group, :group_name, :permission,"
      " :before_value, :after_value)");
  add.bind(stamp.change_no).bind(stamp.at.time_since_epoch().count());
  db::bind_key(add, keys_.operator_, stamp.by.id);
  add.bind(or_null(stamp.station));
  db::bind_key(add, keys_.operator_group, change.group.id);
  add.bind(or_null(group_name)).bind(change.permission);
  add.bind(or_null(change.before)).bind(or_null(change.after));
  add.run();
}

std::vector<permission_history_row> permission_table::history(std::optional<std::int64_t> before) {
  const std::string select =
      "SELECT h.id, h.change_no, h.at, h.operator, o.name, h.station, h.group_name, h.permission,"
      " h.before_value, h.after_value FROM crm_right_history h"
      " LEFT JOIN erp_operator o ON o.record_key = h.operator"
      " WHERE h.id < :before ORDER BY h.id DESC";
  auto& find = session_.prepare(
      session_.dialect().limited(select, std::to_string(history_chunk)),
      {column_type::integer, column_type::integer, column_type::integer,
       db::column_of(keys_.operator_), column_type::text, column_type::text, column_type::text,
       column_type::text, column_type::text, column_type::text});
  find.bind(before.value_or(std::numeric_limits<std::int64_t>::max()));
  find.run();
  std::vector<permission_history_row> rows;
  while (find.fetch()) {
    permission_history_row row;
    row.id = find.integer(0);
    row.change_no = find.integer(1);
    row.at = erp::instant(std::chrono::milliseconds(find.integer(2)));
    if (!find.is_null(3)) row.by = {db::key_text(find, 3, keys_.operator_)};
    row.by_name = find.optional_text(4).value_or("");
    row.station = find.optional_text(5).value_or("");
    row.group_name = find.optional_text(6).value_or("");
    row.permission = find.text(7);
    row.before = find.optional_text(8).value_or("");
    row.after = find.optional_text(9).value_or("");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<std::pair<erp::record_key, std::string>> permission_table::who_changed() {
  auto& find = session_.prepare(
      "SELECT DISTINCT h.operator, o.name FROM crm_right_history h"
      " JOIN erp_operator o ON o.record_key = h.operator",
      {db::column_of(keys_.operator_), column_type::text});
  find.run();
  std::vector<std::pair<erp::record_key, std::string>> all;
  while (find.fetch()) all.push_back({{db::key_text(find, 0, keys_.operator_)}, find.text(1)});
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return db::sort_key(a.second) < db::sort_key(b.second);
  });
  return all;
}

}  // namespace crm
