// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <thread>

#include "plugin/permission/permission_service.hpp"
#include "plugin/permission/permission_sessions.hpp"
#include "plugin/permission/permission_table.hpp"
#include "plugin/uid.hpp"
#include "plugin/workplace.hpp"
#include "tests/unit/crm/company_database.hpp"

// Permissions of operator groups on a database: saved, told, kept in the history.

namespace crm_test {

using erp::error_code;

class Permissions : public on_every_server {
 protected:
  Permissions() {
    host_.database_.target_ = {company_.connection(), "firm", company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    company_.execute("DELETE FROM crm_group_right");
    log_in("szefowa");
  }

  void log_in(const std::string& login) {
    host_.session_.log_in(operator_named(login));
    session_ = std::move(*crm::permissions(*place_).open());
  }
  template <class T>
  erp::result<T> wait(
      const std::function<erp::job_handle(std::function<void(erp::result<T>)>)>& f) {
    std::optional<erp::result<T>> answer;
    const auto running = f([&](erp::result<T> came) { answer.emplace(std::move(came)); });
    host_.jobs_.pump();
    return std::move(*answer);
  }
  erp::permission_table read() {
    return *wait<erp::permission_table>([&](auto then) { return session_->read(then); });
  }
  erp::result<erp::permission_table> save(std::vector<erp::permission_change> changes) {
    return wait<erp::permission_table>([&](auto then) { return session_->save(changes, then); });
  }
  erp::result<erp::permission_table> forget_gone() {
    return wait<erp::permission_table>([&](auto then) { return session_->forget_gone(then); });
  }
  erp::history_page history(erp::history_request asked = {}) {
    const auto open = session_->history();
    return *wait<erp::history_page>([&](auto then) { return open->page(asked, then); });
  }
  std::string granted_to(const std::string& group) {
    return company_.values("SELECT granted FROM crm_group_right WHERE operator_group = " + group +
                           " ORDER BY granted");
  }

  const erp::record_key sales_{"1"}, managers_{"2"};
  company_database company_{GetParam()};
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  std::unique_ptr<erp::permission_session> session_;
};
ON_EVERY_SERVER(Permissions);

TEST_P(Permissions, AreReadWithGroupsOperatorsAndWhereTheyBelong) {
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'activities.co_workers')");
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'of_a_newer_program')");
  const auto table = read();
  ASSERT_EQ(table.groups.size(), 2u);
  EXPECT_EQ(table.groups[0].name, "Handlowcy");
  ASSERT_EQ(table.operators.size(), 4u);
  EXPECT_EQ(table.operators[0].name, "Anna Nowak");
  EXPECT_EQ(table.operators[0].detail.id, "Sprzedaż");
  EXPECT_EQ(table.operators[0].groups, std::vector{sales_});
  EXPECT_EQ(table.grants,
            std::vector<erp::permission_grant>({{sales_, "activities", "co_workers"}}));
  EXPECT_TRUE(table.may_change);
  EXPECT_FALSE(table.notice.empty());  // nobody is an administrator yet
}

TEST_P(Permissions, AreSavedAsOneAndToldToWhoeverShowsRecords) {
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'activities.co_workers')");
  const auto saved = save({{sales_, "activities", "co_workers", "child_units"},
                           {managers_, "edit_permissions", "", "granted"},
                           {managers_, "delete", "", "granted"}});
  ASSERT_TRUE(saved.ok());
  EXPECT_EQ(granted_to("1"), "activities.child_units");
  EXPECT_EQ(granted_to("2"), "delete,edit_permissions");
  EXPECT_EQ(saved->grants.size(), 3u);
  EXPECT_TRUE(saved->notice.empty());
  ASSERT_EQ(host_.changes_.published_.size(), 3u);
  EXPECT_EQ(host_.changes_.published_[0].entity, crm::permission_entity);
  EXPECT_EQ(host_.changes_.published_[1].entity, crm::activity_entity);
}

