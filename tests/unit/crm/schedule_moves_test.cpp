// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/crm/open_schedule.hpp"

// Moving what stands in a schedule, by the clock on the wall, and taking that back.

namespace crm_test {

using testing::ElementsAre;
using testing::HasSubstr;

class ScheduleMoves : public on_every_server {
 protected:
  ScheduleMoves() { contact_ = desk_.store(at(3, 10, 10), at(3, 10, 11)); }

  erp::error refused(erp::result<erp::schedule_outcome> outcome) {
    EXPECT_FALSE(outcome.ok());
    return outcome.ok() ? erp::error{} : outcome.failure();
  }
  void restrict_changes() {
    company_.take_from_salesmen("modify_activities");
    company_.take_from_salesmen("modify_tasks");
  }
  std::string history() {
    return company_.values("SELECT field FROM crm_history WHERE field <> 'created' ORDER BY id");
  }

  company_database company_{GetParam()};
  open_schedule desk_{company_};
  crm::activity contact_;
};
ON_EVERY_SERVER(ScheduleMoves);

TEST_P(ScheduleMoves, PutAnEntryElsewhereAndLeaveItsHistory) {
  const auto moved = desk_.move(contact_.id, wall(3, 12, 14), wall(3, 12, 15, 30));
  ASSERT_TRUE(moved.ok());
  EXPECT_TRUE(moved->notice.empty());
  const auto entry = desk_.entry(contact_.id);
  EXPECT_EQ(entry.starts_at, at(3, 12, 14));
  EXPECT_EQ(entry.ends_at, at(3, 12, 15, 30));
  EXPECT_EQ(entry.version, 2);
  EXPECT_EQ(history(), "starts_at,ends_at");
  EXPECT_EQ(desk_.host_.changes_.published_.back().keys.at(0).id, std::to_string(contact_.id));
  EXPECT_EQ(desk_.changes, 1);
}

TEST_P(ScheduleMoves, KeepTheTimeOnTheWallAcrossAClockChange) {
  ASSERT_TRUE(desk_.move(contact_.id, wall(3, 31, 10), wall(3, 31, 11)).ok());
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 31, 10));
  EXPECT_EQ(erp::kit::offset_of(desk_.entry(contact_.id).starts_at, "Europe/Warsaw"), "+02:00");
}

TEST_P(ScheduleMoves, GoOnPastATimeThatTheClocksLeaveOutAndSaySo) {
  const auto moved = desk_.move(contact_.id, wall(3, 29, 2, 30), wall(3, 29, 3, 0));
  ASSERT_TRUE(moved.ok());
  EXPECT_THAT(moved->notice.id, HasSubstr("leave {1} out"));
  EXPECT_THAT(moved->notice.arguments,
              ElementsAre(erp::value(wall(3, 29, 2, 30)), erp::value(wall(3, 29, 3, 30))));
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 29, 3, 30));
  EXPECT_EQ(desk_.entry(contact_.id).ends_at, at(3, 29, 4, 0));
}

// The end that was not touched stays the second of the two.
TEST_P(ScheduleMoves, LeaveAloneATimeOfTheHourThatComesTwice) {
  const auto second = at(10, 25, 2, 30) + std::chrono::hours(1);
  const auto night = desk_.store(at(10, 25, 1), second);
  ASSERT_TRUE(desk_.move(night.id, wall(10, 25, 0), wall(10, 25, 2, 30)).ok());
  EXPECT_EQ(desk_.entry(night.id).ends_at, second);
}

TEST_P(ScheduleMoves, OfWholeDaysStayWholeDaysInTheZoneOfEntry) {
  auto days = contact_with_wanda(desk_.host_);
  days.zone = "Pacific/Auckland";
  days.all_day = true;
  days.starts_at = erp::kit::bounds_of_day(day(3, 11), days.zone).from;
  days.ends_at = erp::kit::bounds_of_day(day(3, 11), days.zone).until;
  const auto id = desk_.store(days).id;
  ASSERT_TRUE(desk_.move(id, wall(3, 20, 0), wall(3, 22, 0)).ok());
  const auto entry = desk_.entry(id);
  EXPECT_TRUE(entry.all_day);
  EXPECT_EQ(entry.first_day, day(3, 20));
  EXPECT_EQ(entry.last_day, day(3, 21));
  EXPECT_EQ(refused(desk_.move(id, wall(3, 20, 0), wall(3, 20, 0))).code, erp::error_code::invalid);
}

