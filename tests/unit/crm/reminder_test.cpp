// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "host-sdk/kit/zone.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/stations.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// When a reminder is due, and how it follows its activity.

namespace crm_test {

using namespace std::chrono_literals;
using namespace std::chrono;
using crm::reminder_state;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

erp::instant at(int year, int month, int day, minutes time) {
  return erp::kit::to_instant_moving(local_days(std::chrono::year(year) / month / day) + time,
                                     warsaw);
}

crm::activity reminded(erp::instant starts_at, std::optional<minutes> before) {
  crm::activity record;
  record.employee = erp::record_key{"1"};
  record.starts_at = starts_at;
  record.ends_at = starts_at + 30min;
  record.zone = warsaw;
  record.remind_before = before;
  return record;
}

}  // namespace

TEST(ReminderTime, IsSoLongBeforeTheStart) {
  EXPECT_EQ(crm::reminder_time(reminded(at(2026, 3, 2, 10h), 15min)), at(2026, 3, 2, 9h + 45min));
  EXPECT_EQ(crm::reminder_time(reminded(at(2026, 3, 2, 10h), 0min)), at(2026, 3, 2, 10h));
  EXPECT_EQ(crm::reminder_time(reminded(at(2026, 3, 2, 10h), std::nullopt)), std::nullopt);
}

TEST(ReminderTime, OfWholeDaysKeepsTheTimeOnTheWallAcrossAClockChange) {
  EXPECT_EQ(crm::reminder_time(reminded(at(2026, 3, 29, 10h), 24h)), at(2026, 3, 28, 10h));
  EXPECT_EQ(crm::reminder_time(reminded(at(2026, 10, 26, 10h), 7 * 24h)), at(2026, 10, 19, 10h));
  // Two hours are two hours, whatever the wall says.
  const auto early = at(2026, 3, 29, 4h);
  EXPECT_EQ(crm::reminder_time(reminded(early, 2h)), early - 2h);
}

TEST(ReminderTime, OfAnAllDayOneCountsFromEightOClockOfItsFirstDay) {
  auto record = reminded(at(2026, 3, 2, 0h), 0min);
  record.all_day = true;
  record.ends_at = at(2026, 3, 4, 0h);
  EXPECT_EQ(crm::reminder_time(record), at(2026, 3, 2, 8h));
  record.remind_before = 30min;
  EXPECT_EQ(crm::reminder_time(record), at(2026, 3, 2, 7h + 30min));
  record.remind_before = 24h;
  EXPECT_EQ(crm::reminder_time(record), at(2026, 3, 1, 8h));
}

TEST(ReminderTime, OfWhatIsNotOpenIsNone) {
  for (const auto state : {crm::activity_state::ended, crm::activity_state::cancelled}) {
    auto record = reminded(at(2026, 3, 2, 10h), 15min);
    record.state = state;
    EXPECT_EQ(crm::reminder_time(record), std::nullopt);
  }
}

class Reminders : public on_every_server {
 protected:
  Reminders() {
    gate_ = std::make_shared<crm::database_gate>(erp::services::database_target{
        company_.connection(), "firm.db", company_database::binding().string()});
  }

