// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/replay.hpp"

#include <gtest/gtest.h>

#include <random>

#include "plugin/addendum/addendum_service.hpp"
#include "plugin/chain/chain_plan.hpp"
#include "plugin/deletion/deletion_service.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "tests/unit/crm/series_desk.hpp"

// Whatever is done to activities, their history tells it all: replayed from its beginning it gives
// the record as it stands. The operations are the real ones, in random order.

namespace crm_test {

using namespace std::chrono_literals;
using crm::activity;
using crm::activity_state;
using crm::admitted;

namespace {

class dice {
 public:
  explicit dice(unsigned seed) : engine_(seed) {}
  int roll(int sides) { return static_cast<int>(engine_() % static_cast<unsigned>(sides)); }
  bool one_in(int n) { return roll(n) == 0; }

 private:
  std::mt19937 engine_;
};

// One station at which everything that can be done to activities is done.
class busy_day {
 public:
  busy_day(company_database& company, unsigned seed) : desk_(company), dice_(seed) {}

  void act() {
    desk_.host_.clock_.now_ += 1min;
    switch (dice_.roll(14)) {
      case 0:
        return create();
      case 1:
        return note();
      case 2:
        return reopen();
      case 3:
        return add();
      case 4:
        return drag();
      case 5:
        return take_back();
      case 6:
        return merge_categories();
      case 7:
        return move_with_chain();
      case 8:
        return undo_series();
      case 9:
        return remove();
      case 10:
        return put_back();
      default:
        return change();
    }
  }

  // Those that are there, or those deleted.
  std::vector<std::int64_t> ids(bool deleted = false) {
    std::vector<std::int64_t> all;
    std::string listed =
        desk_.company_.values(std::string("SELECT id FROM crm_activity WHERE deleted_at IS ") +
                              (deleted ? "NOT NULL" : "NULL") + " ORDER BY id");
    for (std::size_t at = 0; at < listed.size(); ++at) {
      const auto comma = std::min(listed.find(',', at), listed.size());
      all.push_back(std::stoll(listed.substr(at, comma - at)));
      at = comma;
    }
    return all;
  }
  std::vector<crm::history_row> history(std::int64_t id) {
    return *desk_.with([&](admitted& inside) {
      return erp::result<std::vector<crm::history_row>>(
          crm::history_table(inside.session, inside.keys).read(id));
    });
  }
  activity stored(std::int64_t id) { return desk_.read(id); }
  const std::map<std::string, int>& done() const { return done_; }

 private:
  void count(const char* what, bool ok) { done_[what] += ok ? 1 : 0; }

  activity any() {
    const auto all = ids();
    return stored(all[std::size_t(dice_.roll(int(all.size())))]);
  }
  activity any_open() {
    for (int i = 0; i < 20; ++i)
      if (auto one = any(); one.state == activity_state::open) return one;
    return any();
  }

  void create() {
    auto record = contact_with_wanda(desk_.host_);
    record.kind = crm::activity_kind(1 + dice_.roll(3));
    record.starts_at += std::chrono::hours(24 * dice_.roll(20) + 1);
    record.ends_at = record.starts_at + 30min;
    alter(record);
    record.state = activity_state::open;
    auto wish = wish_for(std::move(record));
    if (dice_.one_in(2)) wish.segments.push_back({desk_.host_.clock_.now_, 90s});
    if (dice_.one_in(2)) wish.follow_up_at = wish.wanted.starts_at + std::chrono::days(7);
    if (dice_.one_in(4)) {
      wish.wanted.all_day = false;
      wish.wanted.ends_at = wish.wanted.starts_at + 30min;
      wish.repeats.rule = desk_.rule("FREQ=DAILY;COUNT=4");
    }
    count("created", desk_.save(wish).ok());
  }

  void alter(activity& record) {
    static const char* words[] = {"", "umówione", "jeden\ndwa, trzy\\ 'cztery'", "🙂 zażółć"};
    const auto word = [&] { return std::string(words[dice_.roll(4)]); };
    const auto cost = [&]() -> std::optional<erp::money> {
      if (dice_.one_in(3)) return std::nullopt;
      return erp::money{dice_.roll(1'000'000), dice_.one_in(2) ? "PLN" : "EUR"};
    };
    for (int i = 1 + dice_.roll(3); i > 0; --i) alter_one(record, word(), cost());
  }