TEST_P(Permissions, AreReadByEveryJobSoThatTheyCountAtOnce) {
  crm::database_gate gate(host_.database_.target_);
  const auto may_delete = [&](const std::string& login) {
    return *gate.with(who_is(login), [](crm::admitted& inside) -> erp::result<bool> {
      return inside.may.may("delete");
    });
  };
  ASSERT_TRUE(save({{sales_, "delete", "", "granted"}}).ok());
  EXPECT_TRUE(may_delete("nowak"));
  EXPECT_FALSE(may_delete("szefowa"));
  ASSERT_TRUE(save({{sales_, "delete", "granted", ""}, {managers_, "delete", "", "granted"}}).ok());
  EXPECT_FALSE(may_delete("nowak"));
  EXPECT_TRUE(may_delete("szefowa"));
}

TEST_P(Permissions, WhoLacksTheRightReadsThemAndIsRefused) {
  company_.execute("INSERT INTO crm_group_right VALUES (2, 'edit_permissions')");
  log_in("nowak");
  const auto table = read();
  EXPECT_FALSE(table.may_change);
  EXPECT_FALSE(table.why_not.empty());
  const auto refused = save({{sales_, "edit_permissions", "", "granted"}});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, error_code::denied);
  EXPECT_EQ(granted_to("1"), "");
  EXPECT_EQ(forget_gone().failure().code, error_code::denied);
  EXPECT_TRUE(host_.changes_.published_.empty());
}

TEST_P(Permissions, ARightThatIsLostWhileTheWindowIsOpenIsLostForTheSave) {
  ASSERT_TRUE(read().may_change);
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'edit_permissions')");
  EXPECT_EQ(save({{sales_, "delete", "", "granted"}}).failure().code, error_code::denied);
}

TEST_P(Permissions, TheLastAdministratorIsNotLockedOutAndNothingIsSaved) {
  company_.execute("INSERT INTO crm_group_right VALUES (2, 'edit_permissions')");
  const auto refused =
      save({{managers_, "edit_permissions", "granted", ""}, {managers_, "delete", "", "granted"}});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().field, "2/edit_permissions");
  EXPECT_EQ(granted_to("2"), "edit_permissions");
  EXPECT_TRUE(history().rows.empty());
  ASSERT_TRUE(save({{managers_, "edit_permissions", "granted", ""},
                    {sales_, "edit_permissions", "", "granted"}})
                  .ok());
  EXPECT_EQ(save({{managers_, "delete", "", "granted"}}).failure().code, error_code::denied);
}

TEST_P(Permissions, TwoAdministratorsCannotTakeTheRightFromEachOther) {
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'edit_permissions')");
  company_.execute("INSERT INTO crm_group_right VALUES (2, 'edit_permissions')");
  auto szefowa = std::move(session_);
  log_in("nowak");
  auto nowak = std::move(session_);
  const auto take = [&](erp::permission_session& from, const erp::record_key& group) {
    return wait<erp::permission_table>([&](auto then) {
      return from.save({{group, "edit_permissions", "granted", ""}}, then);
    });
  };
  ASSERT_TRUE(take(*szefowa, sales_).ok());
  EXPECT_EQ(take(*nowak, managers_).failure().code, error_code::denied);
  EXPECT_EQ(granted_to("2"), "edit_permissions");
}

TEST_P(Permissions, TwoAtTheSameMomentLeaveOneOfThemInside) {
  crm::database_gate of_nowak(host_.database_.target_), of_szefowa(host_.database_.target_);
  const auto take = [&](crm::database_gate& gate, const std::string& login,
                        const erp::record_key& from) {
    return gate.with(who_is(login), [&](crm::admitted& inside) {
      return crm::save_permissions({inside, crm::new_uid(), host_.clock_.now_},
                                   {{from, "edit_permissions", "granted", ""}});
    });
  };
  int taken = 0;
  for (int round = 0; round < 12; ++round) {
    company_.execute("DELETE FROM crm_group_right");
    company_.execute("INSERT INTO crm_group_right VALUES (1, 'edit_permissions')");
    company_.execute("INSERT INTO crm_group_right VALUES (2, 'edit_permissions')");
    std::thread other([&] { (void)take(of_nowak, "nowak", managers_); });
    (void)take(of_szefowa, "szefowa", sales_);
    other.join();
    const auto left = company_.count("crm_group_right");
    EXPECT_GE(left, 1) << "everybody is locked out";
    taken += left == 1;
  }
  EXPECT_GT(taken, 0);
}

