// SPDX-License-Identifier: Apache-2.0
// The schedule in the window: views, slots, drags with the mouse, the same by keyboard.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/schedule/month_grid.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "tests/desktop/support/schedule_hands.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::record_key;
using erp::verbatim;

namespace {

entry_id sample(const char* key) {
  return {sample_schedule_id, key};
}

class Schedule : public testing::Test {
 protected:
  Schedule() : diary(stage_.diary()) {
    diary.add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
    diary.add_days("fair", "Targi", 4, 5, "gain");
    view = stage_.open_schedule();
    open(schedule_span::week);
    QTest::mouseMove(&stage_.window(), {1, 1});
  }

  void open(schedule_span span) {
    view->show_span(span);
    stage_.settle();
    view->front()->setFocus();
  }
  schedule_surface& surface() { return *view->surface(); }
  QWidget* paper() { return surface().viewport(); }
  int hour() { return int(view->hours()->plan().measures().hour); }
  QPoint day_right() {
    return {int(view->hours()->plan().x_of(1) - view->hours()->plan().x_of(0)), 0};
  }
  void drag_entry(const char* key, grip where, QPoint by,
                  Qt::KeyboardModifiers held = Qt::NoModifier) {
    const QPoint from = hold_of(surface(), sample(key), where);
    drag(paper(), from, from + by, held);
    stage_.settle();
  }
  // Ctrl stays down, as while one presses an arrow again and again.
  void press_holding(int key, Qt::KeyboardModifiers held) {
    QKeyEvent event(QEvent::KeyPress, key, held);
    QApplication::sendEvent(&surface(), &event);
  }
  const erp::schedule_move& last_move() { return diary.moves.back().to; }

  stage stage_;
  sample_diary& diary;
  schedule_view* view;
};

}  // namespace

TEST_F(Schedule, StandsAsATabBesideListsIsRaisedNotDoubledAndCloses) {
  stage_.open_list();
  EXPECT_EQ(stage_.work().lists()->count(), 2);
  stage_.open_schedule();
  EXPECT_EQ(stage_.work().lists()->count(), 2);
  EXPECT_EQ(stage_.work().schedule_in_front(), view);
  press(&stage_.window(), Qt::Key_W, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(stage_.work().schedule(), nullptr);
  EXPECT_EQ(stage_.host().windows().schedule(), nullptr);
}

TEST_F(Schedule, ADragMovesByQuartersOfAnHourAndIsAskedOfTheSession) {
  drag_entry("talk", grip::middle, {0, hour() * 3 / 2 + 3});
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().starts_at, wall(3, 690));
  EXPECT_EQ(last_move().ends_at, wall(3, 750));
  EXPECT_FALSE(surface().state().moving) << "the answer is on screen";
  EXPECT_EQ(surface().chosen()->at.from, wall(3, 690));
  EXPECT_EQ(view->notice(), "Moved.");
  drag_entry("talk", grip::middle, day_right() + QPoint(0, 9), Qt::AltModifier);
  EXPECT_EQ(last_move().starts_at, wall(4, 700)) << "with Alt by five minutes";
}

TEST_F(Schedule, AnEdgeResizesAndTheOtherStays) {
  drag_entry("talk", grip::lower_edge, {0, hour()});
  EXPECT_EQ(last_move().starts_at, wall(3, 600));
  EXPECT_EQ(last_move().ends_at, wall(3, 720));
  drag_entry("talk", grip::upper_edge, {0, -hour() / 2});
  EXPECT_EQ(last_move().starts_at, wall(3, 570));
  EXPECT_EQ(last_move().ends_at, wall(3, 720));
}

TEST_F(Schedule, EscTakesADragBackAndAClickMovesNothing) {
  const QPoint from = hold_of(surface(), sample("talk"), grip::middle);
  drag(paper(), from, from + QPoint(0, 100), Qt::NoModifier, false);
  EXPECT_TRUE(surface().is_moving());
  EXPECT_THAT(surface().current_words().toStdString(), testing::HasSubstr("12:00–13:00"));
  press(&surface(), Qt::Key_Escape);
  QTest::mouseRelease(paper(), Qt::LeftButton, Qt::NoModifier, from + QPoint(0, 100));
  click(paper(), from);
  stage_.settle();
  EXPECT_TRUE(diary.moves.empty());
  EXPECT_EQ(surface().chosen()->title, "Piekarnia Pod Kasztanem");
}

