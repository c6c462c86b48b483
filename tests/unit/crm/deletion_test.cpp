// SPDX-License-Identifier: Apache-2.0
// What is deleted is gone for everybody and through every door, and can be put back as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/addendum/addendum_service.hpp"
#include "plugin/chain/chain_plan.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/chain/neighbour_query.hpp"
#include "plugin/deletion/deletion_question.hpp"
#include "plugin/deletion/deletion_service.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "tests/unit/crm/series_desk.hpp"

namespace crm_test {

using namespace std::chrono_literals;
using crm::activity;
using crm::admitted;
using crm::deletion;
using erp::error_code;

class Deletion : public on_every_server {
 protected:
  activity stored(const std::string& employee = "1") {
    auto record = contact_with_wanda(desk_.host_);
    record.employee = erp::record_key{employee};
    record.starts_at += 48h;
    record.ends_at += 48h;
    record.remind_before = 15min;
    const auto saved = desk_.save(wish_for(record));
    EXPECT_TRUE(saved.ok());
    return saved->saved;
  }
  activity following(const activity& source) {
    auto wish = desk_.change(source, source);
    wish.follow_up_at = source.starts_at + std::chrono::days(7);
    const auto saved = desk_.save(wish);
    EXPECT_TRUE(saved.ok() && saved->follow_up);
    return desk_.read(*saved->follow_up);
  }
  activity ended(const activity& record) {
    auto wanted = record;
    wanted.state = crm::activity_state::ended;
    return desk_.save(desk_.change(record, wanted))->saved;
  }

  erp::result<deletion> remove(const crm::deletion_wish& wish, const std::string& login = "nowak") {
    return desk_.with(
        [&](admitted& inside) {
          return crm::delete_activities(inside, wish, desk_.host_.clock_.now_);
        },
        login);
  }
  erp::result<deletion> remove(const activity& record, const std::string& login = "nowak") {
    return remove({crm::new_uid(), {{record.id, record.version}}}, login);
  }
  erp::result<std::vector<std::int64_t>> put_back(const deletion& what,
                                                  const std::string& login = "nowak") {
    return desk_.with(
        [&](admitted& inside) {
          return crm::put_back_activities(inside, {crm::new_uid(), what}, desk_.host_.clock_.now_);
        },
        login);
  }
  bool is_there(std::int64_t id, const std::string& login = "szefowa") {
    return *desk_.with(
        [&](admitted& inside) {
          return erp::result<bool>(crm::activity_table(inside.session, inside.keys)
                                       .read(id, inside.may.visible())
                                       .has_value());
        },
        login);
  }
  std::string rows_of(const char* table, std::int64_t id) {
    return company_.single_value("SELECT COUNT(*) FROM " + std::string(table) +
                                 " WHERE activity = " + std::to_string(id));
  }
  template <class Result>
  static void refused(const Result& result, error_code code) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.failure().code, code) << result.failure().message.id;
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(Deletion);

TEST_P(Deletion, TakesItOutOfSightOutOfTheScheduleAndOfTheReminders) {
  const auto record = stored();
  ASSERT_EQ(rows_of("crm_schedule", record.id), "1");
  ASSERT_EQ(rows_of("crm_reminder", record.id), "1");
  const auto done = remove(record);
  ASSERT_TRUE(done.ok());
  EXPECT_THAT(done->ids, testing::ElementsAre(record.id));
  for (const auto* login : {"nowak", "szefowa"}) EXPECT_FALSE(is_there(record.id, login)) << login;
  EXPECT_EQ(rows_of("crm_schedule", record.id), "0");
  EXPECT_EQ(rows_of("crm_reminder", record.id), "0");
}

TEST_P(Deletion, IsPutBackAsItWas) {
  const auto record = stored();
  const auto done = remove(record);
  ASSERT_TRUE(put_back(*done).ok());
  auto again = desk_.read(record.id);
  EXPECT_EQ(again.version, record.version + 2);
  again.version = record.version;
  again.changed_at = record.changed_at;
  EXPECT_EQ(again, record);
  EXPECT_EQ(rows_of("crm_schedule", record.id), "1");
  EXPECT_EQ(rows_of("crm_reminder", record.id), "1");
  refused(put_back(*done), error_code::conflict);
}

TEST_P(Deletion, IsInTheHistoryWithWhoAndWhereAndBothWays) {
  const auto record = stored();
  ASSERT_TRUE(put_back(*remove(record, "szefowa"), "szefowa").ok());
  const std::string of =
      " FROM crm_history WHERE field = 'deleted' AND activity = " + std::to_string(record.id) +
      " ORDER BY id";
  EXPECT_EQ(company_.values("SELECT COALESCE(before_value, '-')" + of), "-,1");
  EXPECT_EQ(company_.values("SELECT COALESCE(after_value, '-')" + of), "1,-");
  EXPECT_EQ(company_.values("SELECT operator" + of), "3,3");
  EXPECT_EQ(company_.values("SELECT station" + of), "BIURO-1,BIURO-1");
  EXPECT_EQ(company_.values("SELECT COALESCE(cause, '-')" + of), "-,undo");
}

TEST_P(Deletion, NeedsItsRightAndThatOfChangingWhatIsOthers) {
  const auto hers = stored("3");
  const auto own = stored();
  company_.take_from_salesmen("delete");
  refused(remove(own), error_code::denied);
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'delete')");
  company_.take_from_salesmen("modify_activities");
  company_.execute("UPDATE crm_activity SET created_by = 3 WHERE id = " + std::to_string(hers.id));
  refused(remove(hers), error_code::denied);
  EXPECT_TRUE(is_there(hers.id));
  EXPECT_TRUE(remove(own).ok());
}