TEST_P(Permissions, WhoeverWasSlowerAtOneCellIsToldAndOtherCellsDoNotMind) {
  company_.execute("INSERT INTO crm_group_right VALUES (1, 'activities.all')");
  const auto slower = save({{sales_, "activities", "", "co_workers"}});
  ASSERT_FALSE(slower.ok());
  EXPECT_EQ(slower.failure().code, error_code::conflict);
  ASSERT_EQ(slower.failure().details.size(), 1u);
  EXPECT_EQ(slower.failure().details[0].field, "1/activities");
  EXPECT_TRUE(save({{sales_, "tasks", "", "co_workers"}}).ok());
}

TEST_P(Permissions, TheHistorySaysWhoGrantedWhatWhenAndFromWhere) {
  auto boss = operator_named("szefowa");
  boss.station = "BIURO-7";
  host_.session_.log_in(boss);
  session_ = std::move(*crm::permissions(*place_).open());
  ASSERT_TRUE(save({{sales_, "activities", "", "co_workers"}}).ok());
  ASSERT_TRUE(
      save({{sales_, "activities", "co_workers", "all"}, {managers_, "export", "", "granted"}})
          .ok());
  const auto all = history().rows;
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[2].who.id, "Ewa Dyrektorska");
  EXPECT_EQ(all[2].station.id, "BIURO-7");
  EXPECT_EQ(all[2].of.id, "Handlowcy");
  EXPECT_EQ(all[2].caption.id, "Activities");
  EXPECT_EQ(all[2].before.id, "Own");
  EXPECT_EQ(all[2].after.id, "Co-workers");
  EXPECT_EQ(all[2].at, host_.clock_.now_);
  EXPECT_EQ(all[0].change, all[1].change);
  erp::history_request of_exports;
  of_exports.field = "export";
  EXPECT_EQ(history(of_exports).rows.size(), 1u);
  erp::history_request searched;
  searched.search = "handlowcy biuro";
  EXPECT_EQ(history(searched).rows.size(), 2u);
  erp::history_request later;
  later.from = erp::date(std::chrono::year(2026) / 3 / 3);
  EXPECT_TRUE(history(later).rows.empty());
}

TEST_P(Permissions, APageOfTheHistoryTearsNoChangeApart) {
  ASSERT_TRUE(save({{sales_, "activities", "", "all"}, {sales_, "tasks", "", "all"}}).ok());
  ASSERT_TRUE(save({{sales_, "delete", "", "granted"}}).ok());
  erp::history_request asked;
  asked.limit = 1;
  auto page = history(asked);
  ASSERT_EQ(page.rows.size(), 1u);
  asked.after = page.next;
  ASSERT_FALSE(asked.after.empty());
  page = history(asked);
  EXPECT_EQ(page.rows.size(), 2u);
  EXPECT_TRUE(page.next.empty());
}