TEST_F(Schedule, ATimedEntryIsRefusedInTheRowOfDaysAndADayAmongTheHours) {
  QPoint from = hold_of(surface(), sample("talk"), grip::middle);
  drag(paper(), from, {from.x(), 60}, Qt::NoModifier, false);
  EXPECT_FALSE(surface().state().moving->allowed);
  EXPECT_THAT(surface().current_words().toStdString(), testing::HasSubstr("all-day"));
  QTest::mouseRelease(paper(), Qt::LeftButton, Qt::NoModifier, {from.x(), 60});
  from = hold_of(surface(), sample("fair"), grip::middle);
  drag(paper(), from, from + QPoint(0, 200));
  stage_.settle();
  EXPECT_TRUE(diary.moves.empty());
  EXPECT_THAT(view->notice().toStdString(), testing::HasSubstr("gets no hours"));
}

TEST_F(Schedule, ADayLongEntryMovesByDaysAndIsStretchedAtItsEnd) {
  drag_entry("fair", grip::middle, day_right());
  EXPECT_EQ(last_move().starts_at, wall(5, 0));
  EXPECT_EQ(last_move().ends_at, wall(7, 0));
  const QRect bar = surface().entry_area(surface().contents().find(sample("fair")), 0);
  drag(paper(), {bar.right() - 1, bar.center().y()},
       QPoint(bar.right() - 1, bar.center().y()) + day_right());
  stage_.settle();
  EXPECT_EQ(last_move().starts_at, wall(5, 0));
  EXPECT_EQ(last_move().ends_at, wall(8, 0));
}

TEST_F(Schedule, AnEntryThatMayNotMoveSaysWhyAndStays) {
  diary.find("talk")->movable = false;
  diary.find("talk")->why_not = verbatim("It is ended; reopen it to move it.");
  diary.tell();
  stage_.settle();
  drag_entry("talk", grip::middle, {0, 100});
  EXPECT_EQ(view->notice(), "It is ended; reopen it to move it.");
  surface().choose(sample("talk"));
  press(&surface(), Qt::Key_Down, Qt::ControlModifier);
  EXPECT_FALSE(surface().state().moving);
  EXPECT_TRUE(diary.moves.empty());
}

TEST_F(Schedule, ARefusedMovePutsTheEntryBackAndSaysWhy) {
  diary.refusal = erp::error{erp::error_code::conflict, verbatim("Somebody changed it."), {}, {}};
  drag_entry("talk", grip::middle, {0, 100});
  EXPECT_EQ(view->trouble(), "Somebody changed it.");
  EXPECT_FALSE(surface().state().moving);
  EXPECT_EQ(surface().chosen()->at.from, wall(3, 600));
}

TEST_F(Schedule, AQuestionOfAMoveStandsOverTheScheduleAndTheFirstAnswerLeavesAll) {
  const erp::question later{
      "later",
      verbatim("Move the later ones too?"),
      {{{"leave"}, verbatim("Leave everything"), {}}, {{"all"}, verbatim("Move them"), {}}},
      false,
      {}};
  diary.asks = later;
  drag_entry("talk", grip::middle, {0, hour()});
  auto* sheet = view->findChild<question_sheet*>();
  ASSERT_NE(sheet, nullptr);
  EXPECT_EQ(surface().state().moving->at.from, wall(3, 660)) << "shown where it was let go of";
  press(sheet, Qt::Key_Escape);
  stage_.settle();
  EXPECT_EQ(diary.answers, std::vector<std::string>{"later=leave"});
  EXPECT_EQ(view->feed()->contents()->entries.front().at.from, wall(3, 600));
  diary.asks = later;
  drag_entry("talk", grip::middle, {0, hour()});
  click(view->findChild<QPushButton*>("all"));
  stage_.settle();
  EXPECT_EQ(surface().chosen()->at.from, wall(3, 660));
}