  void alter_one(activity& record, const std::string& word, const std::optional<erp::money>& cost) {
    switch (dice_.roll(13)) {
      case 0:
        record.note = word;
        break;
      case 1:
        record.subject = dice_.one_in(2) ? "" : "Narada, \\";
        break;
      case 2:
        record.venue = word;
        break;
      case 3:
        record.expected_cost = cost;
        break;
      case 4:
        record.actual_cost = cost;
        break;
      case 5:
        record.persons = dice_.one_in(2) ? std::vector{wanda} : std::vector{bogdan, wanda};
        break;
      case 6:
        record.employees.clear();
        if (dice_.one_in(2)) record.employees = {{"2"}, {"3"}};
        break;
      case 7:
        record.starts_at += std::chrono::days(dice_.roll(3));
        record.ends_at = record.starts_at + 45min;
        record.all_day = false;
        break;
      case 8:
        record.remind_before.reset();
        if (dice_.one_in(2)) record.remind_before = 15min;
        break;
      case 9:
        record.elapsed.reset();
        if (dice_.one_in(2)) record.elapsed = std::chrono::seconds(dice_.roll(5000));
        break;
      case 10:
        record.category = category();
        break;
      case 11:
        record.in_schedule = !record.in_schedule;
        break;
      default:
        make_all_day(record);
    }
  }

  static void make_all_day(activity& record) {
    const auto day =
        erp::kit::bounds_of_day(erp::kit::day_of(record.starts_at, record.zone), record.zone);
    record.all_day = true;
    record.starts_at = day.from;
    record.ends_at = day.until;
  }

  std::optional<std::int64_t> category() {
    const auto found =
        *desk_.with([&](admitted& inside) { return crm::read_values(inside, "category", {}); });
    const auto& all = found.values;
    return std::stoll(all[std::size_t(dice_.roll(int(all.size())))].key.id);
  }

  void change() {
    if (ids().empty()) return create();
    const auto opened = any_open();
    auto wanted = opened;
    alter(wanted);
    if (dice_.one_in(8)) wanted.state = activity_state::ended;
    if (dice_.one_in(16)) wanted.state = activity_state::cancelled;
    auto wish = desk_.change(opened, wanted, crm::series_scope(1 + dice_.roll(3)));
    if (opened.series && dice_.one_in(8)) wish.repeats.rule.reset();
    if (dice_.one_in(3)) wish.segments.push_back({desk_.host_.clock_.now_, 1500ms});
    if (dice_.one_in(6)) wish.follow_up_at = wanted.starts_at + std::chrono::days(3);
    const auto saved = desk_.save(wish);
    count("changed", saved.ok());
    if (saved && saved->series.undo) undo_ = saved->series.undo;
  }

  void remove() {
    if (ids().empty()) return create();
    const auto one = any_open();
    crm::deletion_wish wish{crm::new_uid(), {{one.id, one.version}}};
    if (one.series) wish.scope = crm::series_scope(1 + dice_.roll(3));
    const auto done = desk_.with([&](admitted& inside) {
      return crm::delete_activities(inside, wish, desk_.host_.clock_.now_);
    });
    count("deleted", done.ok());
    if (done) deleted_ = *done;
  }
  void put_back() {
    if (!deleted_) return change();
    count("put back", desk_
                          .with([&](admitted& inside) {
                            return crm::put_back_activities(inside, {crm::new_uid(), *deleted_},
                                                            desk_.host_.clock_.now_);
                          })
                          .ok());
    deleted_.reset();
  }

  void undo_series() {
    if (!undo_) return change();
    count("series undone", desk_.undo(*std::exchange(undo_, std::nullopt)).ok());
  }

  void note() {
    if (ids().empty()) return create();
    const auto one = any_open();
    count("note", desk_
                      .with([&](admitted& inside) {
                        return crm::change_note(inside,
                                                {crm::new_uid(), one.id, one.version, "w liście"},
                                                desk_.host_.clock_.now_);
                      })
                      .ok());
  }

  template <class Work>
  void of_an_ended_one(const char* what, const Work& work) {
    for (const auto id : ids())
      if (const auto one = stored(id); one.state == activity_state::ended)
        return count(what, desk_.with([&](admitted& inside) { return work(inside, id); }).ok());
    change();
  }
  void reopen() {
    of_an_ended_one("reopened", [&](admitted& inside, std::int64_t id) {
      return crm::reopen_activity(inside, {crm::new_uid(), id, "pomyłka"}, desk_.host_.clock_.now_);
    });
  }
  void add() {
    of_an_ended_one("added", [&](admitted& inside, std::int64_t id) {
      return crm::add_addendum(inside, {crm::new_uid(), id, "zapłacili"}, desk_.host_.clock_.now_);
    });
  }