TEST_P(Deletion, OfWhatIsEndedIsRefusedUntilItIsReopened) {
  const auto record = ended(stored());
  refused(remove(record), error_code::sealed);
  EXPECT_TRUE(is_there(record.id));
}

TEST_P(Deletion, OfWhatSomebodyChangedMeanwhileIsRefused) {
  const auto record = stored();
  auto wanted = record;
  wanted.note = "nowe";
  ASSERT_TRUE(desk_.save(desk_.change(record, wanted)).ok());
  refused(remove(record), error_code::conflict);
  EXPECT_TRUE(is_there(record.id));
}

TEST_P(Deletion, OfSeveralIsAllOrNothing) {
  const auto one = stored(), two = stored(), three = stored();
  crm::deletion_wish wish{crm::new_uid(), {{one.id, 1}, {two.id, 7}, {three.id, 1}}};
  refused(remove(wish), error_code::conflict);
  for (const auto& each : {one, two, three}) EXPECT_TRUE(is_there(each.id));
  wish.key = crm::new_uid();
  wish.those[1].version = 1;
  const auto done = remove(wish);
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(done->ids.size(), 3u);
  ASSERT_TRUE(put_back(*done).ok());
  for (const auto& each : {one, two, three}) EXPECT_TRUE(is_there(each.id));
}

TEST_P(Deletion, IsDoneOnceHoweverOftenItIsTried) {
  const auto record = stored();
  const crm::deletion_wish wish{crm::new_uid(), {{record.id, record.version}}};
  const auto once = remove(wish);
  desk_.host_.clock_.now_ += 1min;
  const auto twice = remove(wish);
  ASSERT_TRUE(twice.ok());
  EXPECT_EQ(twice->at, once->at);
  EXPECT_EQ(twice->ids, once->ids);
}

TEST_P(Deletion, IsSaidToWhoeverHasItOpenAndSaves) {
  const auto record = stored();
  ASSERT_TRUE(remove(record, "szefowa").ok());
  auto wanted = record;
  wanted.note = "pisane w najlepsze";
  refused(desk_.save(desk_.change(record, wanted)), error_code::not_found);
}

TEST_P(Deletion, LeavesAHoleThatTheNeighboursLookPast) {
  const auto first = stored();
  const auto second = following(first);
  const auto third = following(second);
  ASSERT_TRUE(remove(second).ok());
  (void)desk_.with([&](admitted& inside) -> erp::result<erp::done> {
    EXPECT_EQ(crm::follow_up_of(inside, first.id), third.id);
    EXPECT_EQ(crm::source_of(inside, third), first.id);
    std::vector<std::int64_t> chain;
    for (const auto& entry : crm::read_chain(inside, desk_.read(first.id)))
      chain.push_back(entry.id);
    EXPECT_THAT(chain, testing::ElementsAre(first.id, third.id));
    return erp::done{};
  });
}

TEST_P(Deletion, OfTheFirstOfAChainLeavesTheOthersOne) {
  const auto first = stored();
  const auto second = following(first);
  const auto third = following(second);
  ASSERT_TRUE(remove(desk_.read(first.id)).ok());
  (void)desk_.with([&](admitted& inside) -> erp::result<erp::done> {
    EXPECT_EQ(crm::source_of(inside, second), std::nullopt);
    EXPECT_EQ(crm::later_in_chain(inside, second).size(), 1u);
    return erp::done{};
  });
  EXPECT_TRUE(is_there(third.id));
}

