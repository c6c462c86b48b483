// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/scope_table.hpp"

#include <algorithm>
#include <vector>

#include "db/binding/checksum.hpp"
#include "db/binding/key.hpp"
#include "db/session/unit_of_work.hpp"

namespace crm {

namespace {

using db::column_type;

constexpr int same_digest_max = 4;

std::int64_t wall_ms(wall_clock::time_point at) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()).count();
}

// Each key with its length before it, so that no other set reads the same.
std::string digest_of(const reached_people& people) {
  std::string all;
  for (const auto& employee : people.employees)
    all += std::to_string(employee.id.size()) + ":" + employee.id + "\n";
  all += "-\n";
  for (const auto& author : people.authors)
    all += std::to_string(author.id.size()) + ":" + author.id + "\n";
  return db::checksum(all);
}

std::vector<erp::record_key> fetched(db::statement& find, std::int64_t scope, db::key_type type) {
  find.bind(scope);
  find.run();
  std::vector<erp::record_key> keys;
  while (find.fetch()) keys.push_back({db::key_text(find, 0, type)});
  std::sort(keys.begin(), keys.end());
  return keys;
}

void add_all(db::statement& add, std::int64_t scope, db::key_type type,
             const std::vector<erp::record_key>& keys) {
  for (const auto& key : keys) {
    add.bind(scope);
    db::bind_key(add, type, key.id);
    add.run();
  }
}

}  // namespace

// Others with the same digest, should there ever be any, follow under "…-1", "…-2".
std::int64_t scope_table::of(const reached_people& people, wall_clock::time_point now) {
  const auto base = digest_of(people);
  for (int other = 0; other < same_digest_max; ++other) {
    const auto digest = other == 0 ? base : base + "-" + std::to_string(other);
    auto id = find(digest);
    if (!id) id = add(digest, people, now);
    if (!id) id = find(digest);  // another station was quicker
    if (id && read(*id) == people && keep(*id, now)) return *id;
  }
  throw db::failure(db::failure_kind::deadlock,
                    "crm_scope: what was written a moment ago is not there");
}

bool scope_table::keep(std::int64_t scope, wall_clock::time_point now) {
  auto& note = session_.prepare("UPDATE crm_scope SET used_at = :used_at WHERE id = :id");
  note.bind(wall_ms(now)).bind(scope);
  note.run();
  return note.affected_rows() != 0;
}

std::optional<std::int64_t> scope_table::find(const std::string& digest) {
  auto& find =
      session_.prepare("SELECT id FROM crm_scope WHERE digest = :digest", {column_type::integer});
  find.bind(digest);
  find.run();
  if (!find.fetch()) return std::nullopt;
  const auto id = find.integer(0);
  find.close();
  return id;
}

reached_people scope_table::read(std::int64_t scope) {
  reached_people people;
  people.employees =
      fetched(session_.prepare("SELECT employee FROM crm_scope_member WHERE scope = :scope",
                               {db::column_of(keys_.employee)}),
              scope, keys_.employee);
  people.authors =
      fetched(session_.prepare("SELECT operator FROM crm_scope_author WHERE scope = :scope",
                               {db::column_of(keys_.operator_)}),
              scope, keys_.operator_);
  return people;
}

std::optional<std::int64_t> scope_table::add(const std::string& digest,
                                             const reached_people& people,
                                             wall_clock::time_point now) {
  db::unit_of_work work(session_);
  auto& add = session_.prepare(session_.dialect().insert_returning("crm_scope", "digest, used_at",
                                                                   ":digest, :used_at", "id"),
                               {column_type::integer});
  add.bind(digest).bind(wall_ms(now));
  std::int64_t id = 0;
  try {
    add.run();
    if (!add.fetch()) return std::nullopt;
    id = add.integer(0);
    add.close();
  } catch (const db::failure& failure) {
    if (failure.kind() != db::failure_kind::unique_violation) throw;
    return std::nullopt;
  }
  add_all(
      session_.prepare("INSERT INTO crm_scope_member (scope, employee) VALUES (:scope, :employee)"),
      id, keys_.employee, people.employees);
  add_all(
      session_.prepare("INSERT INTO crm_scope_author (scope, operator) VALUES (:scope, :operator)"),
      id, keys_.operator_, people.authors);
  work.commit();
  return id;
}

void scope_table::forget_before(wall_clock::time_point age) {
  std::vector<std::int64_t> old;
  auto& find =
      session_.prepare("SELECT id FROM crm_scope WHERE used_at < :age", {column_type::integer});
  find.bind(wall_ms(age));
  find.run();
  while (find.fetch()) old.push_back(find.integer(0));
  for (const auto scope : old) {
    db::unit_of_work work(session_);
    // Held first: a station that has come to it since keeps it.
    auto& hold = session_.prepare(
        "UPDATE crm_scope SET used_at = used_at WHERE id = :id AND used_at < :age");
    hold.bind(scope).bind(wall_ms(age)).run();
    if (hold.affected_rows() == 0) continue;
    for (const auto* remove : {"DELETE FROM crm_scope_member WHERE scope = :scope",
                               "DELETE FROM crm_scope_author WHERE scope = :scope",
                               "DELETE FROM crm_scope WHERE id = :scope"})
      session_.prepare(remove).bind(scope).run();
    work.commit();
  }
}

}  // namespace crm