TEST_P(ScheduleMoves, NameWhatTheyClashWithAndAreMadeAllTheSame) {
  auto other = contact_with_wanda(desk_.host_);
  other.contractor = swietlik;
  other.persons = {zofia};
  other.starts_at = at(3, 12, 9);
  other.ends_at = at(3, 12, 10);
  desk_.store(other);
  const auto moved = desk_.move(contact_.id, wall(3, 12, 9, 30), wall(3, 12, 10, 30));
  ASSERT_TRUE(moved.ok());
  EXPECT_THAT(moved->notice.arguments, ElementsAre(erp::value(std::string("Huta Szkła Świetlik"))));
  EXPECT_TRUE(desk_.entry(contact_.id).clashes);
}

TEST_P(ScheduleMoves, ThatMakeNoSenseAreRefusedAndChangeNothing) {
  const auto backwards = refused(desk_.move(contact_.id, wall(3, 12, 9), wall(3, 12, 8)));
  EXPECT_EQ(backwards.code, erp::error_code::invalid);
  EXPECT_EQ(backwards.field, "ends_at");
  const auto years = wall(3, 12, 9) + std::chrono::days(30 * 365);
  EXPECT_EQ(refused(desk_.move(contact_.id, wall(3, 12, 9), years)).field, "ends_at");
  EXPECT_EQ(refused(desk_.move(77'000, 1, {wall(3, 1, 1), wall(3, 1, 2), {}, {}})).code,
            erp::error_code::not_found);
  EXPECT_EQ(desk_.entry(contact_.id).version, 1);
  EXPECT_FALSE(desk_.session_->can_undo());
}

TEST_P(ScheduleMoves, OfWhatIsEndedAreRefused) {
  auto ended = contact_with_wanda(desk_.host_);
  ended.state = crm::activity_state::ended;
  const auto id = desk_.store(ended).id;
  EXPECT_FALSE(desk_.entry(id).movable);
  EXPECT_EQ(refused(desk_.move(id, wall(3, 12, 9), wall(3, 12, 10))).code, erp::error_code::sealed);
}

TEST_P(ScheduleMoves, OfAnActivityOfOthersTakeARight) {
  open_schedule of_jan(company_, "kowalski");
  const auto id = of_jan.store(at(3, 10, 10), at(3, 10, 11), jan).id;
  restrict_changes();
  EXPECT_FALSE(desk_.entry(id).movable);
  EXPECT_EQ(refused(desk_.move(id, wall(3, 12, 9), wall(3, 12, 10))).code, erp::error_code::denied);
  EXPECT_TRUE(desk_.move(contact_.id, wall(3, 12, 9), wall(3, 12, 10)).ok());
  open_schedule boss(company_, "szefowa");
  EXPECT_TRUE(boss.move(id, wall(3, 12, 9), wall(3, 12, 10)).ok());
}

TEST_P(ScheduleMoves, OfWhatSomebodyElseChangedMeanwhileAreRefused) {
  open_schedule of_jan(company_, "kowalski");
  ASSERT_TRUE(of_jan.move(contact_.id, wall(3, 12, 9), wall(3, 12, 10)).ok());
  EXPECT_EQ(refused(desk_.move(contact_.id, 1, {wall(3, 13, 9), wall(3, 13, 10), {}, {}})).code,
            erp::error_code::conflict);
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 12, 9));
}

TEST_P(ScheduleMoves, HandAnEntryFromOneToAnother) {
  auto meeting = contact_with_wanda(desk_.host_);
  meeting.kind = crm::activity_kind::meeting;
  meeting.employees = {jan};
  meeting.starts_at = at(3, 12, 9);
  meeting.ends_at = at(3, 12, 10);
  const auto id = desk_.store(meeting).id;
  const auto hand = [&](const erp::record_key& from, const erp::record_key& to) {
    return desk_.move(id, desk_.entry(id).version, {wall(3, 12, 9), wall(3, 12, 10), from, to});
  };
  ASSERT_TRUE(hand(jan, ewa).ok());
  EXPECT_THAT(desk_.entry(id).employees, ElementsAre(anna, ewa));
  ASSERT_TRUE(hand(anna, ewa).ok());
  EXPECT_THAT(desk_.entry(id).employees, ElementsAre(ewa));
  EXPECT_EQ(refused(hand(anna, jan)).code, erp::error_code::invalid);
  EXPECT_EQ(refused(hand(ewa, {"99"})).code, erp::error_code::not_found);
  EXPECT_EQ(history(), "employees,employee,employees");
}