  crm::activity meeting_in(minutes time, std::optional<minutes> before = 15min) {
    auto record = contact_with_wanda(host_);
    record.kind = crm::activity_kind::meeting;
    record.starts_at = host_.clock_.now_ + time;
    record.ends_at = record.starts_at + 1h;
    record.employees = {{"2"}};
    record.remind_before = before;
    return record;
  }
  crm::activity save(const crm::activity& before, const crm::activity& wanted,
                     std::optional<erp::instant> follow_up = {}) {
    auto wish = wish_for(wanted);
    wish.before = before;
    wish.follow_up_at = follow_up;
    auto answer = gate_->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, host_.clock_.now_);
    });
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : wanted;
  }
  crm::activity save(const crm::activity& wanted) { return save({}, wanted); }
  template <class Change>
  crm::activity change(const crm::activity& stored, const Change& change) {
    auto wanted = stored;
    change(wanted);
    return save(stored, wanted);
  }
  crm::activity move(const crm::activity& stored, minutes to) {
    return change(stored, [&](auto& record) {
      record.starts_at = host_.clock_.now_ + to;
      record.ends_at = record.starts_at + 1h;
    });
  }
  // "employee:state:minutes from now", in order.
  std::vector<std::string> rows(std::int64_t activity) {
    std::vector<std::string> all;
    (void)gate_->with(who_is("nowak"), [&](crm::admitted& inside) -> erp::result<erp::done> {
      for (const auto& row : crm::reminder_table(inside.session, inside.keys).of(activity))
        all.push_back(
            row.employee.id + ":" + std::to_string(static_cast<int>(row.state)) + ":" +
            std::to_string(duration_cast<minutes>(row.due_at - host_.clock_.now_).count()));
      return erp::done{};
    });
    return all;
  }
  // What employee 1 did with it, as a station would.
  template <class What>
  void with_row(std::int64_t activity, const What& what) {
    (void)gate_->with(who_is("nowak"), [&](crm::admitted& inside) -> erp::result<erp::done> {
      crm::reminder_table table(inside.session, inside.keys);
      auto row = table.of(activity).at(0);
      if (row.state == reminder_state::waiting) {
        table.claim(row, "station");
        row = table.of(activity).at(0);
      }
      what(table, row);
      return erp::done{};
    });
  }
  void show(std::int64_t activity) {
    with_row(activity,
             [&](auto& table, const auto& row) { table.note_shown(row, host_.clock_.now_); });
  }
  void snooze(std::int64_t activity, minutes length) {
    with_row(activity,
             [&](auto& table, const auto& row) { table.put_off(row, host_.clock_.now_ + length); });
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::shared_ptr<crm::database_gate> gate_;
};
ON_EVERY_SERVER(Reminders);

TEST_P(Reminders, AreThereForTheResponsibleEmployeeAndEveryoneWhoTakesPart) {
  EXPECT_THAT(rows(save(meeting_in(60min)).id), ElementsAre("1:1:45", "2:1:45"));
  EXPECT_THAT(rows(save(meeting_in(60min, std::nullopt)).id), IsEmpty());
}

TEST_P(Reminders, OfWhatHasBegunAlreadyAreNotMade) {
  EXPECT_THAT(rows(save(meeting_in(0min)).id), IsEmpty());
  EXPECT_THAT(rows(save(meeting_in(-60min)).id), IsEmpty());
  // Too late for the full quarter of an hour, but not for the meeting.
  EXPECT_THAT(rows(save(meeting_in(5min)).id), ElementsAre("1:1:-10", "2:1:-10"));
}

TEST_P(Reminders, MoveAlongWithTheirActivity) {
  const auto stored = save(meeting_in(60min));
  auto later = move(stored, 120min);
  EXPECT_THAT(rows(later.id), ElementsAre("1:1:105", "2:1:105"));
  auto earlier = move(later, 10min);
  EXPECT_THAT(rows(later.id), ElementsAre("1:1:-5", "2:1:-5")) << "it fires now, and is not lost";
  change(earlier, [](auto& record) { record.remind_before = 0min; });
  EXPECT_THAT(rows(later.id), ElementsAre("1:1:10", "2:1:10"));
}

TEST_P(Reminders, StayAsTheyAreWhenSomethingElseIsChanged) {
  const auto stored = save(meeting_in(60min));
  show(stored.id);
  snooze(stored.id, 5min);
  change(stored, [](auto& record) { record.note = "inna"; });
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:5", "2:1:45"));
}

TEST_P(Reminders, ThatWereShownAreArmedAgainByALaterStartForEveryoneWhoSawThem) {
  const auto stored = save(meeting_in(60min));
  show(stored.id);
  EXPECT_THAT(rows(stored.id), ElementsAre("1:3:45", "2:1:45"));
  move(stored, 180min);
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:165", "2:1:165"));
}

TEST_P(Reminders, ThatWereShownDoNotComeAgainWhenTheTimeIsCorrectedAfterwards) {
  const auto stored = save(meeting_in(60min));
  show(stored.id);
  host_.clock_.now_ += 3h;
  move(stored, -100min);
  EXPECT_THAT(rows(stored.id), ElementsAre("1:3:-135", "2:1:-115"));
}

