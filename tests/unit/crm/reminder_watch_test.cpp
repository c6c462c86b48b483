// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "db/session/fault.hpp"
#include "tests/unit/crm/stations.hpp"

// What a station shows and when, alone and with others.

namespace crm_test {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class ReminderWatch : public on_every_server {
 protected:
  ~ReminderWatch() override { db::plan_fault(std::nullopt); }

  // A meeting of Anna Nowak, stored by herself at her station.
  std::int64_t meeting_in(std::chrono::minutes time, std::chrono::minutes before = 15min) {
    auto record = contact_with_wanda(hers_.host());
    record.kind = crm::activity_kind::meeting;
    record.starts_at = hers_.host().clock_.now_ + time;
    record.ends_at = record.starts_at + 1h;
    record.remind_before = before;
    record.venue = "ul. Lipowa 5\ndrugie piętro";
    return save({}, record).id;
  }
  crm::activity save(const crm::activity& before, const crm::activity& wanted) {
    auto wish = wish_for(wanted);
    wish.before = before;
    auto answer = hers_.desk().place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, hers_.host().clock_.now_);
    });
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : wanted;
  }
  template <class Change>
  void change(std::int64_t id, const Change& change) {
    auto read = hers_.desk().place_->gate()->with(
        who_is("nowak"), [&](crm::admitted& inside) -> erp::result<crm::activity> {
          return *crm::activity_table(inside.session, inside.keys).read(id, inside.may.visible());
        });
    auto wanted = *read;
    change(wanted);
    save(*read, wanted);
  }
  void move(std::int64_t id, std::chrono::minutes to) {
    change(id, [&](auto& record) {
      record.starts_at = hers_.host().clock_.now_ + to;
      record.ends_at = record.starts_at + 1h;
    });
  }
  // At both stations side by side; what either of them showed.
  std::vector<std::int64_t> all_pass(std::chrono::seconds time) {
    std::vector<std::int64_t> shown;
    for (auto gone = 0s; gone < time; gone += 5s)
      for (auto* each : {&hers_, &other_}) {
        each->pass(5s);
        for (const auto id : each->paint()) shown.push_back(id);
      }
    return shown;
  }
  // Of its own, armed for the first time, or as often.
  static std::string card(std::int64_t id, int arming = 1) {
    return "crm.reminder." + std::to_string(id) + "." + std::to_string(arming);
  }
  std::string state(std::int64_t id) {
    return company_.single_value("SELECT state FROM crm_reminder WHERE activity = " +
                                 std::to_string(id));
  }

  company_database company_{GetParam()};
  station hers_{company_};
  station other_{company_};  // the same operator elsewhere
};
ON_EVERY_SERVER(ReminderWatch);

TEST_P(ReminderWatch, ShowsAReminderAtItsTimeAndNotBefore) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min - 1s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.pass(1s);
  EXPECT_THAT(hers_.paint(), ElementsAre(id));
  const auto& shown = hers_.screen().at(card(id));
  EXPECT_EQ(shown.title.id, "In {1} minute");
  EXPECT_EQ(shown.title.count, 15);
  EXPECT_EQ(shown.message.arguments.at(0), erp::value(std::string("Piekarnia Pod Kasztanem")));
  EXPECT_EQ(shown.message.arguments.at(1), erp::value(std::string("10:00–11:00, ul. Lipowa 5")));
  EXPECT_EQ(state(id), "3");
  hers_.pass(24h);
  EXPECT_THAT(hers_.paint(), IsEmpty());
}

TEST_P(ReminderWatch, SaysHowLongItStillIsAsTimeGoesBy) {
  hers_.start();
  const auto id = meeting_in(20min);
  hers_.pass(6min);
  hers_.paint();
  const auto title = [&] { return hers_.screen().at(card(id)).title; };
  EXPECT_EQ(title().count, 14);
  hers_.pass(13min);
  EXPECT_EQ(title().count, 1);
  hers_.pass(1min);
  EXPECT_EQ(title().id, "Now");
  hers_.pass(61min);
  EXPECT_EQ(title().id, "Overdue since {1}");
  EXPECT_THAT(hers_.paint(), IsEmpty()) << "other words are no second reminder";
}

TEST_P(ReminderWatch, OneOfTwoStationsShowsIt) {
  hers_.start();
  other_.start();
  const auto id = meeting_in(60min);
  EXPECT_THAT(all_pass(45min - 5s), IsEmpty());
  EXPECT_THAT(all_pass(5s), ElementsAre(id));
  EXPECT_THAT(all_pass(2h), IsEmpty());
}

