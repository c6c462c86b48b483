// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "db/session/unit_of_work.hpp"
#include "plugin/recurrence/series_moving.hpp"
#include "tests/unit/crm/series_desk.hpp"

// A series as the service stores it: made at once, changed for one, for those that follow, for all.

namespace crm_test {

using namespace std::chrono_literals;

class Series : public on_every_server {
 protected:
  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(Series);

TEST_P(Series, IsStoredWithTheFirstInOneSave) {
  const auto first = desk_.weekly(5);
  ASSERT_TRUE(first.series);
  EXPECT_EQ(first.series_at, first.starts_at);
  const auto rows = desk_.rows(*first.series);
  ASSERT_EQ(rows.size(), 5u);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(desk_.wall(rows[i]) - desk_.wall(first), 168h * static_cast<int>(i));
    EXPECT_EQ(rows[i].series_at, rows[i].starts_at);
    EXPECT_EQ(rows[i].ends_at - rows[i].starts_at, first.ends_at - first.starts_at);
    EXPECT_EQ(rows[i].persons, first.persons);
    EXPECT_EQ(rows[i].subject, "Narada");
    EXPECT_EQ(rows[i].note, i == 0 ? "of the first" : "");
  }
  EXPECT_EQ(company_.count("crm_activity_search"), 5);
  EXPECT_EQ(company_.count("crm_history"), 5);
}

TEST_P(Series, IsMadeOnceHoweverOftenTheSaveIsTried) {
  auto wish = desk_.repeating("FREQ=WEEKLY;COUNT=5");
  ASSERT_TRUE(desk_.save(wish).ok());
  const auto again = desk_.save(wish);
  ASSERT_TRUE(again.ok());
  EXPECT_TRUE(again->saved.series);
  EXPECT_EQ(company_.count("crm_activity"), 5);
  EXPECT_EQ(company_.count("crm_series"), 1);
}

TEST_P(Series, WithoutAnEndIsMadeUpToTheHorizon) {
  const auto answer = desk_.save(desk_.repeating("FREQ=DAILY"));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(company_.count("crm_activity"), 400);
  EXPECT_EQ(answer->series.made, 399);
  const auto yearly = desk_.save(desk_.repeating("FREQ=YEARLY"));
  EXPECT_EQ(yearly->series.made, 2);
  EXPECT_EQ(company_.single_value("SELECT complete FROM crm_series ORDER BY id DESC"), "0");
}

TEST_P(Series, SaysAtItsFieldWhatCannotRepeat) {
  const auto refused = [&](const std::string& rule) {
    const auto answer = desk_.save(desk_.repeating(rule));
    return answer.ok() ? std::string("saved") : answer.failure().field;
  };
  EXPECT_EQ(refused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"), "repeat");
  EXPECT_EQ(refused("FREQ=WEEKLY;BYDAY=SU"), "repeat");
  EXPECT_EQ(refused("FREQ=DAILY;UNTIL=20200101"), "repeat_until");
  auto wide = desk_.repeating("FREQ=DAILY");
  wide.wanted.venue = std::string(1'000'000, 'x');
  EXPECT_EQ(desk_.save(wide).failure().field, "venue");
  EXPECT_EQ(company_.count("crm_activity"), 0);
  EXPECT_EQ(company_.count("crm_series"), 0);
}

TEST_P(Series, OneThatIsStoredCanBeginToRepeat) {
  const auto alone = desk_.save(wish_for(contact_with_wanda(desk_.host_)))->saved;
  auto wish = desk_.change(alone, alone);
  wish.repeats.rule = desk_.rule("FREQ=DAILY;COUNT=3");
  const auto answer = desk_.save(wish);
  ASSERT_TRUE(answer.ok());
  ASSERT_TRUE(answer->saved.series);
  EXPECT_EQ(desk_.rows(*answer->saved.series).size(), 3u);
  EXPECT_EQ(desk_.read(alone.id).series, answer->saved.series);
}

TEST_P(Series, ThisOneAloneLeavesTheOthersAsTheyAre) {
  const auto first = desk_.weekly(5);
  const auto third = desk_.rows(*first.series)[2];
  auto wanted = third;
  wanted.starts_at += 26h;
  wanted.ends_at += 26h;
  wanted.subject = "Elsewhere";
  ASSERT_TRUE(desk_.save(desk_.change(third, wanted, crm::series_scope::this_one)).ok());
  const auto rows = desk_.rows(*first.series);
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(rows[2].starts_at, third.starts_at + 26h);
  EXPECT_EQ(rows[2].series_at, third.series_at);
  EXPECT_EQ(rows[1].subject, "Narada");
  EXPECT_EQ(rows[3].version, 1);
}

TEST_P(Series, ThoseThatFollowBecomeASeriesOfTheirOwn) {
  const auto first = desk_.weekly(5);
  const auto third = desk_.rows(*first.series)[2];
  auto wanted = third;
  wanted.subject = "Narada roczna";
  wanted.note = "only here";
  const auto answer = desk_.save(desk_.change(third, wanted, crm::series_scope::following));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(answer->series.changed, 2);
  EXPECT_NE(answer->saved.series, first.series);
  const auto before = desk_.rows(*first.series);
  const auto after = desk_.rows(*answer->saved.series);
  ASSERT_EQ(before.size(), 2u);
  ASSERT_EQ(after.size(), 3u);
  EXPECT_EQ(before[1].subject, "Narada");
  EXPECT_EQ(after[1].subject, "Narada roczna");
  EXPECT_EQ(after[1].note, "");
  EXPECT_EQ(desk_.rule_text(*first.series), "FREQ=WEEKLY;UNTIL=20260309T080000Z;BYDAY=MO");
  EXPECT_EQ(desk_.rule_text(*answer->saved.series), "FREQ=WEEKLY;COUNT=3;BYDAY=MO");
  EXPECT_EQ(desk_.history_of(after[2].id), "created,subject,series");
}

TEST_P(Series, AllOfThemAreMovedByTheSameTimeOnTheWall) {
  const auto first = desk_.weekly(6);  // over the last Sunday of March
  const auto second = desk_.rows(*first.series)[1];
  auto wanted = second;
  wanted.starts_at += 25h;
  wanted.ends_at += 25h + 15min;
  const auto answer = desk_.save(desk_.change(second, wanted, crm::series_scope::all));
  ASSERT_TRUE(answer.ok()) << answer.failure().message.id;
  EXPECT_EQ(answer->series.changed, 5);
  const auto rows = desk_.rows(*answer->saved.series);
  ASSERT_EQ(rows.size(), 6u);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(desk_.wall(rows[i]) - desk_.wall(first), 25h + 168h * static_cast<int>(i)) << i;
    EXPECT_EQ(rows[i].ends_at - rows[i].starts_at, first.ends_at - first.starts_at + 15min);
    EXPECT_EQ(rows[i].series_at, rows[i].starts_at);
  }
  EXPECT_EQ(desk_.rule_text(*answer->saved.series), "FREQ=WEEKLY;COUNT=6;BYDAY=TU");
}

TEST_P(Series, NeverTouchesWhatIsEnded) {
  const auto first = desk_.weekly(4);
  auto ended = desk_.rows(*first.series)[0];
  auto wanted = ended;
  wanted.state = crm::activity_state::ended;
  ASSERT_TRUE(desk_.save(desk_.change(ended, wanted, crm::series_scope::this_one)).ok());
  const auto second = desk_.rows(*first.series)[1];
  auto moved = second;
  moved.starts_at += 1h;
  moved.ends_at += 1h;
  const auto answer = desk_.save(desk_.change(second, moved, crm::series_scope::all));
  ASSERT_TRUE(answer.ok());
  EXPECT_EQ(desk_.read(ended.id).starts_at, ended.starts_at);
  EXPECT_EQ(desk_.read(ended.id).version, 2);
  EXPECT_EQ(desk_.rows(*answer->saved.series).size(), 3u);
}

TEST_P(Series, OneThatWasChangedByItselfKeepsWhatIsItsOwn) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  auto own = rows[2];
  own.subject = "Its own";
  own.starts_at += 3h;
  own.ends_at += 3h;
  ASSERT_TRUE(desk_.save(desk_.change(rows[2], own, crm::series_scope::this_one)).ok());
  auto wanted = rows[1];
  wanted.subject = "For all";
  wanted.priority = 4;
  wanted.starts_at += 1h;
  wanted.ends_at += 1h;
  const auto answer = desk_.save(desk_.change(rows[1], wanted, crm::series_scope::all));
  ASSERT_TRUE(answer.ok()) << answer.failure().message.id;
  EXPECT_EQ(answer->series.left_alone, 1);
  const auto kept = desk_.read(rows[2].id);
  EXPECT_EQ(kept.subject, "Its own");
  EXPECT_EQ(kept.starts_at, own.starts_at);
  EXPECT_EQ(kept.priority, 4);
  EXPECT_EQ(desk_.read(rows[3].id).subject, "For all");
  EXPECT_EQ(desk_.read(rows[3].id).starts_at, rows[3].starts_at + 1h);
}

