// SPDX-License-Identifier: Apache-2.0
// The one schedule of the host, whatever its parts do: answer late, twice, at once, never, or go.
#include "host-sdk/company/core/merged_schedule.hpp"

#include <gtest/gtest.h>

#include "host-sdk/company/core/host_clock.hpp"

namespace {

using namespace erp;
using namespace erp::company;

date day(unsigned of_month) {
  return std::chrono::year(2026) / std::chrono::March / std::chrono::day(of_month);
}
instant at(unsigned of_month, int hour) {
  return instant(std::chrono::sys_days(day(of_month)) + std::chrono::hours(hour));
}

schedule_entry timed(const std::string& key, instant from) {
  schedule_entry entry;
  entry.key = {key};
  entry.starts_at = from;
  entry.ends_at = from + std::chrono::hours(1);
  return entry;
}

class silent_log : public services::log {
 public:
  void write(services::log_level, std::string_view) override {}
};

// A session whose answers the test gives; what is told of it outlives it.
struct played {
  schedule_session::then_page page;
  schedule_session::then_outcome outcome;
  std::function<void(result<choice_page>)> choices;
  int dropped = 0;  // handles
  int undone = 0;
  bool undoable = false;
  bool gone = false;
  std::function<void()> told;
};

class played_session : public schedule_session {
 public:
  explicit played_session(std::shared_ptr<played> by) : by_(std::move(by)) {}
  ~played_session() override { by_->gone = true; }
  job_handle entries(schedule_request, then_page then) override {
    by_->page = std::move(then);
    return handle();
  }
  job_handle employees(const std::string&, int,
                       std::function<void(result<choice_page>)> then) override {
    by_->choices = std::move(then);
    return handle();
  }
  job_handle move(const record_key&, std::int64_t, const schedule_move&,
                  then_outcome then) override {
    by_->outcome = std::move(then);
    return handle();
  }
  job_handle answer(const std::string&, const record_key&, const std::string&,
                    then_outcome then) override {
    by_->outcome = std::move(then);
    return handle();
  }
  job_handle undo(then_outcome then) override {
    ++by_->undone;
    then(schedule_outcome{});  // at once, which no module may, and one will
    return handle();
  }
  bool can_undo() const override { return by_->undoable; }
  subscription on_changed(std::function<void()> told) override {
    by_->told = std::move(told);
    return subscription([by = by_] { by->told = nullptr; });
  }

 private:
  job_handle handle() {
    return job_handle([by = by_] { ++by->dropped; });
  }
  std::shared_ptr<played> by_;
};

class MergedSchedule : public testing::Test {
 protected:
  MergedSchedule() {
    add("first", first_);
    add("second", second_);
  }
  void add(const std::string& owner, std::shared_ptr<played> by) {
    schedule_part part;
    part.owner = owner;
    part.id = owner + ".schedule";
    part.description.id = part.id;
    part.description.colourings = {{"kind", verbatim("Kind")}};
    part.session = std::make_unique<played_session>(std::move(by));
    schedule_->add(std::move(part));
  }
  job_handle ask(int limit = 100) {
    return schedule_->entries({day(2), day(8), {}, limit},
                              [this](merged_page page) { page_ = std::move(page); });
  }
  schedule_page page_of(std::vector<schedule_entry> entries) {
    schedule_page page;
    page.entries = std::move(entries);
    page.legend = {{"kind", "red", verbatim("Red")}};
    page.days = {{day(6), verbatim("Holiday"), false}};
    return page;
  }
  std::vector<std::string> keys() const {
    std::vector<std::string> keys;
    for (const auto& each : page_->entries) keys.push_back(each.part + " " + each.entry.key.id);
    return keys;
  }

  main_queue queue_;
  host_clock clock_{queue_, at(2, 8), "Europe/Warsaw"};
  silent_log log_;
  std::shared_ptr<played> first_ = std::make_shared<played>();
  std::shared_ptr<played> second_ = std::make_shared<played>();
  std::unique_ptr<merged_schedule> schedule_ =
      std::make_unique<merged_schedule>(queue_, clock_, log_);
  std::optional<merged_page> page_;
};

}  // namespace