TEST_P(ScheduleMoves, AreTakenBackInTurn) {
  ASSERT_TRUE(desk_.move(contact_.id, wall(3, 12, 9), wall(3, 12, 10)).ok());
  ASSERT_TRUE(desk_.move(contact_.id, wall(3, 13, 9), wall(3, 13, 12)).ok());
  ASSERT_TRUE(desk_.undo().ok());
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 12, 9));
  ASSERT_TRUE(desk_.undo().ok());
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 10, 10));
  EXPECT_EQ(desk_.entry(contact_.id).ends_at, at(3, 10, 11));
  EXPECT_FALSE(desk_.session_->can_undo());
  EXPECT_EQ(refused(desk_.undo()).code, erp::error_code::not_found);
}

TEST_P(ScheduleMoves, AreNotTakenBackOverWhatOthersDidSince) {
  const auto other = desk_.store(at(3, 10, 14), at(3, 10, 15));
  ASSERT_TRUE(desk_.move(other.id, wall(3, 11, 14), wall(3, 11, 15)).ok());
  ASSERT_TRUE(desk_.move(contact_.id, wall(3, 12, 9), wall(3, 12, 10)).ok());
  open_schedule of_jan(company_, "kowalski");
  ASSERT_TRUE(of_jan.move(contact_.id, wall(3, 12, 11), wall(3, 12, 12)).ok());
  const auto why = refused(desk_.undo());
  EXPECT_EQ(why.code, erp::error_code::conflict);
  EXPECT_THAT(why.message.id, HasSubstr("cannot be taken back"));
  EXPECT_EQ(desk_.entry(contact_.id).starts_at, at(3, 12, 11));
  // What was moved before still can be.
  ASSERT_TRUE(desk_.undo().ok());
  EXPECT_EQ(desk_.entry(other.id).starts_at, at(3, 10, 14));
}

TEST_P(ScheduleMoves, AskFirstHowFarTheyReachAndAreTakenBackWhole) {
  const auto later = desk_.store(at(3, 17, 10), at(3, 17, 11));
  crm::schedule_reach reach;
  reach.question = "later";
  reach.asks = [](crm::admitted&, const crm::activity&,
                  const crm::activity_move&) -> std::optional<erp::question> {
    return erp::question{"later",
                         erp::verbatim("The later ones as well?"),
                         {{{"stay"}, {}, {}}, {{"one"}, {}, {}}, {{"all"}, {}, {}}},
                         false,
                         {}};
  };
  reach.reach = [&](crm::admitted&, const crm::activity& record, const crm::activity_move& to,
                    const erp::record_key& option, erp::instant) -> erp::result<crm::reached> {
    crm::reached found;
    if (option.id != "all") return found;
    auto along = crm::standing_still(later);
    along.starts_at += to.starts_at - record.starts_at;
    along.ends_at += to.starts_at - record.starts_at;
    found.moves.push_back(along);
    return found;
  };
  open_schedule desk(company_, "nowak", {reach});
  const auto asked = desk.move(contact_.id, wall(3, 11, 10), wall(3, 11, 11));
  ASSERT_TRUE(asked.ok());
  ASSERT_TRUE(asked->asks);
  EXPECT_EQ(desk.entry(contact_.id).starts_at, at(3, 10, 10));
  ASSERT_TRUE(desk.answer("later", "stay").ok());
  EXPECT_EQ(desk.entry(contact_.id).version, 1);
  EXPECT_EQ(refused(desk.answer("later", "all")).code, erp::error_code::not_found);

  ASSERT_TRUE(desk.move(contact_.id, wall(3, 11, 10), wall(3, 11, 11)).ok());
  EXPECT_EQ(refused(desk.answer("later", "perhaps")).code, erp::error_code::invalid);
  ASSERT_TRUE(desk.answer("later", "all").ok());
  EXPECT_EQ(desk.entry(contact_.id).starts_at, at(3, 11, 10));
  EXPECT_EQ(desk.entry(later.id).starts_at, at(3, 18, 10));
  ASSERT_TRUE(desk.undo().ok());
  EXPECT_EQ(desk.entry(contact_.id).starts_at, at(3, 10, 10));
  EXPECT_EQ(desk.entry(later.id).starts_at, at(3, 17, 10));
}

}  // namespace crm_test
