// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/change_board.hpp"
#include "host-sdk/company/core/ledger.hpp"
#include "tests/unit/company/pumping.hpp"

namespace company_tests {

using erp::company::change_board;
using erp::company::ledger;
using erp::company::main_queue;
using erp::services::change;

namespace {

class Changes : public testing::Test {
 protected:
  erp::subscription listen(const std::string& entity) {
    return board_.on_change(entity, [this](const change& change) { told_.push_back(change); });
  }
  main_queue queue_;
  change_board board_{queue_};
  std::vector<change> told_;
};

const std::vector<erp::record_key> one_and_two{{"1"}, {"2"}};

}  // namespace

TEST_F(Changes, AreToldAfterwardsAndABurstAsOne) {
  const auto listening = listen("crm.activity");
  board_.publish({"crm.activity", {{"2"}}});
  board_.publish({"crm.activity", {{"1"}, {"2"}}});
  EXPECT_TRUE(told_.empty()) << "told inside publish";
  queue_.run_pending();
  ASSERT_EQ(told_.size(), 1u);
  EXPECT_EQ(told_[0].keys, one_and_two);
  board_.publish({"crm.activity", {{"3"}}});
  queue_.run_pending();
  EXPECT_EQ(told_.size(), 2u);
}

TEST_F(Changes, OfAnyRecordSwallowTheKeysOfTheBurst) {
  const auto listening = listen("crm.activity");
  board_.publish({"crm.activity", {{"1"}}});
  board_.publish({"crm.activity", {}});
  board_.publish({"crm.activity", {{"2"}}});
  queue_.run_pending();
  ASSERT_EQ(told_.size(), 1u);
  EXPECT_TRUE(told_[0].keys.empty()) << "empty means any";
}

TEST_F(Changes, ReachOnlyThoseWhoListenToThatEntity) {
  const auto listening = listen("erp.contractor");
  board_.publish({"crm.activity", {{"1"}}});
  queue_.run_pending();
  EXPECT_TRUE(told_.empty());
}

TEST_F(Changes, AreNotToldToWhoLeftMeanwhileEvenDuringTheTelling) {
  erp::subscription second;
  const auto first = board_.on_change("crm.activity", [&](const change&) { second.reset(); });
  second = listen("crm.activity");
  board_.publish({"crm.activity", {}});
  queue_.run_pending();
  EXPECT_TRUE(told_.empty());
}

TEST_F(Changes, ThatAListenerPublishesAreToldInTheNextRound) {
  const auto echo = board_.on_change("a", [&](const change&) { board_.publish({"b", {{"9"}}}); });
  const auto listening = listen("b");
  board_.publish({"a", {{"1"}}});
  pump_until(queue_, [&] { return !told_.empty(); });
  EXPECT_EQ(told_[0].entity, "b");
}

TEST(ChangesAtTheEnd, ASubscriptionMayOutliveTheBoardAndTheQueueToo) {
  erp::subscription kept;
  {
    main_queue queue;
    change_board board(queue);
    kept = board.on_change("a", [](const change&) {});
    board.publish({"a", {}});
  }
  kept.reset();
}

TEST(Ledger, KnowsWhatIsHeldAndTakesItBackYoungestFirst) {
  std::vector<std::string> released;
  const auto held = [&](const std::string& name) {
    return erp::subscription([&released, name] { released.push_back(name); });
  };
  ledger book;
  auto first = book.enter("the first", held("first"));
  const auto second = book.enter("the second", held("second"));
  const auto third = book.enter("the third", held("third"));
  first.reset();
  EXPECT_EQ(book.held(), (std::vector<std::string>{"the second", "the third"}));
  book.take_back();
  EXPECT_EQ(released, (std::vector<std::string>{"first", "third", "second"}));
  EXPECT_TRUE(book.held().empty());
}

TEST(Ledger, IsOutlivedByWhatItGaveOut) {
  int released = 0;
  erp::subscription kept;
  {
    ledger book;
    kept = book.enter("a tick", erp::subscription([&] { ++released; }));
    book.take_back();
    EXPECT_EQ(released, 1);
  }
  kept.reset();
  EXPECT_EQ(released, 1);
}

}  // namespace company_tests
