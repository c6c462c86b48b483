// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <iostream>
#include <memory>
#include <thread>

#include "tests/faults/save_kinds.hpp"
#include "tests/faults/stored.hpp"
#include "tests/support/database_copies.hpp"
#include "tests/support/story_company.hpp"

// A sweep over the statements of each save: the program is killed, or the connection lost, before
// and after every one of them. Then each save that was acknowledged is there whole, each other is
// not there at all and what was typed is offered; a lost connection changes nothing.

namespace faults {

namespace {

using testing_support::copy_of_made_once;
using testing_support::database_copies;
using testing_support::json;
using testing_support::server_database;
using testing_support::story_company;
using testing_support::test_server;

constexpr int statements_max = 512;
constexpr int threads = 2;

desk sit_down(const server_database& database, const std::string& fault, const std::string& now) {
  return desk({.database = database.connection(),
               .binding = story_company::binding().string(),
               .login = "nowak",
               .password = {},
               .now = now,
               .fault = fault});
}

struct swept {
  test_server server;
  save_kind kind;
};

std::string name_of(const testing::TestParamInfo<swept>& info) {
  return info.param.kind.name + "On" + info.param.server.name;
}

std::vector<swept> everything() {
  std::vector<swept> all;
  for (const auto& server : testing_support::test_servers())
    for (const auto& kind : save_kinds()) all.push_back({server, kind});
  return all;
}

}  // namespace

class Sweep : public testing::TestWithParam<swept> {
 protected:
  const save_kind& kind() const { return GetParam().kind; }

  std::unique_ptr<server_database> prepared() const {
    auto database = copy_of_made_once(GetParam().server, "firm", [](const server_database& empty) {
      db::session session(empty.target());
      testing_support::make_story_company(session);
      testing_support::install_module(empty, story_company::binding().string());
    });
    desk at = sit_down(*database, "", "2026-03-02T09:00:00+01:00");
    kind().prepare(at);
    return database;
  }
  // False: the program was killed.
  bool act(const server_database& database, const std::string& fault) const {
    desk at = sit_down(database, fault, "2026-03-02T10:00:00+01:00");
    try {
      kind().act(at);
      return true;
    } catch (const std::runtime_error&) {
      at.kill();  // it is dead; now the desk knows, too
      return false;
    }
  }

  // What a program leaves that was killed when `done` statements were applied, and not all.
  stored absent(int done) const {
    const bool drafted = kind().draft_after != 0 && done >= kind().draft_after;
    return {before_.records, before_.outcome, drafted ? 1 : 0};
  }
  void expect_offer(const server_database& database) const {
    const auto drafts = static_cast<std::size_t>(read(database).drafts);
    desk again = sit_down(database, "", "2026-03-02T10:05:00+01:00");
    again.advance(1);  // until what was left behind is known
    const json offers = again.ok({{"do", "offers"}}).at("offers");
    EXPECT_EQ(offers.size(), drafts) << offers.dump();
    if (!kind().again.empty() && drafts == 1) settle(database, again, offers.at(0));
  }
  // The draft's next try brings about what the save that was killed would have.
  void settle(const server_database& database, desk& at, const json& offer) const {
    const json answer = at.ok({{"do", "answer"}, {"ask", offer.at("id")}, {"choice", "open"}});
    testing_support::form_desk restored(at, answer.at("opened").at("handle"));
    const json saved = restored.run("save");
    if (saved.contains("asks")) restored.answer(saved["asks"], kind().again);
    const stored now = read(database);
    EXPECT_EQ(now.outcome, after_.outcome);
    EXPECT_EQ(now.drafts, 0);
    ++settled_;
  }
  // Killed when `done` statements were applied. False: there were no more, and it lived.
  bool kill_after(int done) const {
    const auto database = copies_->lend();
    const auto fault = std::to_string(done + 1) + ":before:kill";
    SCOPED_TRACE(fault);
    const bool lived = act(*database, fault);
    EXPECT_EQ(read(*database), lived ? after_ : absent(done));
    if (!lived) expect_offer(*database);
    return !lived;
  }
  void kill_after_all() const {
    const auto database = copies_->lend();
    const auto fault = std::to_string(statements_) + ":after:kill";
    SCOPED_TRACE(fault);
    EXPECT_FALSE(act(*database, fault));
    EXPECT_EQ(read(*database), after_);
    expect_offer(*database);
  }
  void lose_at(int statement, const std::string& moment) const {
    const auto database = copies_->lend();
    const auto fault = std::to_string(statement) + ":" + moment + ":lose";
    SCOPED_TRACE(fault);
    EXPECT_TRUE(act(*database, fault));
    EXPECT_EQ(read(*database), after_);
  }

  // Before each statement, until there are no more: so many there are.
  int kill_everywhere() const {
    std::atomic<int> next = 0, all = statements_max, killed = 0;
    by_several([&] {
      for (int done = next++; done < all; done = next++)
        if (kill_after(done))
          ++killed;
        else
          for (int known = all; done < known && !all.compare_exchange_weak(known, done);) {
          }
    });
    EXPECT_EQ(killed, all) << "it is not always as many statements";
    return all;
  }
  void lose_everywhere() const {
    std::atomic<int> next = 0;
    by_several([&] {
      for (int lost = next++; lost < 2 * statements_; lost = next++)
        lose_at(lost / 2 + 1, lost % 2 == 0 ? "before" : "after");
    });
  }
  static void by_several(const std::function<void()>& work) {
    std::vector<std::thread> workers;
    for (int i = 0; i < threads; ++i) workers.emplace_back(work);
    for (auto& worker : workers) worker.join();
  }

  std::unique_ptr<server_database> prepared_;
  std::unique_ptr<database_copies> copies_;
  stored before_, after_;
  int statements_ = 0;
  mutable std::atomic<int> settled_ = 0;  // drafts saved again
};

TEST_P(Sweep, LeavesEachSaveWholeOrAbsent) {
  prepared_ = prepared();
  before_ = read(*prepared_);
  copies_ = std::make_unique<database_copies>(*prepared_);
  {
    const auto untroubled = copies_->lend();
    ASSERT_TRUE(act(*untroubled, ""));
    after_ = read(*untroubled);
  }
  statements_ = kill_everywhere();
  ASSERT_GT(statements_, 0);
  kill_after_all();
  lose_everywhere();
  EXPECT_EQ(settled_ > 5, !kind().again.empty());
  std::cout << "swept " << name_of({GetParam(), 0}) << ": " << statements_ << " statements, "
            << statements_ + 1 << " kills, " << 2 * statements_ << " lost connections, " << settled_
            << " drafts saved again\n";
}

INSTANTIATE_TEST_SUITE_P(Faults, Sweep, testing::ValuesIn(everything()), name_of);

}  // namespace faults