TEST_F(MergedSchedule, ComesWhenTheLastPartHasAnsweredAndInOrder) {
  const auto handle = ask();
  second_->page(page_of({timed("b", at(3, 9)), timed("c", at(5, 9))}));
  queue_.run_pending();
  EXPECT_FALSE(page_);
  schedule_entry whole = timed("d", {});
  whole.all_day = true;
  whole.first_day = whole.last_day = day(4);
  first_->page(page_of({timed("a", at(4, 0)), whole}));
  queue_.run_pending();
  ASSERT_TRUE(page_);
  EXPECT_EQ(keys(), (std::vector<std::string>{"second.schedule b", "first.schedule d",
                                              "first.schedule a", "second.schedule c"}));
  EXPECT_EQ(page_->legend.size(), 2u);
  EXPECT_EQ(page_->days.size(), 1u);  // both said it
  EXPECT_EQ(schedule_->colourings().size(), 1u);
}

TEST_F(MergedSchedule, FindsTheColourOfAnEntryInItsOwnPart) {
  const auto handle = ask();
  auto entry = timed("a", at(3, 9));
  entry.colours = {{"kind", "red"}};
  first_->page(page_of({entry}));
  second_->page(page_of({}));
  queue_.run_pending();
  const auto* colour = schedule_->colour_of(*page_, page_->entries[0], "nobody_has_this");
  ASSERT_TRUE(colour);
  EXPECT_EQ(colour->part, "first.schedule");
}

TEST_F(MergedSchedule, IsCutWhereSeveralPartsAreMoreThanWasAskedFor) {
  const auto handle = ask(1);
  first_->page(page_of({timed("a", at(3, 9))}));
  second_->page(page_of({timed("b", at(3, 8))}));
  queue_.run_pending();
  EXPECT_EQ(keys(), std::vector<std::string>{"second.schedule b"});
  EXPECT_TRUE(page_->more);
}

TEST_F(MergedSchedule, HasAFailureBesideTheOthers) {
  const auto handle = ask();
  first_->page(error{error_code::unavailable, verbatim("gone"), {}, {}});
  first_->page(page_of({timed("late", at(3, 9))}));  // a second answer is none
  second_->page(page_of({timed("b", at(3, 8))}));
  queue_.run_pending();
  EXPECT_EQ(keys(), std::vector<std::string>{"second.schedule b"});
  ASSERT_EQ(page_->failed.size(), 1u);
  EXPECT_EQ(page_->failed[0].part, "first.schedule");
}

TEST_F(MergedSchedule, GoesOnWithoutAPartThatEndsMeanwhile) {
  const auto handle = ask();
  second_->page(page_of({timed("b", at(3, 8))}));
  const auto late = first_->page;
  schedule_->drop("first");
  EXPECT_EQ(first_->dropped, 1);
  EXPECT_TRUE(first_->gone);
  EXPECT_FALSE(first_->told);
  late(page_of({timed("late", at(3, 9))}));
  queue_.run_pending();
  ASSERT_TRUE(page_);
  EXPECT_EQ(keys(), std::vector<std::string>{"second.schedule b"});
  EXPECT_EQ(schedule_->parts().size(), 1u);
}

TEST_F(MergedSchedule, AnswersNothingOnceItsHandleOrItselfIsGone) {
  auto handle = ask();
  handle.reset();
  EXPECT_EQ(first_->dropped + second_->dropped, 2);
  first_->page(page_of({}));
  second_->page(page_of({}));
  queue_.run_pending();
  EXPECT_FALSE(page_);
  handle = ask();
  schedule_.reset();
  EXPECT_EQ(first_->dropped, 2);
  first_->page(page_of({}));
  queue_.run_pending();
  EXPECT_FALSE(page_);
}