TEST_P(Permissions, ReplayingTheHistoryGivesWhatIsGranted) {
  std::uint32_t dice = 7;
  const auto roll = [&](std::size_t sides) {
    dice = dice * 1664525u + 1013904223u;
    return (dice >> 16) % sides;
  };
  const std::vector<std::pair<std::string, std::vector<std::string>>> cells{
      {"activities", {"", "co_workers", "child_units", "all"}},
      {"calendars", {"", "co_workers", "child_units", "all"}},
      {"delete", {"", "granted"}},
      {"edit_permissions", {"", "granted"}}};
  for (int round = 0; round < 60; ++round) {
    const auto& [permission, levels] = cells[roll(cells.size())];
    const auto group = roll(2) == 0 ? sales_ : managers_;
    std::string now;
    for (const auto& grant : read().grants)
      if (grant.group == group && grant.permission == permission) now = grant.level;
    (void)save({{group, permission, now, levels[roll(levels.size())]}});  // some are refused
  }
  db::session& other = company_.other_program();
  const crm::key_types keys;
  crm::permission_table table(other, keys);
  auto& rows = other.prepare(
      "SELECT operator_group, permission, before_value, after_value FROM crm_right_history"
      " ORDER BY id",
      {db::column_type::integer, db::column_type::text, db::column_type::text,
       db::column_type::text});
  std::map<std::pair<std::string, std::string>, std::string> replayed;
  rows.run();
  while (rows.fetch()) {
    auto& level = replayed[{std::to_string(rows.integer(0)), rows.text(1)}];
    EXPECT_EQ(level, rows.optional_text(2).value_or(""));
    level = rows.optional_text(3).value_or("");
  }
  std::erase_if(replayed, [](const auto& one) { return one.second.empty(); });
  std::map<std::pair<std::string, std::string>, std::string> stored;
  for (const auto& grant : table.read().grants)
    stored[{grant.group.id, grant.permission}] = grant.level;
  EXPECT_EQ(replayed, stored);
  EXPECT_FALSE(stored.empty());
}

TEST_P(Permissions, AGroupThatTheHostDeletedMeanwhileIsNamedAndTheRestCanBeSaved) {
  ASSERT_TRUE(save({{sales_, "delete", "", "granted"}}).ok());
  company_.execute("DELETE FROM grupy WHERE id = 1");
  const auto both = save({{sales_, "export", "", "granted"}, {managers_, "export", "", "granted"}});
  ASSERT_FALSE(both.ok());
  EXPECT_EQ(both.failure().code, error_code::not_found);
  EXPECT_EQ(both.failure().field, "1/export");
  EXPECT_EQ(std::get<std::string>(both.failure().message.arguments.at(0)), "Handlowcy");
  const auto rest = save({{managers_, "export", "", "granted"}});
  ASSERT_TRUE(rest.ok());
  ASSERT_EQ(rest->groups.size(), 2u);
  EXPECT_EQ(rest->groups[1].name, "Handlowcy");
  EXPECT_TRUE(rest->groups[1].gone);
  const auto tidy = forget_gone();
  ASSERT_TRUE(tidy.ok());
  EXPECT_EQ(tidy->groups.size(), 1u);
  EXPECT_EQ(granted_to("1"), "");
  EXPECT_EQ(history().rows.front().of.id, "Handlowcy");
}

TEST_P(Permissions, AForgedKeyOfAGroupIsOneThatDoesNotExist) {
  for (const char* key : {"777", "", "1 OR 1=1", "x"}) {
    const auto refused = save({{{key}, "delete", "", "granted"}});
    ASSERT_FALSE(refused.ok()) << key;
    EXPECT_EQ(refused.failure().code, error_code::not_found) << key;
  }
  EXPECT_EQ(company_.count("crm_group_right"), 0);
}

TEST_P(Permissions, AnAdministratorWhoIsNoEmployeeIsLetIn) {
  company_.execute("INSERT INTO operatorzy_grup VALUES (4, 2)");
  company_.execute("INSERT INTO crm_group_right VALUES (2, 'edit_permissions')");
  log_in("magazyn");
  EXPECT_TRUE(read().may_change);
  EXPECT_TRUE(save({{sales_, "delete", "", "granted"}}).ok());
}

TEST_P(Permissions, AnEmployeeOfNoUnitIsSaidToBelongToNone) {
  company_.execute("UPDATE pracownicy SET centrum = NULL WHERE id = 1");
  EXPECT_EQ(read().operators[0].detail.id, "belongs to no unit");
}

}  // namespace crm_test