TEST_F(Schedule, UndoTakesTheLastMoveBackByButtonAndByKeys) {
  drag_entry("talk", grip::middle, {0, hour()});
  drag_entry("talk", grip::middle, {0, hour()});
  click(view->findChild<QPushButton*>("schedule.undo"));
  stage_.settle();
  EXPECT_EQ(surface().chosen()->at.from, wall(3, 660));
  surface().setFocus();
  press(&surface(), Qt::Key_Z, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(surface().chosen()->at.from, wall(3, 600));
  press(&surface(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_EQ(view->notice(), "There is no move to take back");
}

TEST_F(Schedule, KeysMoveAndResizeAsOneMoveWhenCtrlIsLetGo) {
  surface().choose(sample("talk"));
  for (int step = 0; step < 3; ++step) press_holding(Qt::Key_Down, Qt::ControlModifier);
  press_holding(Qt::Key_Right, Qt::ControlModifier);
  EXPECT_TRUE(diary.moves.empty());
  EXPECT_THAT(surface().current_words().toStdString(), testing::HasSubstr("10:45–11:45"));
  QTest::keyRelease(&surface(), Qt::Key_Control);
  stage_.settle();
  ASSERT_EQ(diary.moves.size(), 1u);
  EXPECT_EQ(last_move().starts_at, wall(4, 645));
  press_holding(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
  press(&surface(), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(last_move().starts_at, wall(4, 645));
  EXPECT_EQ(last_move().ends_at, wall(4, 690));
}

TEST_F(Schedule, EverythingIsReachedByKeyboardAndNamedForAReaderOfTheScreen) {
  surface().setFocus();
  surface().choose_slot({{wall(2, 540), wall(2, 570)}, false, 0});
  press(&surface(), Qt::Key_Tab);
  ASSERT_NE(surface().chosen(), nullptr);
  EXPECT_EQ(surface().chosen()->id, sample("talk"));
  press(&surface(), Qt::Key_Tab);
  EXPECT_EQ(surface().chosen()->id, sample("fair"));
  QAccessibleInterface* all = QAccessible::queryAccessibleInterface(&surface());
  ASSERT_NE(all, nullptr);
  ASSERT_EQ(all->childCount(), 3) << "two entries and the slot";
  const std::string name = all->child(0)->text(QAccessible::Name).toStdString();
  for (const char* fact :
       {"Piekarnia Pod Kasztanem", "3 Mar 2026", "10:00–11:00", "Negocjacje handlowe"})
    EXPECT_THAT(name, testing::HasSubstr(fact));
  EXPECT_TRUE(all->child(1)->state().focused);
  EXPECT_FALSE(all->child(0)->rect().isEmpty());
  press(&surface(), Qt::Key_Down);  // from the entry to the slots
  EXPECT_EQ(surface().chosen(), nullptr);
  EXPECT_THAT(all->child(2)->text(QAccessible::Name).toStdString(),
              testing::HasSubstr("Free slot"));
}

TEST_F(Schedule, ASlotIsStretchedByMouseOrShiftAndEnterOpensTheUsualForm) {
  surface().choose_slot({{wall(4, 600), wall(4, 630)}, false, 0});
  press(&surface(), Qt::Key_Down, Qt::ShiftModifier);
  press(&surface(), Qt::Key_Down, Qt::ShiftModifier);
  press(&surface(), Qt::Key_Return);
  stage_.settle();
  const auto forms = stage_.work().forms();
  ASSERT_EQ(forms.size(), 1u);
  const auto& about = stage_.host().windows().find_form(forms.front()->handle())->about;
  EXPECT_EQ(about.at("starts_at"), erp::value(wall(4, 600)));
  EXPECT_EQ(about.at("ends_at"), erp::value(wall(4, 690)));
  EXPECT_EQ(about.at("all_day"), erp::value(false));
  EXPECT_EQ(about.at("employee"), erp::value(record_key{"1"}));
  const QPoint top = view->hours()->point_of({{wall(5, 540), wall(5, 570)}, false, 0});
  drag(paper(), top, top + QPoint(0, hour()));
  EXPECT_EQ(surface().state().slot->at, (entry_times{wall(5, 540), wall(5, 630)}));
}

TEST_F(Schedule, TheMenuOfASlotOffersEverythingThatCanBeCreated) {
  surface().choose_slot({{wall(4, 600), wall(4, 630)}, false, 0});
  QContextMenuEvent asked(QContextMenuEvent::Keyboard, {10, 10}, surface().mapToGlobal(QPoint()));
  QApplication::sendEvent(&surface(), &asked);
  ASSERT_NE(view->menu(), nullptr);
  ASSERT_EQ(view->menu()->actions().size(), 2);
  EXPECT_EQ(view->menu()->actions().at(0)->text(), "New contact");
  EXPECT_EQ(view->menu()->activeAction(), view->menu()->actions().at(0));
  view->menu()->close();
}

TEST_F(Schedule, ADoubleClickOrEnterOpensTheEntrysRecord) {
  QTest::mouseDClick(paper(), Qt::LeftButton, Qt::NoModifier,
                     hold_of(surface(), sample("talk"), grip::middle));
  stage_.settle();
  ASSERT_EQ(stage_.work().forms().size(), 1u);
  EXPECT_EQ(stage_.host().windows().find_form(stage_.work().forms().front()->handle())->key,
            record_key{"talk"});
}

TEST_F(Schedule, KeysChangeTheViewAndThePeriod) {
  for (int key = 1; key <= 5; ++key) {
    press(view->front(), Qt::Key_0 + key);
    stage_.settle();
    EXPECT_EQ(view->span(), schedule_span(key));
    EXPECT_TRUE(view->front()->hasFocus());
  }
  press(view->front(), Qt::Key_3);
  press(view->front(), Qt::Key_PageDown);
  EXPECT_EQ(view->anchor(), march(9));
  press(view->front(), Qt::Key_PageUp);
  press(view->front(), Qt::Key_PageUp);
  press(view->front(), Qt::Key_Home);
  EXPECT_EQ(view->anchor(), march(2));
}