TEST_P(Series, AnotherRuleGivesTheOpenOnesNewTimesAndMakesTheRest) {
  const auto first = desk_.weekly(3);
  auto wish = desk_.change(first, first, crm::series_scope::all);
  wish.repeats.rule = desk_.rule("FREQ=DAILY;COUNT=5");
  const auto longer = desk_.save(wish);
  ASSERT_TRUE(longer.ok()) << longer.failure().message.id;
  EXPECT_EQ(longer->series.made, 2);
  auto rows = desk_.rows(*longer->saved.series);
  ASSERT_EQ(rows.size(), 5u);
  for (std::size_t i = 0; i < rows.size(); ++i)
    EXPECT_EQ(rows[i].starts_at, first.starts_at + 24h * static_cast<int>(i));

  auto shorter = desk_.change(longer->saved, longer->saved, crm::series_scope::all);
  shorter.repeats = {desk_.rule("FREQ=DAILY;COUNT=5"), desk_.rule("FREQ=DAILY;COUNT=2"),
                     crm::series_scope::all};
  const auto cut = desk_.save(shorter);
  ASSERT_TRUE(cut.ok()) << cut.failure().message.id;
  EXPECT_EQ(cut->series.cancelled, 3);
  EXPECT_EQ(desk_.rows(*cut->saved.series).size(), 2u);
  EXPECT_EQ(desk_.read(rows[4].id).state, crm::activity_state::cancelled);
}

