// SPDX-License-Identifier: Apache-2.0
// Drags over a month, from one employee to another, and on days whose clock changes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QScrollBar>
#include <QTest>

#include "host-sdk/desktop/form/references_editor.hpp"
#include "host-sdk/desktop/schedule/employee_picker.hpp"
#include "host-sdk/desktop/schedule/month_grid.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "host-sdk/kit/zone.hpp"
#include "tests/desktop/support/schedule_hands.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::record_key;

namespace {

const erp::date spring(std::chrono::year(2026) / 3 / 29);
const erp::date autumn(std::chrono::year(2026) / 10 / 25);

class ScheduleDays : public testing::Test {
 protected:
  ScheduleDays() : diary(stage_.diary()) {}

  void open(schedule_span span, erp::date day = std::chrono::year(2026) / 3 / 3) {
    if (view == nullptr) view = stage_.open_schedule();
    view->show_day(day);
    view->show_span(span);
    stage_.settle();
    view->front()->setFocus();
  }
  void choose_people(std::vector<record_key> keys) {
    emit view->people()->editor()->edited(std::move(keys));
    stage_.settle();
  }
  static entry_id sample(const std::string& key) { return {sample_schedule_id, key}; }
  schedule_surface& surface() { return *view->surface(); }
  void drag_entry(const std::string& key, QPoint by, int person = 0) {
    const QPoint from = hold_of(surface(), sample(key), grip::middle, person);
    drag(surface().viewport(), from, from + by);
    stage_.settle();
  }
  QPoint cells(int days, int weeks) {
    const month_plan& plan = view->month()->plan();
    const double width = plan.cell(plus_days(plan.contents().days.first, 1)).left() -
                         plan.cell(plan.contents().days.first).left();
    return {int(width * days), int(plan.week_height() * weeks)};
  }
  const erp::schedule_move& last_move() { return diary.moves.back().to; }
  // Real times, whatever the clocks do.
  void add(const std::string& key, erp::wall_time from, std::chrono::minutes length) {
    erp::schedule_entry& entry = diary.add(key, key, 3, 0, 1, "talks");
    entry.starts_at = erp::kit::to_instant_moving(from, "Europe/Warsaw");
    entry.ends_at = entry.starts_at + length;
  }
  // The minutes of the wall between which it is drawn.
  std::pair<int, int> drawn(const std::string& key) {
    const time_plan& plan = view->hours()->plan();
    for (const time_place& place : plan.places())
      if (plan.contents().entries[std::size_t(place.entry)].id == sample(key))
        return {int((place.at.top() - 0.5) * 60 / plan.measures().hour + 0.5),
                int((place.at.bottom() + 1) * 60 / plan.measures().hour + 0.5)};
    return {-1, -1};
  }
  // What is drawn of an hour of a day, without entries.
  QImage hour(erp::date day, int hour) {
    const time_plan& plan = view->hours()->plan();
    view->hours()->verticalScrollBar()->setValue(0);
    const int column = plan.column_of(day, 0);
    const QRect at(int(plan.measures().ruler + plan.x_of(column)) + 3,
                   int(plan.head_height() + plan.y_of(hour * 60)) + 3,
                   int(plan.x_of(column + 1) - plan.x_of(column)) - 6, 18);
    return view->hours()->viewport()->grab(at).toImage();
  }

  stage stage_;
  sample_diary& diary;
  schedule_view* view = nullptr;
};

}  // namespace

TEST_F(ScheduleDays, ADragInTheMonthMovesByDaysAndKeepsTheTimeOfDay) {
  diary.add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
  open(schedule_span::month);
  drag_entry("talk", cells(2, 1));
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().starts_at, wall(12, 600));
  EXPECT_EQ(last_move().ends_at, wall(12, 660));
  EXPECT_EQ(last_move().to_employee, std::nullopt);
  EXPECT_EQ(surface().chosen()->at.from, wall(12, 600)) << "the answer is on screen";
  EXPECT_FALSE(surface().state().moving);
  drag_entry("talk", cells(0, 0) + QPoint(3, 2));
  EXPECT_EQ(diary.moves.size(), 1u) << "within its own day nothing moves";
}

