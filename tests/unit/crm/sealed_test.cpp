// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/addendum/addendum_service.hpp"
#include "plugin/chain/chain_plan.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "tests/unit/crm/series_desk.hpp"

// What is ended stays as it is, whichever way somebody comes to it; and the two ways that are left.

namespace crm_test {

using namespace std::chrono_literals;
using crm::activity;
using crm::activity_state;
using crm::admitted;
using erp::error_code;

class Sealed : public on_every_server {
 protected:
  activity ended() { return ended(desk_.save(wish_for(contact_with_wanda(desk_.host_)))->saved); }
  activity ended(const activity& record) {
    auto wanted = record;
    wanted.state = activity_state::ended;
    auto wish = wish_for(wanted);
    wish.before = record;
    const auto saved = desk_.save(wish);
    EXPECT_TRUE(saved.ok());
    return saved->saved;
  }
  template <class Result>
  static void refused(const Result& result, error_code code = error_code::sealed) {
    ASSERT_FALSE(result.ok());
    EXPECT_EQ(result.failure().code, code) << result.failure().message.id;
  }
  erp::result<activity> add(const activity& record, const std::string& text,
                            const std::string& login = "nowak", std::string key = crm::new_uid()) {
    return desk_.with(
        [&](admitted& inside) {
          return crm::add_addendum(inside, {std::move(key), record.id, text},
                                   desk_.host_.clock_.now_);
        },
        login);
  }
  std::vector<crm::shown_addendum> addenda(std::int64_t id) {
    return *desk_.with([&](admitted& inside) {
      return erp::result<std::vector<crm::shown_addendum>>(crm::read_addenda(inside, id));
    });
  }