TEST_P(Series, ThatStopsLeavesThisOneAndCancelsThoseAfterIt) {
  const auto first = desk_.weekly(5);
  const auto rows = desk_.rows(*first.series);
  auto wish = desk_.change(rows[2], rows[2], crm::series_scope::following);
  wish.repeats.rule.reset();
  const auto answer = desk_.save(wish);
  ASSERT_TRUE(answer.ok());
  EXPECT_FALSE(answer->saved.series);
  EXPECT_EQ(answer->series.cancelled, 2);
  EXPECT_EQ(desk_.read(rows[1].id).state, crm::activity_state::open);
  EXPECT_EQ(desk_.read(rows[4].id).state, crm::activity_state::cancelled);
}

TEST_P(Series, ARuleThatOthersChangedMeanwhileIsNotOverwritten) {
  const auto first = desk_.weekly(3);
  auto theirs = desk_.change(first, first, crm::series_scope::all);
  theirs.repeats.rule = desk_.rule("FREQ=WEEKLY;INTERVAL=2;COUNT=3");
  ASSERT_TRUE(desk_.save(theirs).ok());
  auto mine = desk_.change(first, first, crm::series_scope::all);
  mine.repeats.rule = desk_.rule("FREQ=DAILY;COUNT=3");
  const auto answer = desk_.save(mine);
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.failure().code, erp::error_code::conflict);
  EXPECT_EQ(answer.failure().field, "repeat");
}

TEST_P(Series, ComesAlongWithOneThatWasDraggedInTheSchedule) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  const auto along = crm::series_moves_along(rows[1], {"following"}, desk_.host_.clock_.now_);
  const auto dragged = desk_.with([&](crm::admitted& inside) -> erp::result<erp::done> {
    EXPECT_TRUE(crm::series_move_question(inside, rows[1]));
    db::unit_of_work work(inside.session);
    auto moved = rows[1];
    moved.starts_at += 2h;
    moved.ends_at += 2h;
    crm::activity_table(inside.session, inside.keys).update(moved, "");
    if (auto done = along.along(inside); !done) return done.failure();
    work.commit();
    return erp::done{};
  });
  ASSERT_TRUE(dragged.ok()) << dragged.failure().message.id;
  EXPECT_EQ(desk_.read(rows[3].id).starts_at, rows[3].starts_at + 2h);
  EXPECT_EQ(desk_.read(rows[0].id).starts_at, rows[0].starts_at);
  EXPECT_NE(desk_.read(rows[1].id).series, first.series);
  const auto back = desk_.with([&](crm::admitted& inside) -> erp::result<erp::done> {
    db::unit_of_work work(inside.session);
    if (auto done = along.back(inside); !done) return done.failure();
    work.commit();
    return erp::done{};
  });
  ASSERT_TRUE(back.ok()) << back.failure().message.id;
  EXPECT_EQ(desk_.read(rows[3].id).starts_at, rows[3].starts_at);
  EXPECT_EQ(desk_.read(rows[1].id).series, first.series);
}

TEST_P(Series, IsTakenBackAsAWholeOrNotAtAll) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  auto wanted = rows[1];
  wanted.subject = "Changed";
  wanted.starts_at += 24h;
  wanted.ends_at += 24h;
  const auto answer = desk_.save(desk_.change(rows[1], wanted, crm::series_scope::following));
  ASSERT_TRUE(answer.ok());
  ASSERT_TRUE(answer->series.undo);
  ASSERT_TRUE(desk_.undo(*answer->series.undo).ok());
  const auto again = desk_.rows(*first.series);
  ASSERT_EQ(again.size(), 4u);
  for (std::size_t i = 0; i < again.size(); ++i) {
    EXPECT_EQ(again[i].starts_at, rows[i].starts_at);
    EXPECT_EQ(again[i].subject, "Narada");
    EXPECT_EQ(again[i].series_at, rows[i].series_at);
  }
  EXPECT_EQ(desk_.rule_text(*first.series), "FREQ=WEEKLY;COUNT=4;BYDAY=MO");

  const auto second = desk_.read(rows[1].id);
  auto once_more = second;
  once_more.subject = "Again";
  const auto changed = desk_.save(desk_.change(second, once_more, crm::series_scope::following));
  const auto last = desk_.read(rows[3].id);
  auto by_hand = last;
  by_hand.note = "by hand";
  ASSERT_TRUE(desk_.save(desk_.change(last, by_hand, crm::series_scope::this_one)).ok());
  const auto refused = desk_.undo(*changed->series.undo);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::conflict);
  EXPECT_EQ(desk_.read(rows[2].id).subject, "Again");
}

}  // namespace crm_test
