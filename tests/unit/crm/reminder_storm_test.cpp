// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <random>

#include "db/session/fault.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/stations.hpp"

// Each reminder is shown exactly once: stations of one employee over random moves, ends, snoozes,
// restarts, deaths between claim and paint, and connections that are lost in the middle of it.

namespace crm_test {

using namespace std::chrono_literals;

namespace {

constexpr auto before_start = 15min;
constexpr auto step = 5s;
// A tick that comes to nothing and the next one: until then a station may not have heard.
constexpr auto hears = 45s;

// One due instant of one reminder: moves and snoozes make another.
using armed = std::pair<std::int64_t, std::int64_t>;  // activity, arming

struct meeting {
  crm::activity record;
  std::set<erp::instant> may_be_due;  // as the rules have it: start less 15 min, snoozes
  std::int64_t arming = 1;
  erp::instant due;
  bool ended = false;
  erp::instant changed_at;
};

struct snooze {
  std::int64_t activity;
  std::int64_t arming;
  erp::instant at;
  const station* by;
};

}  // namespace

class ReminderStorm : public on_every_server {
 protected:
  ReminderStorm() : office_(company_), now_(office_.host_.clock_.now_) {}
  ~ReminderStorm() override { db::plan_fault(std::nullopt); }

  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
  station& some_station() {
    return *stations_[static_cast<std::size_t>(pick(int(stations_.size())))];
  }

