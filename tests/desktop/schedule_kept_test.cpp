// SPDX-License-Identifier: Apache-2.0
// What the schedule keeps and gives away: the operator's choices, a second try, its pages on paper.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "host-sdk/desktop/form/references_editor.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/schedule/agenda_list.hpp"
#include "host-sdk/desktop/schedule/employee_picker.hpp"
#include "host-sdk/desktop/schedule/schedule_bar.hpp"
#include "host-sdk/desktop/schedule/schedule_feed.hpp"
#include "host-sdk/desktop/schedule/schedule_print.hpp"
#include "host-sdk/desktop/schedule/time_grid.hpp"
#include "tests/desktop/support/schedule_hands.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::record_key;
using erp::verbatim;
using testing::HasSubstr;

namespace {

const erp::date tuesday(std::chrono::year(2026) / 3 / 3);

class KeptSchedule : public testing::Test {
 protected:
  void open(schedule_span span) {
    if (view == nullptr) view = stage_.open_schedule();
    view->show_day(tuesday);
    view->show_span(span);
    stage_.settle();
  }
  void close() {
    press(&stage_.window(), Qt::Key_W, Qt::ControlModifier);
    stage_.settle();
    view = nullptr;
  }
  std::vector<QString> names() {
    std::vector<QString> all;
    for (const shown_person& person : view->people()->people()) all.push_back(person.name);
    return all;
  }
  static erp::error outage() {
    return {erp::error_code::unavailable, verbatim("The database does not answer."), {}, {}};
  }
  // The text of each page, as a reader of the PDF finds it.
  std::vector<std::string> printed(schedule_span span) {
    open(span);
    const QString file = folder_.filePath("schedule.pdf");
    EXPECT_EQ(print_schedule(stage_.desk(), {view->feed()->contents(), span, view->anchor()}, file),
              "");
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", file, "-"});
    EXPECT_TRUE(reader.waitForFinished(20'000)) << "poppler-utils is needed";
    EXPECT_EQ(reader.exitCode(), 0);
    std::vector<std::string> pages;
    for (const QString& page : QString::fromUtf8(reader.readAllStandardOutput()).split('\f'))
      if (!page.trimmed().isEmpty())
        pages.push_back(QString(page).replace(QRegularExpression("\\s+"), " ").toStdString());
    return pages;
  }

  QTemporaryDir folder_;
  stage stage_;
  schedule_view* view = nullptr;
};

}  // namespace

TEST_F(KeptSchedule, ViewColoursAndEmployeesAreThereAgainTheNextTime) {
  open(schedule_span::month);
  emit view->bar()->colouring_picked("kind");
  emit view->people()->editor()->edited(std::vector<record_key>{{"1"}, {"3"}});
  stage_.settle();
  close();
  ASSERT_TRUE(stage_.host().windows().open_schedule({}).ok());
  stage_.settle();
  view = stage_.work().schedule();
  ASSERT_NE(view, nullptr);
  EXPECT_EQ(view->span(), schedule_span::month);
  EXPECT_EQ(view->feed()->colouring(), "kind");
  EXPECT_THAT(names(), testing::ElementsAre("Anna Nowak", "Łucja Żuraw"));
}

TEST_F(KeptSchedule, WhatIsKeptAndMakesNoSenseIsAsIfNothingWere) {
  auto& settings = stage_.host().settings();
  settings.set("schedule.view", "fortnight");
  settings.set("schedule.colouring", "mood");
  settings.set("schedule.employees", "no tab\n\tno key\n");
  view = stage_.open_schedule();
  EXPECT_EQ(view->span(), schedule_span::work_week);
  EXPECT_EQ(view->feed()->colouring(), "category");
  EXPECT_EQ(view->people()->people().size(), 1u);
}

TEST_F(KeptSchedule, WhatCouldNotBeFetchedAtFirstComesWithTryAgain) {
  stage_.diary().add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
  stage_.diary().outage = outage();
  open(schedule_span::week);
  EXPECT_EQ(view->emptiness()->words(), "The database does not answer.");
  auto* again = view->findChild<QPushButton*>("empty_action");
  ASSERT_NE(again, nullptr);
  EXPECT_EQ(again->text(), "Try again");
  click(again);
  stage_.settle();
  EXPECT_TRUE(view->emptiness()->isVisible()) << "it is still away";
  stage_.diary().outage.reset();
  click(again);
  stage_.settle();
  EXPECT_FALSE(view->emptiness()->isVisible());
  EXPECT_EQ(view->status(), "1 entry");
}

TEST_F(KeptSchedule, WhatIsShownStaysWhenItCannotBeFetchedAnewUntilTryAgain) {
  stage_.diary().add("talk", "Piekarnia Pod Kasztanem", 3, 600, 660, "talks");
  open(schedule_span::week);
  stage_.diary().outage = outage();
  press(view->front(), Qt::Key_F5);
  stage_.settle();
  EXPECT_EQ(view->trouble(), "The database does not answer.");
  EXPECT_EQ(view->feed()->contents()->entries.size(), 1u);
  EXPECT_FALSE(view->emptiness()->isVisible());
  stage_.diary().outage.reset();
  stage_.diary().add("offer", "Huta Szkła Świetlik", 4, 600, 660, "talks");
  click(view->findChild<QPushButton*>("schedule.again"));
  stage_.settle();
  EXPECT_EQ(view->trouble(), "");
  EXPECT_EQ(view->feed()->contents()->entries.size(), 2u);
}

// In Polish the words are long, and the menu beside the schedule wants its width.
TEST(ScheduleBar, SaysThePeriodAsBrieflyAsItsRoomDemands) {
  stage polish("pl", {1320, 700});
  auto* view = polish.open_schedule();
  view->show_day(erp::date(std::chrono::year(2026) / 11 / 24));
  view->show_span(schedule_span::agenda);
  polish.settle();
  auto* period = view->findChild<QToolButton*>("schedule.period");
  const QString all = "24 listopada – 7 grudnia 2026";
  EXPECT_EQ(period->text(), all);
  const int least = view->bar()->minimumSizeHint().width();
  for (int width = 1310; period->text() == all && width > least; width -= 10) {
    polish.window().resize(width, 700);
    polish.settle();
  }
  EXPECT_EQ(period->text(), "24 lis – 7 gru 2026");
  EXPECT_THAT(period->toolTip().toStdString(), HasSubstr(all.toStdString()));
}

TEST_F(KeptSchedule, EachViewIsPrintedWithTitlePeopleEntriesAndLegend) {
  stage_.diary().add("talk", "Żurek i Syn", 3, 600, 690, "talks").detail = verbatim("Łódź");
  stage_.diary().add_days("fair", "Targi w Poznaniu", 3, 4, "gain");
  for (const auto span : {schedule_span::day, schedule_span::work_week, schedule_span::week,
                          schedule_span::month, schedule_span::agenda}) {
    SCOPED_TRACE(id_of(span));
    const auto pages = printed(span);
    ASSERT_EQ(pages.size(), 1u);
    for (const char* words : {"Schedule", "2026", "Anna Nowak", "Żurek i Syn", "Targi w Poznaniu",
                              "Negocjacje handlowe", "Pozyskanie klienta", "Printed"})
      EXPECT_THAT(pages[0], HasSubstr(words));
  }
}

TEST_F(KeptSchedule, AnAgendaGoesOnOverPagesAndLosesNoLine) {
  constexpr int count = 150;
  for (int index = 0; index < count; ++index)
    stage_.diary().add("n" + std::to_string(index), "Wizyta nr " + std::to_string(1000 + index),
                       3 + index % 12, 480 + index / 12 * 30, 500 + index / 12 * 30, "talks");
  const auto pages = printed(schedule_span::agenda);
  ASSERT_GT(pages.size(), 1u);
  std::string all;
  for (std::size_t index = 0; index < pages.size(); ++index) {
    all += pages[index];
    EXPECT_THAT(pages[index], testing::EndsWith(" " + std::to_string(index + 1) + " "))
        << "its number";
  }
  for (int index = 0; index < count; ++index) {
    const std::string title = "Wizyta nr " + std::to_string(1000 + index);
    const auto first = all.find(title);
    ASSERT_NE(first, std::string::npos) << title;
    EXPECT_EQ(all.find(title, first + 1), std::string::npos) << title << " stands there twice";
  }
}

TEST_F(KeptSchedule, WhereNothingCanBeWrittenItSaysWhich) {
  open(schedule_span::week);
  const QString why = print_schedule(
      stage_.desk(), {view->feed()->contents(), view->span(), view->anchor()}, "/nowhere/x.pdf");
  EXPECT_THAT(why.toStdString(), HasSubstr("/nowhere/x.pdf"));
}
