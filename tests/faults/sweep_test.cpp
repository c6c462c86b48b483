// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>
#include <iostream>
#include <optional>
#include <thread>

#include "tests/faults/save_kinds.hpp"
#include "tests/faults/stored.hpp"
#include "tests/support/story_company.hpp"

// A sweep over the statements of each save: the program is killed, or the connection lost, before
// and after every one of them. Then each save that was acknowledged is there whole, each other is
// not there at all and what was typed is offered; a lost connection changes nothing.

namespace faults {

namespace {

using testing_support::copy_of_made_once;
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
    return copy_of_made_once(
        GetParam().server, "faults " + kind().name, [this](const server_database& database) {
          db::session session(database.target());
          testing_support::make_story_company(session);
          testing_support::install_module(database, story_company::binding().string());
          desk at = sit_down(database, "", "2026-03-02T09:00:00+01:00");
          kind().prepare(at);
        });
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
  bool killed_at(int statement) const {
    const auto database = prepared();
    return !act(*database, std::to_string(statement) + ":before:kill");
  }
  int count_statements() const {
    int low = 0, high = statements_max;  // killed at `low`, if that is one, and not at `high`
    while (high - low > 1) {
      const int middle = (low + high) / 2;
      (killed_at(middle) ? low : high) = middle;
    }
    return low;
  }

  void expect_all_or_nothing(const server_database& database, int done) const {
    const stored now = read(database);
    const bool drafted = kind().draft_after != 0 && done >= kind().draft_after;
    const stored absent{before_.records, before_.outcome, drafted ? 1 : 0};
    EXPECT_EQ(now, done == statements_ ? after_ : absent);
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
  // Killed when `done` statements were applied.
  void kill_after(int done) const {
    const auto database = prepared_->copy();
    const auto fault = done == statements_ ? std::to_string(done) + ":after:kill"
                                           : std::to_string(done + 1) + ":before:kill";
    SCOPED_TRACE(fault);
    EXPECT_FALSE(act(*database, fault));
    expect_all_or_nothing(*database, done);
    expect_offer(*database);
  }
  void lose_at(int statement, const std::string& moment) const {
    const auto database = prepared_->copy();
    const auto fault = std::to_string(statement) + ":" + moment + ":lose";
    SCOPED_TRACE(fault);
    EXPECT_TRUE(act(*database, fault));
    EXPECT_EQ(read(*database), after_);
  }
  // Run number `index` of all there are.
  void run(int index) const {
    if (index <= statements_) return kill_after(index);
    const int lost = index - statements_ - 1;
    lose_at(lost / 2 + 1, lost % 2 == 0 ? "before" : "after");
  }

  std::unique_ptr<server_database> prepared_;
  stored before_, after_;
  int statements_ = 0;
  mutable std::atomic<int> settled_ = 0;  // drafts saved again
};

TEST_P(Sweep, LeavesEachSaveWholeOrAbsent) {
  prepared_ = prepared();
  before_ = read(*prepared_);
  const auto untroubled = prepared_->copy();
  ASSERT_TRUE(act(*untroubled, ""));
  after_ = read(*untroubled);
  statements_ = count_statements();
  ASSERT_GT(statements_, 0);
  const int kills = statements_ + 1, losses = 2 * statements_;
  std::atomic<int> next = 0;
  std::vector<std::thread> workers;
  for (int i = 0; i < threads; ++i)
    workers.emplace_back([&] {
      for (int index = next++; index < kills + losses; index = next++) run(index);
    });
  for (auto& worker : workers) worker.join();
  EXPECT_EQ(settled_ > 5, !kind().again.empty());
  std::cout << "swept " << name_of({GetParam(), 0}) << ": " << statements_ << " statements, "
            << kills << " kills, " << losses << " lost connections, " << settled_
            << " drafts saved again\n";
}

INSTANTIATE_TEST_SUITE_P(Faults, Sweep, testing::ValuesIn(everything()), name_of);

}  // namespace faults