TEST_P(Deletion, CountsForADictionaryUntilNobodyCouldPutItBack) {
  auto record = contact_with_wanda(desk_.host_);
  record.category = 8;
  const auto saved = desk_.save(wish_for(record));
  ASSERT_TRUE(saved.ok() && remove(saved->saved).ok());
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_activity WHERE category = 8"), "1");
}

TEST_P(Deletion, OfOneOccurrenceIsNotMadeAgainAndTheOthersGoOn) {
  const auto answer = desk_.save(desk_.repeating("FREQ=WEEKLY"));
  ASSERT_TRUE(answer.ok());
  const auto rows = desk_.rows(*answer->saved.series);
  ASSERT_TRUE(remove(rows.back()).ok());
  ASSERT_TRUE(remove(rows[3]).ok());
  desk_.host_.clock_.now_ += 24h * 600;
  ASSERT_GT(desk_.go_on()->size(), 0u);
  const std::string places = "SELECT COUNT(*) FROM crm_activity WHERE deleted_at IS NULL AND ";
  for (const auto& gone : {rows.back(), rows[3]})
    EXPECT_EQ(company_.single_value(places + "series_at = " +
                                    std::to_string(gone.series_at->time_since_epoch().count())),
              "0");
}

TEST_P(Deletion, OfOneOccurrenceStaysSoWhenTheOthersAreMoved) {
  const auto first = desk_.weekly(5);
  const auto rows = desk_.rows(*first.series);
  ASSERT_TRUE(remove(rows[2]).ok());
  auto wanted = rows[0];
  wanted.starts_at += 1h;
  wanted.ends_at += 1h;
  const auto moved = desk_.save(desk_.change(rows[0], wanted, crm::series_scope::all));
  ASSERT_TRUE(moved.ok());
  EXPECT_EQ(moved->series.changed, 3);
  EXPECT_EQ(moved->series.left_alone, 0);
  EXPECT_EQ(moved->series.made, 0);
  EXPECT_FALSE(is_there(rows[2].id));
}

TEST_P(Deletion, OfThisAndTheFollowingEndsTheSeriesAndIsTakenBackWhole) {
  const auto first = desk_.weekly(6);
  const auto rows = desk_.rows(*first.series);
  const auto rule = desk_.rule_text(*first.series);
  crm::deletion_wish wish{crm::new_uid(), {{rows[2].id, rows[2].version}}};
  wish.scope = crm::series_scope::following;
  const auto done = remove(wish);
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(done->ids.size(), 4u);
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(is_there(rows[i].id), i < 2) << i;
  EXPECT_NE(desk_.rule_text(*first.series), rule);
  ASSERT_TRUE(put_back(*done).ok());
  for (const auto& row : rows) EXPECT_TRUE(is_there(row.id));
  EXPECT_EQ(desk_.rule_text(*first.series), rule);
}

TEST_P(Deletion, OfAllOfASeriesLeavesWhatIsEnded) {
  const auto first = desk_.weekly(4);
  const auto rows = desk_.rows(*first.series);
  const auto over = ended(rows[0]);
  crm::deletion_wish wish{crm::new_uid(), {{rows[3].id, rows[3].version}}};
  wish.scope = crm::series_scope::all;
  const auto done = remove(wish);
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(done->ids.size(), 3u);
  EXPECT_TRUE(is_there(over.id));
  desk_.host_.clock_.now_ += 24h * 600;
  EXPECT_EQ(desk_.go_on()->size(), 0u);
}

TEST_P(Deletion, IsAskedAboutWithWhatStaysAndWhy) {
  const auto open = stored();
  const auto over = ended(stored());
  const auto plan = desk_.with([&](admitted& inside) {
    const auto key = [](std::int64_t id) { return erp::record_key{std::to_string(id)}; };
    return crm::plan_deletion(inside, {key(open.id), key(over.id), key(open.id), {"x"}});
  });
  ASSERT_TRUE(plan.ok());
  EXPECT_EQ(plan->those.size(), 1u);
  EXPECT_EQ(plan->ended, 1);
  EXPECT_EQ(plan->gone, 1);
  const auto question = crm::deletion_question(*plan);
  EXPECT_EQ(question.options.front().key.id, "keep");
  EXPECT_EQ(question.details.size(), 3u);
}

}  // namespace crm_test