TEST_F(ScheduleDays, ADragInTheMonthIsTakenBackByEscAndEndsAtTheLastDayShown) {
  diary.add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
  open(schedule_span::month);
  const QPoint from = hold_of(surface(), sample("talk"), grip::middle);
  drag(surface().viewport(), from, from + cells(1, 1), Qt::NoModifier, false);
  EXPECT_TRUE(surface().is_moving());
  press(&surface(), Qt::Key_Escape);
  QTest::mouseRelease(surface().viewport(), Qt::LeftButton, Qt::NoModifier, from + cells(1, 1));
  stage_.settle();
  EXPECT_TRUE(diary.moves.empty());
  drag(surface().viewport(), from, {surface().viewport()->width() + 400, 4'000});
  stage_.settle();
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(day_of(last_move().starts_at), view->feed()->contents()->days.last);
}

TEST_F(ScheduleDays, ABarInTheMonthIsMovedAcrossWeeksAndStretchedAtItsEnd) {
  diary.add_days("fair", "Targi", 4, 5, "gain");
  open(schedule_span::month);
  drag_entry("fair", cells(0, 2));
  EXPECT_EQ(last_move().starts_at, wall(18, 0));
  EXPECT_EQ(last_move().ends_at, wall(20, 0));
  const QRect bar = surface().entry_area(surface().contents().find(sample("fair")), 0);
  drag(surface().viewport(), {bar.right() - 1, bar.center().y()},
       QPoint(bar.right() - 1, bar.center().y()) + cells(2, 0));
  stage_.settle();
  EXPECT_EQ(last_move().starts_at, wall(18, 0));
  EXPECT_EQ(last_move().ends_at, wall(22, 0));
}

TEST_F(ScheduleDays, ADragToAnotherColumnHandsOverToThatEmployee) {
  diary.add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
  diary.add_days("fair", "Targi", 3, 3, "gain");
  open(schedule_span::day);
  choose_people({{"1"}, {"2"}});
  const time_plan plan = view->hours()->plan();
  ASSERT_EQ(plan.columns(), 2);
  const QPoint right(int(plan.x_of(1)), 0);
  drag_entry("talk", right + QPoint(0, int(plan.measures().hour)));
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().from_employee, record_key{"1"});
  EXPECT_EQ(last_move().to_employee, record_key{"2"});
  EXPECT_EQ(last_move().starts_at, wall(3, 660)) << "and an hour later with the same drag";
  EXPECT_THAT(diary.find("talk")->employees, testing::ElementsAre(record_key{"2"}));
  const QRect now = surface().entry_area(surface().contents().find(sample("talk")), 1);
  EXPECT_GT(now.left(), int(plan.measures().ruler + plan.x_of(1))) << "in the other column";
  drag_entry("fair", right);
  EXPECT_EQ(last_move().to_employee, record_key{"2"});
  EXPECT_EQ(last_move().starts_at, wall(3, 0));
  view->undo();
  stage_.settle();
  EXPECT_THAT(diary.find("fair")->employees, testing::ElementsAre(record_key{"1"}));
}

TEST_F(ScheduleDays, WithinOneColumnNobodyIsHandedAnything) {
  diary.add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks", {"1", "2"});
  open(schedule_span::day);
  choose_people({{"1"}, {"2"}});
  drag_entry("talk", {0, int(view->hours()->plan().measures().hour)}, 1);
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().from_employee, std::nullopt);
  EXPECT_EQ(last_move().to_employee, std::nullopt);
}

TEST_F(ScheduleDays, TheDayOf23HoursHasTheHourThatIsLeftOutMarkedAndEntriesAtTheirWallTimes) {
  add("across", at_minute(spring, 90), std::chrono::minutes(60));
  add("after", at_minute(spring, 240), std::chrono::minutes(60));
  for (const auto span : {schedule_span::day, schedule_span::week}) {
    open(span, spring);
    EXPECT_EQ(drawn("across"), std::pair(90, 210)) << "one real hour, half past one to half past "
                                                      "three";
    EXPECT_EQ(drawn("after"), std::pair(240, 300));
    diary.entries.clear();
    diary.tell();
    stage_.settle();
    EXPECT_NE(hour(spring, 2), hour(spring, 3));
    EXPECT_EQ(hour(spring, 3), hour(spring, 4));
    if (span == schedule_span::week) {
      EXPECT_NE(hour(spring, 2), hour(plus_days(spring, -1), 2));
    }
    add("across", at_minute(spring, 90), std::chrono::minutes(60));
    add("after", at_minute(spring, 240), std::chrono::minutes(60));
    diary.tell();
    stage_.settle();
  }
}

TEST_F(ScheduleDays, TheDayOf25HoursHasTheHourThatComesTwiceMarkedAndEntriesAtTheirWallTimes) {
  const auto fill = [&] {
    add("across", at_minute(autumn, 90), std::chrono::minutes(180));
    add("within", at_minute(autumn, 150), std::chrono::minutes(45));  // to 2:15 by the other clock
    add("after", at_minute(autumn, 240), std::chrono::minutes(60));
  };
  for (const auto span : {schedule_span::day, schedule_span::week}) {
    fill();
    diary.tell();
    open(span, autumn);
    EXPECT_EQ(drawn("across"), std::pair(90, 210)) << "three real hours";
    EXPECT_EQ(drawn("within"), std::pair(150, 195)) << "as long as it is";
    EXPECT_EQ(drawn("after"), std::pair(240, 300));
    diary.entries.clear();
    diary.tell();
    stage_.settle();
    EXPECT_NE(hour(autumn, 2), hour(autumn, 3));
    EXPECT_EQ(hour(autumn, 3), hour(autumn, 4));
    if (span == schedule_span::week) {
      EXPECT_NE(hour(autumn, 2), hour(plus_days(autumn, -1), 2));
    }
  }
}

TEST_F(ScheduleDays, ADragOntoTheDayOf23HoursKeepsTheTimeOnTheWall) {
  diary.add("talk", "Piekarnia Pod Kasztanem", 28, 600, 660, "talks");
  open(schedule_span::week, spring);
  const time_plan& plan = view->hours()->plan();
  drag_entry("talk", {int(plan.x_of(1)), 0});
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().starts_at, at_minute(spring, 600));
  EXPECT_EQ(last_move().ends_at, at_minute(spring, 660));
  EXPECT_EQ(drawn("talk"), std::pair(600, 660));
}