TEST_P(ReminderWatch, OverdueOnesAreShownAtTheNextStartOnceAndInOneList) {
  std::vector<std::int64_t> ids;
  for (int each = 0; each < 5; ++each) ids.push_back(meeting_in(20min + each * 10min));
  hers_.pass(25h);
  hers_.start();
  EXPECT_THAT(hers_.screen(), SizeIs(1));
  EXPECT_THAT(hers_.paint(), testing::UnorderedElementsAreArray(ids));
  const auto list = hers_.screen().begin()->second;
  EXPECT_EQ(list.title.plural_id, "{1} reminders");
  EXPECT_EQ(list.title.count, 5);
  const std::string lines = list.message.id;
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
  EXPECT_NE(lines.find("2 Mar 2026 09:20–10:20 Piekarnia Pod Kasztanem, ul. Lipowa 5"),
            std::string::npos)
      << lines;
  hers_.stop();
  hers_.start();
  EXPECT_THAT(hers_.screen(), IsEmpty());
}

TEST_P(ReminderWatch, OfAListEachCanBeOpenedAndTheOthersStay) {
  std::vector<std::int64_t> ids;
  for (int each = 0; each < 5; ++each) ids.push_back(meeting_in(20min + each * 10min));
  hers_.pass(25h);
  hers_.start();
  hers_.paint();
  hers_.choose(hers_.screen().begin()->first, "open." + std::to_string(ids[2]));
  ASSERT_THAT(hers_.host().windows_.forms_, SizeIs(1));
  EXPECT_EQ(hers_.host().windows_.forms_[0].id, "crm.form.meeting");
  EXPECT_EQ(hers_.host().windows_.forms_[0].key->id, std::to_string(ids[2]));
  ASSERT_THAT(hers_.screen(), SizeIs(1));
  EXPECT_EQ(hers_.screen().begin()->second.title.count, 4);
  EXPECT_EQ(state(ids[2]), "4");
  hers_.choose(hers_.screen().begin()->first, "dismiss");
  EXPECT_THAT(hers_.screen(), IsEmpty());
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_reminder WHERE state = 4"), "5");
}

TEST_P(ReminderWatch, AHundredOverdueOnesAreTwoListsAndNoneIsLeftOut) {
  for (int each = 0; each < 100; ++each) meeting_in(20min);
  hers_.pass(25h);
  hers_.start();
  EXPECT_THAT(hers_.screen(), SizeIs(2));
  EXPECT_THAT(hers_.paint(), SizeIs(100));
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_reminder WHERE state = 3"), "100");
}

TEST_P(ReminderWatch, SnoozingBringsItBackThen) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  hers_.paint();
  hers_.choose(card(id), "snooze_5");
  EXPECT_THAT(hers_.screen(), IsEmpty());
  hers_.pass(5min - 1s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.pass(1s);
  EXPECT_THAT(hers_.paint(), ElementsAre(id));
  hers_.choose(card(id, 2), "before_5");
  hers_.pass(5min - 1s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.pass(1s);
  EXPECT_THAT(hers_.paint(), ElementsAre(id));
  EXPECT_EQ(hers_.screen().at(card(id, 3)).title.count, 5);
  hers_.choose(card(id, 3), "tomorrow");
  hers_.pass(22h + 5min - 1s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.pass(1s);
  EXPECT_THAT(hers_.paint(), ElementsAre(id)) << "8:00 of the next day";
}

TEST_P(ReminderWatch, OffersOnlyWaysToSnoozeThatLieAhead) {
  hers_.start();
  const auto id = meeting_in(12min);
  hers_.pass(15s);
  std::vector<std::string> offered;
  for (const auto& option : hers_.screen().at(card(id)).options) offered.push_back(option.id);
  EXPECT_THAT(offered, ElementsAre("open", "dismiss", "snooze_5", "snooze_15", "snooze_60",
                                   "before_5", "tomorrow"));
}

TEST_P(ReminderWatch, WithdrawsWhatIsMovedOrEndedMeanwhile) {
  hers_.start();
  const auto moved = meeting_in(60min);
  const auto ended = meeting_in(60min);
  hers_.pass(45min);
  EXPECT_THAT(hers_.paint(), UnorderedElementsAre(moved, ended));
  move(moved, 120min);
  change(ended, [](auto& record) { record.state = crm::activity_state::ended; });
  hers_.pass(15s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  EXPECT_THAT(hers_.screen(), IsEmpty());
  hers_.pass(105min);
  EXPECT_THAT(hers_.paint(), ElementsAre(moved));
}

TEST_P(ReminderWatch, AChangePublishedHereIsSeenAtOnce) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  hers_.paint();
  change(id, [](auto& record) { record.venue = "u nas"; });
  hers_.host().changes_.publish({crm::activity_entity, {{std::to_string(id)}}});
  hers_.host().jobs_.pump();
  EXPECT_EQ(hers_.screen().at(card(id)).message.arguments.at(1),
            erp::value(std::string("10:00–11:00, u nas")));
  EXPECT_THAT(hers_.paint(), IsEmpty());
}

TEST_P(ReminderWatch, AStationThatDiesBeforeItHasShownItLeavesItToAnother) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  EXPECT_THAT(hers_.screen(), SizeIs(1));  // claimed, and nothing painted
  hers_.kill();
  other_.pass(45min);
  other_.start();
  EXPECT_THAT(other_.screen(), IsEmpty()) << "it may be on its way onto the other screen";
  other_.pass(crm::claim_lease - 1s);
  EXPECT_THAT(other_.paint(), IsEmpty());
  other_.pass(16s);
  EXPECT_THAT(other_.paint(), ElementsAre(id));
}

TEST_P(ReminderWatch, AStationThatWasTakenForDeadShowsNothingAnyMore) {
  hers_.start();
  other_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  other_.pass(45min);
  ASSERT_THAT(hers_.screen(), SizeIs(1));  // hidden: not painted for two minutes
  other_.pass(2min);
  EXPECT_THAT(other_.paint(), ElementsAre(id));
  hers_.pass(2min);
  EXPECT_THAT(hers_.screen(), IsEmpty());
  EXPECT_THAT(other_.screen(), SizeIs(1));
}

TEST_P(ReminderWatch, AClockSetBackShowsNothingTwice) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  EXPECT_THAT(hers_.paint(), ElementsAre(id));
  hers_.host().clock_.now_ -= 2h;
  hers_.pass(3h);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.stop();
  hers_.host().clock_.now_ -= 48h;
  hers_.start();
  hers_.pass(72h);
  EXPECT_THAT(hers_.paint(), IsEmpty());
}