  company_database company_{GetParam()};
  series_desk desk_{company_};
};
ON_EVERY_SERVER(Sealed);

TEST_P(Sealed, IsNotChangedByASaveWhateverTheFormThought) {
  const auto record = ended();
  for (const bool looked_before_the_end : {true, false}) {
    auto seen = record;
    if (looked_before_the_end) {
      seen.version = 1;
      seen.state = activity_state::open;
    }
    auto wish = wish_for(seen);
    wish.before = seen;
    wish.wanted.note = "przemycone";
    refused(desk_.save(wish));
    wish = wish_for(seen);
    wish.before = seen;
    wish.follow_up_at = seen.starts_at + std::chrono::days(7);
    refused(desk_.save(wish));
    wish = wish_for(seen);
    wish.before = seen;
    wish.segments.push_back({desk_.host_.clock_.now_, 5s});
    refused(desk_.save(wish));
    wish = wish_for(seen);
    wish.before = seen;
    wish.repeats.rule = desk_.rule("FREQ=DAILY;COUNT=3");
    refused(desk_.save(wish));
  }
  auto reopened = wish_for(record);
  reopened.before = record;
  reopened.wanted.state = activity_state::open;
  refused(desk_.save(reopened));
  EXPECT_EQ(desk_.read(record.id), record);
  EXPECT_EQ(company_.count("crm_activity"), 1);
}

TEST_P(Sealed, IsNotChangedInTheListNorDragged) {
  const auto record = ended();
  refused(desk_.with([&](admitted& inside) {
    return crm::change_note(inside, {crm::new_uid(), record.id, record.version, "przemycone"},
                            desk_.host_.clock_.now_);
  }));
  crm::entry_move drag{crm::new_uid(), record.id, record.version, {}, {}};
  drag.to.starts_at = series_desk::wall(record) + 24h;
  drag.to.ends_at = drag.to.starts_at + 30min;
  refused(desk_.with([&](admitted& inside) {
    return crm::move_entry(inside, drag, crm::schedule_reaches(), desk_.host_.clock_.now_);
  }));
  refused(desk_.with([&](admitted& inside) {
    auto move = crm::standing_still(record);
    move.employee = erp::record_key{"2"};
    return crm::move_activity(inside, move, desk_.host_.clock_.now_, crm::cause::chain);
  }));
  EXPECT_EQ(desk_.read(record.id), record);
}

TEST_P(Sealed, StaysWhenTheOthersOfItsSeriesChange) {
  const auto first = desk_.weekly(4);
  auto rows = desk_.rows(*first.series);
  const auto over = ended(rows[1]);
  auto wanted = rows[0];
  wanted.subject = "Inna narada";
  wanted.starts_at += 1h;
  wanted.ends_at += 1h;
  const auto changed = desk_.save(desk_.change(rows[0], wanted, crm::series_scope::all));
  ASSERT_TRUE(changed.ok());
  EXPECT_EQ(desk_.read(over.id), over);
  ASSERT_TRUE(desk_.undo(*changed->series.undo).ok());
  EXPECT_EQ(desk_.read(over.id), over);
  auto alone = desk_.read(rows[0].id);
  auto stop = desk_.change(alone, alone, crm::series_scope::all);
  stop.repeats.rule.reset();
  ASSERT_TRUE(desk_.save(stop).ok());
  EXPECT_EQ(desk_.read(over.id), over);
}

TEST_P(Sealed, StaysWhereItsChainIsMovedAndWhereAMoveIsTakenBack) {
  const auto first = desk_.save(wish_for(contact_with_wanda(desk_.host_)))->saved;
  auto wish = wish_for(first);
  wish.before = first;
  wish.follow_up_at = first.starts_at + std::chrono::days(7);
  const auto made = desk_.save(wish);
  const auto over = ended(desk_.read(*made->follow_up));
  auto moving = wish_for(desk_.read(first.id));
  moving.before = moving.wanted;
  moving.wanted.starts_at += std::chrono::days(1);
  moving.wanted.ends_at += std::chrono::days(1);
  auto along = crm::standing_still(over);
  along.starts_at += std::chrono::days(1);
  along.ends_at += std::chrono::days(1);
  moving.later = {along};
  refused(desk_.save(moving), error_code::conflict);
  EXPECT_EQ(desk_.read(over.id), over);
  refused(desk_.with([&](admitted& inside) {
    crm::made_move was;
    was.moved.push_back({desk_.read(first.id), over});
    was.moved.front().before.id = over.id;
    return crm::take_back(inside, {crm::new_uid(), was}, desk_.host_.clock_.now_);
  }));
  EXPECT_EQ(desk_.read(over.id), over);
}

TEST_P(Sealed, OnlyMergingValuesOfADictionaryReachesItAndItsHistorySaysSo) {
  const auto value = [&](const char* name) {
    return desk_
        .with([&](admitted& inside) {
          const crm::dictionary_desk at{inside, "category", crm::new_uid(),
                                        desk_.host_.clock_.now_};
          erp::dictionary_entry entry;
          entry.names["pl"] = name;
          return crm::save_value(at, {}, 0, entry);
        })
        ->key;
  };
  const auto fairs = value("Targi"), shows = value("Wystawy");
  auto record = contact_with_wanda(desk_.host_);
  record.category = std::stoll(fairs.id);
  const auto over = ended(desk_.save(wish_for(record))->saved);
  ASSERT_TRUE(desk_
                  .with([&](admitted& inside) {
                    return crm::merge_values(
                        {inside, "category", crm::new_uid(), desk_.host_.clock_.now_}, fairs,
                        shows);
                  })
                  .ok());
  EXPECT_EQ(desk_.read(over.id).category, std::stoll(shows.id));
  EXPECT_EQ(company_.single_value("SELECT cause FROM crm_history WHERE field = 'category'"),
            "dictionary");
}

TEST_P(Sealed, TakesAddendaOnceUnderEachKeyAndOnlyWhenItIsEnded) {
  const auto open = desk_.save(wish_for(contact_with_wanda(desk_.host_)))->saved;
  refused(add(open, "za wcześnie"), error_code::conflict);
  const auto record = ended(open);
  refused(add(record, " \n"), error_code::required);
  const auto key = crm::new_uid();
  for (int tried = 0; tried < 2; ++tried) ASSERT_TRUE(add(record, "zapłacili", "nowak", key).ok());
  const auto all = addenda(record.id);
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].added.content, "zapłacili");
  EXPECT_EQ(all[0].who, "Anna Nowak");
  auto as_before = desk_.read(record.id);
  EXPECT_EQ(as_before.version, record.version + 1);
  as_before.version = record.version;
  as_before.changed_at = record.changed_at;
  EXPECT_EQ(as_before, record) << "nothing of it is another";
}

TEST_P(Sealed, KeepsItsAddendaAndIsFoundByThemWhenItIsReopened) {
  const auto record = ended();
  ASSERT_TRUE(add(record, "ciasto").ok());
  ASSERT_TRUE(desk_
                  .with([&](admitted& inside) {
                    return crm::reopen_activity(inside, {crm::new_uid(), record.id, "pomyłka"},
                                                desk_.host_.clock_.now_);
                  })
                  .ok());
  auto wish = wish_for(desk_.read(record.id));
  wish.before = wish.wanted;
  wish.wanted.note = "inna notatka";
  ASSERT_TRUE(desk_.save(wish).ok());
  EXPECT_EQ(addenda(record.id).size(), 1u);
  EXPECT_THAT(company_.single_value("SELECT folded FROM crm_activity_search"),
              testing::HasSubstr("ciasto"));
}

}  // namespace crm_test