TEST_P(Reminders, ThatWerePutOffAreArmedAtTheNewTimeWhenTheirActivityMoves) {
  const auto stored = save(meeting_in(60min));
  show(stored.id);
  snooze(stored.id, 5min);
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:5", "2:1:45")) << "only this person's";
  move(stored, 180min);
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:165", "2:1:165"));
}

TEST_P(Reminders, GoWithWhoeverTakesPartNoMoreAndComeWithWhoeverIsNew) {
  const auto stored = save(meeting_in(60min));
  change(stored, [](auto& record) { record.employees = {{"3"}}; });
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:45", "3:1:45"));
}

TEST_P(Reminders, GoWhenTheActivityEndsAndComeBackWhenItIsReopened) {
  const auto stored = save(meeting_in(60min));
  const auto ended =
      change(stored, [](auto& record) { record.state = crm::activity_state::ended; });
  EXPECT_THAT(rows(stored.id), IsEmpty());
  const auto reopened = gate_->with(who_is("nowak"), [&](crm::admitted& inside) {
    return crm::reopen_activity(inside, {crm::new_uid(), ended.id, "pomyłka"}, host_.clock_.now_);
  });
  EXPECT_TRUE(reopened.ok());
  EXPECT_THAT(rows(stored.id), ElementsAre("1:1:45", "2:1:45"));
  change(*reopened, [](auto& record) { record.remind_before.reset(); });
  EXPECT_THAT(rows(stored.id), IsEmpty());
}

TEST_P(Reminders, OfTheNextOneAreMadeWithIt) {
  const auto stored = save({}, meeting_in(60min), host_.clock_.now_ + 25h);
  const auto next = company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " +
                                          std::to_string(stored.id));
  EXPECT_THAT(rows(std::stoll(next)), ElementsAre("1:1:1485", "2:1:1485"));
}

TEST_P(Reminders, AreWrittenDownOnlyByWhoeverClaimedThemAndAsTheySawThem) {
  const auto stored = save(meeting_in(60min));
  with_row(stored.id, [&](auto& table, auto row) {
    auto others = row;
    others.claimed_by = "another station";
    table.note_shown(others, host_.clock_.now_);
    table.dismiss(others);
    table.put_off(others, host_.clock_.now_ + 5min);
    EXPECT_EQ(table.of(stored.id).at(0).state, reminder_state::claimed);
    table.put_off(row, host_.clock_.now_ + 5min);
    table.put_off(row, host_.clock_.now_ + 5min);  // the answer to the first was lost
    table.dismiss(row);                            // of an arming that is over
    EXPECT_EQ(table.of(stored.id).at(0).arming, row.arming + 1);
    EXPECT_EQ(table.of(stored.id).at(0).state, reminder_state::waiting);
  });
}

TEST_P(Reminders, AreClaimedByExactlyOneOfThoseWhoTryAtOnce) {
  constexpr int stations = 4;
  for (int round = 0; round < 12; ++round) {
    const auto stored = save(meeting_in(60min));
    std::vector<std::thread> threads;
    std::atomic<int> ready = 0;
    std::atomic<int> won = 0;
    for (int each = 0; each < stations; ++each)
      threads.emplace_back([&, each] {
        erp::kit::tries tries(erp::kit::patience_of_a_save());
        const auto claimed = gate_->with(
            who_is("nowak"),
            [&](crm::admitted& inside) -> erp::result<erp::done> {
              crm::reminder_table table(inside.session, inside.keys);
              auto row = table.of(stored.id).at(0);
              row.state = reminder_state::waiting;  // as each of them saw it
              ++ready;
              while (ready < stations) std::this_thread::yield();
              const auto me = "station " + std::to_string(each);
              table.claim(row, me);
              won += table.of(stored.id).at(0).claimed_by == me ? 1 : 0;
              return erp::done{};
            },
            tries);
        EXPECT_TRUE(claimed.ok());
      });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(won, 1);
    with_row(stored.id, [&](auto&, const auto& row) {
      EXPECT_EQ(row.state, reminder_state::claimed);
      EXPECT_TRUE(row.claimed_by.starts_with("station ")) << row.claimed_by;
      EXPECT_EQ(row.arming, 1);
    });
  }
}

}  // namespace crm_test