  void drag() {
    if (ids().empty()) return create();
    const auto one = any_open();
    if (one.all_day) return change();
    crm::entry_move wish{crm::new_uid(), one.id, one.version, {}, {}};
    wish.to.starts_at = series_desk::wall(one) + std::chrono::hours(24 * (1 + dice_.roll(3)));
    wish.to.ends_at = wish.to.starts_at + (one.ends_at - one.starts_at);
    for (int i = 0; i < 3; ++i) {
      const auto moved = desk_.with([&](admitted& inside) {
        return crm::move_entry(inside, wish, crm::schedule_reaches(), desk_.host_.clock_.now_);
      });
      if (!moved) return;
      if (!moved->asks) {
        moved_ = moved->made;
        return count("dragged", true);
      }
      wish.answers[moved->asks->id] = moved->asks->options.back().key;
      wish.key = crm::new_uid();
    }
  }
  void take_back() {
    if (!moved_) return drag();
    count("drag undone",
          desk_
              .with([&](admitted& inside) {
                return crm::take_back(inside, {crm::new_uid(), *moved_}, desk_.host_.clock_.now_);
              })
              .ok());
    moved_.reset();
  }

  void move_with_chain() {
    if (ids().empty()) return create();
    const auto first = any_open();
    if (first.all_day || first.series) return change();
    auto wanted = first;
    wanted.starts_at += std::chrono::days(1 + dice_.roll(2));
    wanted.ends_at = wanted.starts_at + (first.ends_at - first.starts_at);
    auto wish = desk_.change(first, wanted);
    const auto planned = desk_.with([&](admitted& inside) {
      return erp::result<crm::chain_plan>(crm::plan_later_ones(
          inside, first, {crm::slot_of(first), crm::slot_of(wanted), "Europe/Warsaw"}));
    });
    wish.later = crm::moves_of(*planned);
    const bool others = !wish.later.empty();
    count("chain moved", desk_.save(wish).ok() && others);
  }

  void merge_categories() {
    const auto merged = desk_.with([&](admitted& inside) -> erp::result<std::int64_t> {
      crm::dictionary_desk at{inside, "category", crm::new_uid(), desk_.host_.clock_.now_};
      erp::dictionary_entry entry;
      entry.names["pl"] = "Wartość " + at.key;
      const auto made = crm::save_value(at, {}, 0, entry);
      if (!made) return made.failure();
      at.key = crm::new_uid();
      return crm::merge_values(at, {std::to_string(*category())}, made->key);
    });
    count("records merged", merged.ok() && *merged > 0);
  }

  series_desk desk_;
  dice dice_;
  std::map<std::string, int> done_;
  std::optional<crm::series_undo> undo_;
  std::optional<crm::made_move> moved_;
  std::optional<crm::deletion> deleted_;
};

}  // namespace

class Replay : public on_every_server {
 protected:
  company_database company_{GetParam()};
};
ON_EVERY_SERVER(Replay);

TEST_P(Replay, OfTheHistoryGivesEveryRecordAsItStands) {
  const bool file = GetParam().kind == db::server::sqlite;
  std::map<std::string, int> done;
  for (unsigned seed = 1; seed <= (file ? 12 : 3); ++seed) {
    busy_day day(company_, seed);
    for (int i = 0; i < 60; ++i) day.act();
    for (const auto id : day.ids()) {
      const auto stored = day.stored(id);
      activity again;
      ASSERT_NO_THROW(again = replayed(id, stored.uid, day.history(id)))
          << id << " of day " << seed;
      ASSERT_EQ(again, stored) << id << " of day " << seed;
    }
    for (const auto id : day.ids(true)) {
      const auto rows = day.history(id);
      ASSERT_NO_THROW(replayed(id, {}, rows)) << id << " of day " << seed;
      const auto last = std::find_if(rows.rbegin(), rows.rend(), [](const auto& row) {
        return row.change.field == crm::event::deleted;
      });
      ASSERT_TRUE(last != rows.rend() && last->change.after == "1") << id << " of day " << seed;
    }
    for (const auto& [what, times] : day.done()) done[what] += times;
  }
  for (const char* what :
       {"created", "changed", "note", "reopened", "added", "dragged", "drag undone", "chain moved",
        "series undone", "records merged", "deleted", "put back"})
    EXPECT_GT(done[what], 0) << what << " was never done";
}

}  // namespace crm_test
