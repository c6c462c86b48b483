// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/local_day_table.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "db/session/unit_of_work.hpp"
#include "plugin/activity/local_day.hpp"

namespace crm {

namespace {

using db::column_type;

constexpr const char* done = "local_days";
constexpr std::int64_t ids_at_once = 5'000;
constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t minute_ms = 60'000;
// So that no day is before the first, which division would round up.
constexpr std::int64_t far_days = 1'000'000;

struct ids {
  std::int64_t from;
  std::int64_t until;
};

// What has one offset from UTC.
struct span {
  std::string zone;
  std::int64_t from;
  std::int64_t until;
};

std::int64_t offset_at(std::int64_t at, const std::string& zone) {
  return utc_offset_min(erp::instant(std::chrono::milliseconds(at)), zone);
}

// When the clocks change next, `latest` at the latest. No zone has two changes within a week.
std::int64_t next_change(const span& in, std::int64_t latest) {
  const auto offset = offset_at(in.from, in.zone);
  for (auto from = in.from; from < latest;) {
    auto until = std::min(from + 7 * day_ms, latest);
    if (offset_at(until, in.zone) == offset) {
      from = until;
      continue;
    }
    while (until - from > 1) {
      const auto middle = from + (until - from) / 2;
      (offset_at(middle, in.zone) == offset ? from : until) = middle;
    }
    return until;
  }
  return latest;
}

// One of the two instants whose day is kept beside it.
struct kept_day {
  std::string instant;
  std::string day;
  bool with_offset;
};
const kept_day kept_days[] = {{"starts_at", "starts_day", true}, {"ended_at", "ended_day", false}};

class filling {
 public:
  filling(db::session& session, const kept_day& kept) : session_(session), kept_(kept) {}

  void fill(const ids& page) {
    for (auto& span : spans(page)) {
      const auto latest = span.until;
      while (span.from < latest) {
        span.until = next_change(span, latest);
        set(page, span);
        const auto next = first_since(page, span);
        if (!next) break;
        span.from = *next;
      }
    }
  }

 private:
  std::string lacking() const {
    return " FROM crm_activity WHERE id >= :from_id AND id < :until_id AND " + kept_.day +
           " IS NULL AND " + kept_.instant + " IS NOT NULL";
  }

  std::vector<span> spans(const ids& page) {
    auto& find = session_.prepare("SELECT zone, MIN(" + kept_.instant + "), MAX(" + kept_.instant +
                                      ")" + lacking() + " GROUP BY zone",
                                  {column_type::text, column_type::integer, column_type::integer});
    find.bind(page.from).bind(page.until).run();
    std::vector<span> all;
    while (find.fetch()) all.push_back({find.text(0), find.integer(1), find.integer(2) + 1});
    return all;
  }

  std::optional<std::int64_t> first_since(const ids& page, const span& done) {
    auto& find = session_.prepare("SELECT MIN(" + kept_.instant + ")" + lacking() +
                                      " AND zone = :zone AND " + kept_.instant + " >= :since",
                                  {column_type::integer});
    find.bind(page.from).bind(page.until).bind(done.zone).bind(done.until).run();
    std::optional<std::int64_t> first;
    if (find.fetch()) first = find.optional_integer(0);
    find.close();
    return first;
  }

  void set(const ids& page, const span& in) {
    const auto offset = offset_at(in.from, in.zone);
    const auto ahead = offset * minute_ms + far_days * day_ms;
    const auto wall = "(" + kept_.instant + " + :ahead";
    std::string sql = "UPDATE crm_activity SET " + kept_.day + " = (" + wall + ") - (" +
                      kept_.instant + " + :ahead_again) % 86400000) / 86400000 - 1000000";
    if (kept_.with_offset) sql += ", utc_offset_min = :utc_offset_min";
    sql += " WHERE id >= :from_id AND id < :until_id AND " + kept_.day +
           " IS NULL AND zone = :zone AND " + kept_.instant + " >= :since AND " + kept_.instant +
           " < :until";
    auto& change = session_.prepare(sql);
    change.bind(ahead).bind(ahead);
    if (kept_.with_offset) change.bind(offset);
    change.bind(page.from).bind(page.until).bind(in.zone).bind(in.from).bind(in.until).run();
  }

  db::session& session_;
  const kept_day& kept_;
};

std::optional<ids> ids_without(db::session& session, const kept_day& kept) {
  auto& find = session.prepare("SELECT MIN(id), MAX(id) FROM crm_activity WHERE " + kept.day +
                                   " IS NULL AND " + kept.instant + " IS NOT NULL",
                               {column_type::integer, column_type::integer});
  find.run();
  std::optional<ids> all;
  if (find.fetch() && !find.is_null(0)) all = ids{find.integer(0), find.integer(1) + 1};
  find.close();
  return all;
}

bool was_done(db::session& session) {
  auto& find =
      session.prepare("SELECT COUNT(*) FROM crm_upkeep WHERE name = :name", {column_type::integer});
  find.bind(done).run();
  const bool was = find.fetch() && find.integer(0) > 0;
  find.close();
  return was;
}

}  // namespace

void local_day_table::fill_once(erp::instant now) {
  if (was_done(session_)) return;
  fill();
  try {
    session_.prepare("INSERT INTO crm_upkeep (name, done_at) VALUES (:name, :done_at)")
        .bind(done)
        .bind(now.time_since_epoch().count())
        .run();
  } catch (const db::failure& failure) {
    if (failure.kind() != db::failure_kind::unique_violation) throw;  // another station was quicker
  }
}

void local_day_table::fill() {
  for (const auto& kept : kept_days) {
    const auto all = ids_without(session_, kept);
    for (auto from = all ? all->from : 0; all && from < all->until; from += ids_at_once) {
      db::unit_of_work unit(session_);
      filling(session_, kept).fill({from, from + ids_at_once});
      unit.commit();
    }
  }
}

}  // namespace crm
