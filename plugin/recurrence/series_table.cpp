// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_table.hpp"

#include "db/binding/key.hpp"
#include "plugin/stored_moment.hpp"

namespace crm {

namespace {

using db::column_type::integer;
using db::column_type::text;

}  // namespace

std::optional<series> series_table::read(std::int64_t id) {
  auto& find = session_.prepare(
      "SELECT id, uid, rrule, starts_at, zone, all_day, made_until, complete, version, created_by,"
      " created_at, changed_by, changed_at, moved_on FROM crm_series WHERE id = :id",
      {integer, text, text, integer, text, integer, integer, integer, integer,
       db::column_of(keys_.operator_), integer, db::column_of(keys_.operator_), integer, integer});
  find.bind(id);
  find.run();
  if (!find.fetch()) return std::nullopt;
  series one;
  one.id = find.integer(0);
  one.uid = find.text(1);
  one.rule = find.text(2);
  one.starts_at = instant_of(find.integer(3));
  one.zone = find.text(4);
  one.all_day = find.integer(5) != 0;
  one.made_until = instant_of(find.integer(6));
  one.complete = find.integer(7) != 0;
  one.version = find.integer(8);
  one.created_by = {db::key_text(find, 9, keys_.operator_)};
  one.created_at = instant_of(find.integer(10));
  one.changed_by = {db::key_text(find, 11, keys_.operator_)};
  one.changed_at = instant_of(find.integer(12));
  one.moved_on = std::chrono::milliseconds(find.integer(13));
  find.close();
  return one;
}

std::int64_t series_table::insert(const series& one) {
  auto& add = session_.prepare(
      session_.dialect().insert_returning(
          "crm_series",
          "uid, rrule, starts_at, zone, all_day, made_until, complete, version, created_by,"
          " created_at, changed_by, changed_at, moved_on",
          ":uid, :rrule, :starts_at, :zone, :all_day, :made_until, :complete, :version,"
          " :created_by, :created_at, :changed_by, :changed_at, :moved_on",
          "id"),
      {integer});
  add.bind(one.uid).bind(one.rule).bind(ms(one.starts_at)).bind(one.zone).bind(one.all_day);
  add.bind(ms(one.made_until)).bind(one.complete).bind(one.version);
  db::bind_key(add, keys_.operator_, one.created_by.id);
  add.bind(ms(one.created_at));
  db::bind_key(add, keys_.operator_, one.changed_by.id);
  add.bind(ms(one.changed_at)).bind(std::int64_t{one.moved_on.count()});
  add.run();
  if (!add.fetch())
    throw db::failure(db::failure_kind::unknown, "INSERT INTO crm_series answered no id");
  const auto id = add.integer(0);
  add.close();
  return id;
}

void series_table::update(const series& one) {
  auto& change = session_.prepare(
      "UPDATE crm_series SET rrule = :rrule, made_until = :made_until, complete = :complete,"
      " version = :version, changed_by = :changed_by, changed_at = :changed_at"
      " WHERE id = :id AND version = :seen_version");
  change.bind(one.rule).bind(ms(one.made_until)).bind(one.complete).bind(one.version + 1);
  db::bind_key(change, keys_.operator_, one.changed_by.id);
  change.bind(ms(one.changed_at)).bind(one.id).bind(one.version);
  change.run();
  if (change.affected_rows() == 1) return;
  throw db::failure(db::failure_kind::deadlock,
                    "UPDATE crm_series: somebody else was quicker since it was read");
}

std::vector<std::int64_t> series_table::to_continue(erp::instant near) {
  auto& find = session_.prepare(
      "SELECT id FROM crm_series WHERE complete = 0 AND made_until < :near ORDER BY made_until",
      {integer});
  find.bind(ms(near));
  find.run();
  std::vector<std::int64_t> ids;
  while (find.fetch()) ids.push_back(find.integer(0));
  return ids;
}

std::vector<occurrence> series_table::occurrences(std::int64_t series) {
  auto& find = session_.prepare(
      "SELECT id, series_at, state, deleted_at FROM crm_activity WHERE series = :series"
      " ORDER BY series_at",
      {integer, integer, integer, integer});
  find.bind(series);
  find.run();
  std::vector<occurrence> all;
  while (find.fetch()) {
    const bool deleted = !find.is_null(3);
    all.push_back(
        {find.integer(0), instant_of(find.integer(1)),
         deleted ? activity_state::cancelled : static_cast<activity_state>(find.integer(2)),
         deleted});
  }
  return all;
}

void series_table::move(std::int64_t activity, std::optional<std::int64_t> series,
                        std::optional<erp::instant> series_at) {
  auto& change = session_.prepare(
      "UPDATE crm_activity SET series = :series, series_at = :series_at WHERE id = :id");
  change.bind(series);
  change.bind(series_at ? std::optional(ms(*series_at)) : std::nullopt);
  change.bind(activity);
  change.run();
}

std::set<erp::instant> series_table::exceptions(std::int64_t series) {
  auto& find = session_.prepare("SELECT series_at FROM crm_series_exception WHERE series = :series",
                                {integer});
  find.bind(series);
  find.run();
  std::set<erp::instant> all;
  while (find.fetch()) all.insert(instant_of(find.integer(0)));
  return all;
}

void series_table::add_exception(std::int64_t series, erp::instant series_at) {
  if (exceptions(series).count(series_at) != 0) return;
  session_
      .prepare("INSERT INTO crm_series_exception (series, series_at) VALUES (:series, :series_at)")
      .bind(series)
      .bind(ms(series_at))
      .run();
}

}  // namespace crm