  crm::activity save(const crm::activity& before, const crm::activity& wanted) {
    auto wish = wish_for(wanted);
    wish.before = before;
    auto answer = office_.place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, now_);
    });
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : wanted;
  }
  void add_meeting() {
    auto record = contact_with_wanda(office_.host_);
    record.kind = crm::activity_kind::meeting;
    record.starts_at = now_ + 1min * (1 + pick(60)) + 1s * pick(60);
    record.ends_at = record.starts_at + 30min;
    record.remind_before = before_start;
    meeting made{save({}, record), {record.starts_at - before_start}, 1, {}, false, now_};
    made.due = record.starts_at - before_start;
    meetings_[made.record.id] = std::move(made);
  }
  meeting* some_meeting() {
    std::vector<meeting*> open;
    for (auto& [id, each] : meetings_)
      if (!each.ended) open.push_back(&each);
    return open.empty() ? nullptr : open[static_cast<std::size_t>(pick(int(open.size())))];
  }
  void move() {
    auto* one = some_meeting();
    if (!one) return;
    auto wanted = one->record;
    wanted.starts_at = now_ + 1min * (pick(80) - 20);
    wanted.ends_at = wanted.starts_at + 30min;
    const auto seen = one->arming;
    const bool moved = wanted.starts_at != one->record.starts_at;
    one->record = save(one->record, wanted);
    one->changed_at = now_;
    one->may_be_due.insert(wanted.starts_at - before_start);
    look_up();
    EXPECT_TRUE(!moved || wanted.starts_at <= now_ || one->arming > seen)
        << "it is to be announced at its new time";
  }
  void end() {
    auto* one = some_meeting();
    if (!one) return;
    auto wanted = one->record;
    wanted.state = crm::activity_state::ended;
    one->record = save(one->record, wanted);
    one->ended = true;
    one->changed_at = now_;
  }
  void answer(station& at) {
    if (!at.running() || at.screen().empty()) return;
    const auto card = at.screen().begin()->second;
    if (!at.is_painted(card.id)) return;
    const bool puts_off = pick(2) == 0;
    for (const auto id : station::activities_of(card)) {
      const auto arming = sighted_.at({&at, card.id}).at(id);
      if (!puts_off) continue;
      meetings_.at(id).may_be_due.insert(now_ + 5min);
      snoozes_.push_back({id, arming, now_, &at});
    }
    at.choose(card.id, puts_off ? "snooze_5" : "dismiss");
  }
  void kill(station& some) {
    some.kill();
    // What was painted in its last moment, and not noted yet, is shown again.
    for (auto& [id, one] : meetings_)
      if (company_.single_value("SELECT state FROM crm_reminder WHERE activity = " +
                                std::to_string(id)) == "2")
        displayed_.erase({id, one.arming});
    std::erase_if(snoozes_, [&](const snooze& each) { return each.by == &some; });
  }
  db::fault_plan some_fault() {
    return {1 + pick(4), pick(2) ? db::fault_moment::before : db::fault_moment::after,
            db::fault_kind::lose, pick(2) == 0};
  }
  void something_happens() {
    switch (pick(20)) {
      case 0:
      case 1:
        return add_meeting();
      case 2:
      case 3:
        return move();
      case 4:
        return pick(3) == 0 ? end() : void();
      case 5:
        return kill(some_station());
      case 6: {
        auto& some = some_station();
        return some.running() ? some.stop() : some.start();
      }
      case 7:
      case 8: {
        auto& some = some_station();
        return some.running() ? void() : some.start();
      }
      case 9:
      case 10:
        return answer(some_station());
      default:
        return;
    }
  }

  // What the database says is armed now.
  void look_up() {
    auto& find = company_.other_program().prepare(
        "SELECT activity, arming, due_at FROM crm_reminder",
        {db::column_type::integer, db::column_type::integer, db::column_type::integer});
    find.run();
    while (find.fetch()) {
      auto& one = meetings_.at(find.integer(0));
      one.arming = find.integer(1);
      one.due = erp::instant(std::chrono::milliseconds(find.integer(2)));
      EXPECT_EQ(one.may_be_due.count(one.due), 1u) << "due when nobody wanted it";
    }
    for (const auto& each : snoozes_)
      EXPECT_TRUE(now_ - each.at <= hears || meetings_.at(each.activity).ended ||
                  meetings_.at(each.activity).arming > each.arming)
          << "a snooze was lost";
    std::erase_if(snoozes_, [&](const snooze& each) {
      return meetings_.at(each.activity).arming > each.arming;
    });
  }
  // Which armings a card speaks of is known when it comes: nobody else acts meanwhile.
  void sight(station& at) {
    std::erase_if(sighted_, [&](const auto& each) {
      return each.first.first == &at && at.screen().count(each.first.second) == 0;
    });
    for (const auto& [id, card] : at.screen()) {
      auto [entry, fresh] = sighted_.try_emplace({&at, id});
      if (!fresh) continue;
      for (const auto activity : station::activities_of(card))
        entry->second[activity] = meetings_.at(activity).arming;
    }
  }
  void paint(station& at) {
    const auto fresh = at.paint_cards();
    for (const auto& id : fresh)
      for (const auto& [activity, arming] : sighted_.at({&at, id})) {
        const auto& one = meetings_.at(activity);
        EXPECT_TRUE(displayed_.insert({activity, arming}).second)
            << "meeting " << activity << " was announced twice";
        const bool over = one.ended || arming < one.arming;
        EXPECT_TRUE(over ? now_ - one.changed_at <= hears : one.due <= now_)
            << "meeting " << activity << (over ? " is over or moved" : " was announced too early");
      }
  }
  void pass(bool loses = true) {
    now_ += step;
    office_.host_.clock_.now_ = now_;
    for (auto& each : stations_) {
      if (loses && pick(6) == 0) db::plan_fault(some_fault());
      sight(*each);  // a start may have brought some
      each->pass(step);
      db::plan_fault(std::nullopt);
      if (!each->running()) continue;
      look_up();
      sight(*each);
      if (pick(5) != 0) paint(*each);  // a minimised screen paints later
    }
  }
  void live(int stations, unsigned seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    random_.seed(seed);
    stations_.clear();
    sighted_.clear();
    company_.execute("DELETE FROM crm_reminder");
    meetings_.clear();
    snoozes_.clear();
    for (int each = 0; each < stations; ++each) {
      stations_.push_back(std::make_unique<station>(company_));
      stations_.back()->host().clock_.now_ = now_;
    }
    for (int each = 0; each < 4; ++each) add_meeting();
    for (int each = 0; each < 300 && !HasFailure(); ++each) {
      something_happens();
      pass();
    }
    come_to_rest();
  }
  // One station stays; what is due by now is shown at last.
  void come_to_rest() {
    for (auto& each : stations_)
      if (each->running()) each->stop();
    stations_.back()->start();
    constexpr auto patience = 3min;
    for (auto gone = 0s; gone < patience; gone += step) pass(false);
    paint(*stations_.back());
    for (const auto& [id, one] : meetings_)
      EXPECT_TRUE(one.ended || one.due + patience > now_ || displayed_.count({id, one.arming}) == 1)
          << "meeting " << id << " was never announced";
    stations_.back()->stop();
  }

  company_database company_{GetParam()};
  form_desk office_;  // where meetings are saved
  erp::instant now_;
  std::minstd_rand random_;
  std::vector<std::unique_ptr<station>> stations_;
  std::map<std::int64_t, meeting> meetings_;
  std::map<std::pair<const station*, std::string>, std::map<std::int64_t, std::int64_t>> sighted_;
  std::set<armed> displayed_;
  std::vector<snooze> snoozes_;
};
ON_EVERY_SERVER(ReminderStorm);

TEST_P(ReminderStorm, OverOneStationShowsEachReminderExactlyOnce) {
  for (unsigned seed = 1; seed <= 4 && !HasFailure(); ++seed) live(1, seed);
  EXPECT_GT(displayed_.size(), 30u);
}

TEST_P(ReminderStorm, OverTwoStationsShowsEachReminderExactlyOnce) {
  for (unsigned seed = 11; seed <= 14 && !HasFailure(); ++seed) live(2, seed);
  EXPECT_GT(displayed_.size(), 30u);
}

TEST_P(ReminderStorm, OverThreeStationsShowsEachReminderExactlyOnce) {
  for (unsigned seed = 21; seed <= 24 && !HasFailure(); ++seed) live(3, seed);
  EXPECT_GT(displayed_.size(), 30u);
}

}  // namespace crm_test