TEST_P(ReminderWatch, AnotherOperatorSeesTheirOwnOnly) {
  const auto id = meeting_in(60min);
  hers_.start();
  hers_.pass(45min);
  hers_.paint();
  hers_.host().session_.log_in(operator_named("kowalski"));
  hers_.host().jobs_.pump();
  EXPECT_THAT(hers_.screen(), IsEmpty());
  hers_.pass(2h);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.host().session_.log_in(operator_named("magazyn"));
  hers_.pass(2h);
  EXPECT_EQ(state(id), "3");
}

// The database gives no answer to anything, as long as the test says so.
TEST_P(ReminderWatch, LosesNothingWhileTheDatabaseIsAway) {
  hers_.start();
  const auto first = meeting_in(60min);
  const auto second = meeting_in(61min);
  hers_.pass(45min);
  EXPECT_THAT(hers_.paint(), ElementsAre(first));
  const auto lose = [](db::fault_moment moment) {
    db::plan_fault(db::fault_plan{1, moment, db::fault_kind::busy, true});
  };
  // Each try of these rounds fails, until the fault is used up by the last of them.
  for (int round = 0; round < 4; ++round) {
    lose(db::fault_moment::before);
    hers_.pass(1s);
  }
  lose(db::fault_moment::before);
  hers_.choose(card(first), "snooze_5");
  hers_.pass(20s);
  db::plan_fault(std::nullopt);
  hers_.pass(45s);
  EXPECT_THAT(hers_.paint(), ElementsAre(second));
  hers_.pass(5min);
  EXPECT_THAT(hers_.paint(), ElementsAre(first));
}

// The border of "once": what is painted is noted at once, and dying in between shows it again.
TEST_P(ReminderWatch, IsShownAgainWhenTheStationDiesBetweenShowingItAndWritingThatDown) {
  hers_.start();
  const auto id = meeting_in(60min);
  hers_.pass(45min);
  ASSERT_THAT(hers_.screen(), SizeIs(1));
  hers_.screen().begin()->second.shown();  // and nothing is written any more
  hers_.kill();
  EXPECT_EQ(state(id), "2");
  hers_.start();
  hers_.pass(crm::claim_lease - 5s);
  EXPECT_THAT(hers_.paint(), IsEmpty()) << "another station may be about to show it";
  hers_.pass(20s);
  EXPECT_THAT(hers_.paint(), ElementsAre(id));
}

TEST_P(ReminderWatch, AnAnswerOutlivesTheProgramThatCouldNotWriteItDown) {
  hers_.start();
  const auto put_off = meeting_in(60min);
  const auto dismissed = meeting_in(60min);
  hers_.pass(45min);
  EXPECT_THAT(hers_.paint(), UnorderedElementsAre(put_off, dismissed));
  db::plan_fault(db::fault_plan{1, db::fault_moment::before, db::fault_kind::busy, true});
  for (const auto& [id, option] :
       {std::pair(put_off, "snooze_5"), std::pair(dismissed, "dismiss")}) {
    const auto answer = hers_.screen().at(card(id)).chosen;
    hers_.host().windows_.notifications_.erase(card(id));
    answer(option);
  }
  hers_.kill();
  db::plan_fault(std::nullopt);
  EXPECT_EQ(state(put_off), "3") << "nothing was written";
  hers_.start();
  EXPECT_EQ(state(put_off), "1");
  EXPECT_EQ(state(dismissed), "4");
  hers_.pass(5min - 1s);
  EXPECT_THAT(hers_.paint(), IsEmpty());
  hers_.pass(1s);
  EXPECT_THAT(hers_.paint(), ElementsAre(put_off));
  hers_.kill();
  hers_.start();
  EXPECT_THAT(hers_.screen(), IsEmpty()) << "what is written is not answered anew";
}

}  // namespace crm_test