TEST_F(MergedSchedule, MovesOneThingAtATimeAndTakesBackTheLast) {
  std::optional<result<schedule_outcome>> came, refused;
  const auto move = [&](const std::string& part) {
    return schedule_->move(part, {"a"}, 1, {}, [&](auto outcome) { came = outcome; });
  };
  auto handle = move("first.schedule");
  const auto other =
      schedule_->move("second.schedule", {"b"}, 1, {}, [&](auto outcome) { refused = outcome; });
  queue_.run_pending();
  EXPECT_EQ(refused->failure().code, error_code::busy);
  first_->outcome(schedule_outcome{});
  first_->undoable = true;
  queue_.run_pending();
  ASSERT_TRUE(came && came->ok());
  handle = move("second.schedule");
  second_->outcome(schedule_outcome{});
  second_->undoable = true;
  queue_.run_pending();
  auto undo = schedule_->undo([&](auto outcome) { came = outcome; });
  queue_.run_pending();
  EXPECT_EQ(second_->undone, 1);
  second_->undoable = false;
  undo = schedule_->undo([&](auto outcome) { came = outcome; });
  queue_.run_pending();
  EXPECT_EQ(first_->undone, 1);
  first_->undoable = false;
  EXPECT_FALSE(schedule_->can_undo());
}

TEST_F(MergedSchedule, BringsAnAnswerToThePartThatAsked) {
  std::optional<result<schedule_outcome>> came;
  const auto take = [&](auto outcome) { came = outcome; };
  auto handle = schedule_->move("second.schedule", {"b"}, 1, {}, take);
  schedule_outcome asks;
  asks.asks = question{"all", {}, {{{"leave"}, {}, {}}, {{"all"}, {}, {}}}, false, {}};
  second_->outcome(asks);
  queue_.run_pending();
  ASSERT_TRUE(schedule_->asks());
  handle = schedule_->answer("other", {"all"}, {}, take);
  queue_.run_pending();
  EXPECT_EQ(came->failure().code, error_code::not_found);
  handle = schedule_->answer("all", {"all"}, {}, take);
  second_->outcome(schedule_outcome{});
  queue_.run_pending();
  EXPECT_TRUE(came->ok());
  EXPECT_FALSE(schedule_->asks());
  EXPECT_FALSE(first_->outcome);
}

TEST_F(MergedSchedule, TellsOfAMoveWhosePartEndedThatItMayNotHaveBeenMade) {
  std::optional<result<schedule_outcome>> came;
  const auto handle =
      schedule_->move("first.schedule", {"a"}, 1, {}, [&](auto outcome) { came = outcome; });
  schedule_->drop("first");
  queue_.run_pending();
  ASSERT_TRUE(came);
  EXPECT_EQ(came->failure().code, error_code::unavailable);
}

TEST_F(MergedSchedule, HasEveryEmployeeOnceAndFailsWhenEveryPartDoes) {
  std::optional<result<choice_page>> found;
  const auto take = [&](auto page) { found = page; };
  auto handle = schedule_->employees("", 10, take);
  first_->choices(choice_page{{{{"1"}, verbatim("Anna"), {}}}, false});
  second_->choices(
      choice_page{{{{"1"}, verbatim("Anna"), {}}, {{"2"}, verbatim("Jan"), {}}}, true});
  queue_.run_pending();
  EXPECT_EQ((*found)->choices.size(), 2u);
  EXPECT_TRUE((*found)->more);
  handle = schedule_->employees("", 10, take);
  first_->choices(error{error_code::unavailable, {}, {}, {}});
  second_->choices(error{error_code::denied, {}, {}, {}});
  queue_.run_pending();
  EXPECT_EQ(found->failure().code, error_code::unavailable);
}

TEST_F(MergedSchedule, TellsOfChangesOfAnyPart) {
  int told = 0;
  const auto watching = schedule_->on_changed([&] { ++told; });
  first_->told();
  second_->told();
  EXPECT_EQ(told, 2);
}
