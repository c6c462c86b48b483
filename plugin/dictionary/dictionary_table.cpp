// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_table.hpp"

#include <algorithm>
#include <map>

#include "db/binding/key.hpp"

namespace crm {

namespace {

using db::column_type;

// The column of crm_activity that holds values of the dictionary: it is called like it.
std::string column_of(const std::string& dictionary) {
  for (const char* known : {"contact_type", "priority", "category"})
    if (dictionary == known) return known;
  throw db::failure(db::failure_kind::unknown, "no such dictionary: " + dictionary);
}

std::map<std::int64_t, std::int64_t> read_uses(db::session& session, const std::string& column) {
  auto& count = session.prepare("SELECT " + column + ", COUNT(*) FROM crm_activity WHERE " +
                                    column + " IS NOT NULL GROUP BY " + column,
                                {column_type::integer, column_type::integer});
  count.run();
  std::map<std::int64_t, std::int64_t> uses;
  while (count.fetch()) uses[count.integer(0)] = count.integer(1);
  return uses;
}

std::map<std::int64_t, std::map<std::string, std::string>> read_names(
    db::session& session, const std::string& dictionary) {
  auto& find = session.prepare(
      "SELECT t.dictionary_value, t.language, t.name FROM crm_dictionary_text t"
      " JOIN crm_dictionary_value v ON v.id = t.dictionary_value"
      " JOIN crm_dictionary d ON d.id = v.dictionary WHERE d.code = :code",
      {column_type::integer, column_type::text, column_type::text});
  find.bind(dictionary);
  find.run();
  std::map<std::int64_t, std::map<std::string, std::string>> names;
  while (find.fetch()) names[find.integer(0)][find.text(1)] = find.text(2);
  return names;
}

}  // namespace

// A write to the dictionary's own row: what every server keeps others waiting at.
void dictionary_table::lock() {
  auto& hold = session_.prepare("UPDATE crm_dictionary SET position = position WHERE code = :code");
  hold.bind(dictionary_);
  hold.run();
}

std::vector<erp::dictionary_value> dictionary_table::read(bool gone_too) {
  const auto uses = read_uses(session_, column_of(dictionary_));
  auto names = read_names(session_, dictionary_);
  auto& find = session_.prepare(
      "SELECT v.id, v.version, v.description, v.active, v.is_default, v.predefined, v.gone"
      " FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary"
      " WHERE d.code = :code ORDER BY v.position, v.id",
      {column_type::integer, column_type::integer, column_type::text, column_type::integer,
       column_type::integer, column_type::integer, column_type::integer});
  find.bind(dictionary_);
  find.run();
  std::vector<erp::dictionary_value> all;
  while (find.fetch()) {
    const auto id = find.integer(0);
    const auto used = uses.find(id);
    erp::dictionary_value value;
    value.key = {std::to_string(id)};
    value.version = find.integer(1);
    value.entry = {std::move(names[id]), find.optional_text(2).value_or(""), find.integer(3) != 0,
                   find.integer(4) != 0};
    value.predefined = find.integer(5) != 0;
    value.uses = used == uses.end() ? 0 : used->second;
    if (gone_too || find.integer(6) == 0 || value.uses > 0) all.push_back(std::move(value));
  }
  return all;
}

std::optional<std::int64_t> dictionary_table::id_of(const std::string& code) {
  auto& find = session_.prepare(
      "SELECT v.id FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary"
      " WHERE d.code = :dictionary AND v.code = :code",
      {column_type::integer});
  find.bind(dictionary_).bind(code);
  find.run();
  if (!find.fetch()) return std::nullopt;
  const auto id = find.integer(0);
  find.close();
  return id;
}

std::int64_t dictionary_table::insert(const std::string& code, const erp::dictionary_entry& entry) {
  auto& last = session_.prepare(
      "SELECT d.id, MAX(v.position) FROM crm_dictionary d"
      " LEFT JOIN crm_dictionary_value v ON v.dictionary = d.id WHERE d.code = :code GROUP BY d.id",
      {column_type::integer, column_type::integer});
  last.bind(dictionary_);
  last.run();
  if (!last.fetch())
    throw db::failure(db::failure_kind::unknown, "no such dictionary: " + dictionary_);
  const auto dictionary = last.integer(0);
  const auto position = last.optional_integer(1).value_or(0) + 1;
  last.close();
  auto& add = session_.prepare(
      session_.dialect().insert_returning(
          "crm_dictionary_value",
          "dictionary, code, description, active, is_default, predefined, position, version, gone",
          ":dictionary, :code, :description, :active, 0, 0, :position, 1, 0", "id"),
      {column_type::integer});
  add.bind(dictionary).bind(code);
  add.bind(entry.description.empty() ? std::optional<std::string>() : entry.description);
  add.bind(entry.active).bind(position);
  add.run();
  if (!add.fetch())
    throw db::failure(db::failure_kind::unknown, "INSERT INTO crm_dictionary_value gave no id");
  const auto id = add.integer(0);
  add.close();
  write_names(id, entry);
  return id;
}

void dictionary_table::update(std::int64_t id, std::int64_t version,
                              const erp::dictionary_entry& entry) {
  auto& change = session_.prepare(
      "UPDATE crm_dictionary_value SET description = :description, active = :active,"
      " version = :next WHERE id = :id AND version = :version");
  change.bind(entry.description.empty() ? std::optional<std::string>() : entry.description);
  change.bind(entry.active).bind(version + 1).bind(id).bind(version);
  change.run();
  if (change.affected_rows() == 1) return;
  throw db::failure(db::failure_kind::deadlock,
                    "UPDATE crm_dictionary_value: somebody else was quicker since it was read");
}

void dictionary_table::write_names(std::int64_t id, const erp::dictionary_entry& entry) {
  auto& remove = session_.prepare("DELETE FROM crm_dictionary_text WHERE dictionary_value = :id");
  remove.bind(id);
  remove.run();
  auto& add = session_.prepare(
      "INSERT INTO crm_dictionary_text (dictionary_value, language, name)"
      " VALUES (:id, :language, :name)");
  for (const auto& [language, name] : entry.names) {
    add.bind(id).bind(language).bind(name);
    add.run();
  }
}

void dictionary_table::set_default(std::int64_t id) {
  auto& others = session_.prepare(
      "UPDATE crm_dictionary_value SET is_default = 0 WHERE is_default = 1 AND dictionary ="
      " (SELECT d.id FROM crm_dictionary d WHERE d.code = :code)");
  others.bind(dictionary_);
  others.run();
  auto& one = session_.prepare("UPDATE crm_dictionary_value SET is_default = 1 WHERE id = :id");
  one.bind(id);
  one.run();
}

void dictionary_table::set_gone(std::int64_t id, bool gone) {
  auto& change = session_.prepare("UPDATE crm_dictionary_value SET gone = :gone WHERE id = :id");
  change.bind(gone).bind(id);
  change.run();
}

void dictionary_table::place(const std::vector<erp::record_key>& in_order) {
  auto& change =
      session_.prepare("UPDATE crm_dictionary_value SET position = :position WHERE id = :id");
  std::int64_t position = 0;
  for (const auto& key : in_order) {
    change.bind(++position).bind(static_cast<std::int64_t>(std::stoll(key.id)));
    change.run();
  }
}

std::int64_t dictionary_table::add_history(const dictionary_stamp& stamp,
                                           const std::vector<field_change>& changes) {
  auto& add = session_.prepare(
      session_.dialect().insert_returning(
          "crm_dictionary_history",
          "dictionary_value, change_no, at, operator, station, field, before_value, after_value",
          ":value, :change_no, :at, :operator, :station, :field, :before_value, :after_value",
          "id"),
      {column_type::integer});
  std::int64_t last = 0;
  for (const auto& change : changes) {
    add.bind(stamp.value).bind(stamp.change_no).bind(stamp.at.time_since_epoch().count());
    db::bind_key(add, keys_.operator_, stamp.by.id);
    add.bind(stamp.station.empty() ? std::optional<std::string>() : stamp.station);
    add.bind(change.field).bind(change.before).bind(change.after);
    add.run();
    if (add.fetch()) last = add.integer(0);
    add.close();
  }
  return last;
}

// Records first, then their history out of what they have become: whoever saves one of them in
// between waits, and no record is moved without a row that says so.
std::int64_t dictionary_table::move_records(std::int64_t from, std::int64_t into,
                                            std::int64_t merge, const dictionary_stamp& stamp) {
  const auto column = column_of(dictionary_);
  auto& move = session_.prepare("UPDATE crm_activity SET " + column +
                                " = :into, version = version + 1, changed_by = :by,"
                                " changed_at = :at WHERE " +
                                column + " = :from");
  move.bind(into);
  db::bind_key(move, keys_.operator_, stamp.by.id);
  move.bind(stamp.at.time_since_epoch().count()).bind(from);
  move.run();
  const auto moved = move.affected_rows();
  auto& tell = session_.prepare(
      "INSERT INTO crm_history (activity, change_no, at, operator, station, cause, field,"
      " before_value, after_value)"
      " SELECT a.id, a.version, m.at, m.operator, m.station, :cause, d.code, m.before_value,"
      " m.after_value"
      " FROM crm_dictionary_history m"
      " JOIN crm_dictionary_value v ON v.id = m.dictionary_value"
      " JOIN crm_dictionary d ON d.id = v.dictionary"
      " JOIN crm_activity a ON a.changed_at = m.at AND a.changed_by = m.operator"
      " WHERE m.id = :merge AND a." +
      column +
      " = :into AND NOT EXISTS (SELECT 1 FROM crm_history h"
      " WHERE h.activity = a.id AND h.change_no = a.version)");
  tell.bind(std::string(cause::dictionary)).bind(merge).bind(into);
  tell.run();
  return moved;
}

}  // namespace crm
