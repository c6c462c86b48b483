// SPDX-License-Identifier: Apache-2.0
// A report in the window: it runs, says how far it is, keeps what it showed, and takes parameters.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include "host-sdk/desktop/form/choice_box.hpp"
#include "host-sdk/desktop/list/empty_state.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/report/figure_table.hpp"
#include "host-sdk/desktop/report/parameter_row.hpp"
#include "host-sdk/desktop/report/parameter_sets.hpp"
#include "host-sdk/desktop/report/report_part_view.hpp"
#include "host-sdk/desktop/report/report_runner.hpp"
#include "host-sdk/desktop/report/report_view.hpp"
#include "tests/desktop/support/sample_report.hpp"

using namespace testing_support;
using namespace erp::desktop;
using erp::record_key;
using erp::value;
using erp::verbatim;
using testing::HasSubstr;

namespace {

class Report : public testing::Test {
 protected:
  void open() {
    view = stage_.open();
    ASSERT_NE(view, nullptr);
  }
  QLineEdit* line(const char* parameter) {
    auto* at = view->parameters()->find(parameter)->editor()->focus_target();
    auto* line = qobject_cast<QLineEdit*>(at);
    return line != nullptr ? line : at->findChild<QLineEdit*>();
  }
  value asked(const char* parameter) {
    return stage_.figures().asked.back().parameters.at(parameter);
  }
  static erp::error wrong(const char* parameter, const char* why) {
    return {erp::error_code::invalid, verbatim(why), parameter, {}};
  }
  int runs() { return int(stage_.figures().asked.size()); }

  report_stage stage_;
  report_view* view = nullptr;
};

}  // namespace

TEST_F(Report, RunsByItselfWhenItIsOpened) {
  open();
  EXPECT_EQ(runs(), 1);
  EXPECT_EQ(asked("days"), value(std::int64_t(90)));
  EXPECT_EQ(view->parts().size(), 5u);
  EXPECT_EQ(view->tabs()->count(), 5);
  EXPECT_THAT(view->about().toStdString(), HasSubstr("Period: 1 Jan"));
  EXPECT_THAT(view->notices().toStdString(), HasSubstr("EUR"));
  EXPECT_EQ(view->status(), "As of 2 Mar 2026 09:00");
  EXPECT_TRUE(view->part_in_front()->table()->hasFocus());
}

TEST_F(Report, BeginsWithWhatItWasOpenedAbout) {
  view = stage_.open({{"contractor", record_key{"43"}}});
  EXPECT_EQ(asked("contractor"), value(record_key{"43"}));
  EXPECT_EQ(line("contractor")->text(), "Zakład Ślusarski Wróbel i Synowie");
}

TEST_F(Report, IsRunWithTypedParametersByEnterAndF5) {
  open();
  retype(line("days"), "30");
  press(line("days"), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(asked("days"), value(std::int64_t(30)));
  retype(line("from"), "1.2.2026");
  press(view->part_in_front()->table(), Qt::Key_F5);
  stage_.settle();
  EXPECT_EQ(asked("from"), value(erp::date(std::chrono::year(2026) / 2 / 1)));
  EXPECT_FALSE(stage_.figures().asked.back().anew);
  press(view->part_in_front()->table(), Qt::Key_F5, Qt::ControlModifier);
  stage_.settle();
  EXPECT_TRUE(stage_.figures().asked.back().anew);
}

TEST_F(Report, FindsAReferenceAsOneTypes) {
  open();
  retype(line("contractor"), "Huta");
  ASSERT_TRUE(stage_.on().wait_for([&] {
    const auto* panel = stage_.on().window().findChild<QWidget*>("choices");
    return panel != nullptr && panel->isVisible();
  }));
  stage_.settle();
  press(line("contractor"), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(runs(), 1);  // it was taken from the list, and no more
  press(view->part_in_front()->table(), Qt::Key_F5);
  stage_.settle();
  EXPECT_EQ(asked("contractor"), value(record_key{"42"}));
}

TEST_F(Report, SaysThatTheParametersAreOthersThanTheFigures) {
  open();
  retype(line("days"), "30");
  press(line("days"), Qt::Key_Tab);
  EXPECT_THAT(view->status().toStdString(), HasSubstr("F5"));
  EXPECT_EQ(runs(), 1);
}

TEST_F(Report, DoesNotRunWithWhatItCannotUnderstand) {
  open();
  retype(line("from"), "sometime");
  press(view, Qt::Key_F5);
  stage_.settle();
  EXPECT_EQ(runs(), 1);
  EXPECT_FALSE(view->parameters()->find("from")->error_text().isEmpty());
  EXPECT_TRUE(line("from")->hasFocus());
}

TEST_F(Report, ShowsErrorsAtTheParametersTheyNameAndKeepsTheFigures) {
  open();
  auto why = wrong("from", "After the end.");
  why.details = {wrong("days", "At least one.")};
  stage_.figures().refusal = why;
  view->run();
  stage_.settle();
  EXPECT_EQ(view->parameters()->find("from")->error_text(), "After the end.");
  EXPECT_EQ(view->parameters()->find("days")->error_text(), "At least one.");
  EXPECT_TRUE(line("from")->hasFocus());
  EXPECT_EQ(view->trouble(), "");
  EXPECT_EQ(view->parts().size(), 5u);
  view->run();
  stage_.settle();
  EXPECT_FALSE(view->parameters()->has_error());
}

TEST_F(Report, WithoutFiguresSaysWhyInTheirPlace) {
  stage_.figures().refusal =
      erp::error{erp::error_code::unavailable, verbatim("The database does not answer."), {}, {}};
  open();
  EXPECT_EQ(view->emptiness()->words(), "The database does not answer.");
  click(view->emptiness()->findChild<QPushButton*>("empty_action"));
  stage_.settle();
  EXPECT_EQ(view->emptiness()->words(), "");
  EXPECT_EQ(view->parts().size(), 5u);
}

TEST_F(Report, ShowsHowFarItIsAndCanBeCancelled) {
  open();
  stage_.figures().hold = true;
  view->run();
  ASSERT_TRUE(stage_.on().wait_for([&] { return view->runner()->per_mille() == 333; }));
  EXPECT_EQ(view->runner()->caption(), "Counting activities");
  auto* cancel = view->findChild<QPushButton*>("report.cancel");
  EXPECT_TRUE(cancel->isVisible());
  EXPECT_EQ(view->parts().size(), 5u);  // the last figures stay
  click(cancel);
  stage_.figures().hold = false;
  stage_.settle();
  EXPECT_FALSE(view->busy());
  EXPECT_FALSE(cancel->isVisible());
  EXPECT_EQ(view->status(), "As of 2 Mar 2026 09:00");
}

TEST_F(Report, CancelledAtFirstOffersToRun) {
  stage_.figures().hold = true;
  open();
  press(view, Qt::Key_Escape);
  stage_.figures().hold = false;
  stage_.settle();
  EXPECT_THAT(view->emptiness()->words().toStdString(), HasSubstr("cancelled"));
}

TEST_F(Report, SaysWhenTheFiguresWereKept) {
  stage_.figures().result.kept = true;
  open();
  EXPECT_THAT(view->status().toStdString(), HasSubstr("nothing has changed since"));
}

TEST_F(Report, ShowsTheFirstOfManyNoticesAndHowManyMoreThereAre) {
  auto& notices = stage_.figures().result.notices;
  for (int more = 0; more < 9; ++more) notices.push_back(verbatim("A gap"));
  open();
  EXPECT_EQ(view->notices().count('\n'), 3);
  EXPECT_THAT(view->notices().toStdString(), HasSubstr("and 7 more"));
}

TEST_F(Report, SaysWhenTheDataHaveChanged) {
  open();
  stage_.figures().tell();
  EXPECT_THAT(view->news().toStdString(), HasSubstr("changed"));
  click(view->findChild<QPushButton*>("report.again"));
  stage_.settle();
  EXPECT_EQ(view->news(), "");
  EXPECT_EQ(runs(), 2);
}

TEST_F(Report, StaysAtThePartThatIsLookedAt) {
  open();
  view->tabs()->setCurrentIndex(3);
  EXPECT_EQ(view->part_in_front()->id(), "curves");
  view->run();
  stage_.settle();
  EXPECT_EQ(view->part_in_front()->id(), "curves");
  EXPECT_EQ(view->tabs()->currentIndex(), 3);
}

TEST_F(Report, RemembersHowTableAndChartShareTheRoom) {
  open();
  QSplitter* splitter = view->part_in_front()->splitter();
  const int all = splitter->width();
  splitter->setSizes({all * 3 / 10, all * 7 / 10});
  emit splitter->splitterMoved(all * 3 / 10, 1);
  press(&stage_.on().window(), Qt::Key_W, Qt::ControlModifier);
  stage_.settle();
  open();
  EXPECT_NEAR(view->part_in_front()->splitter()->sizes()[0] * 100.0 / all, 30, 3);
}

TEST_F(Report, KeepsParametersUnderAName) {
  open();
  retype(line("days"), "45");
  press(line("days"), Qt::Key_Tab);
  view->sets()->ask_for_name();
  auto* dialog = stage_.on().window().findChild<QInputDialog*>("report.sets.name");
  ASSERT_NE(dialog, nullptr);
  dialog->setTextValue("Board");
  dialog->accept();
  retype(line("days"), "7");
  press(line("days"), Qt::Key_Return);
  stage_.settle();
  auto* menu = view->sets()->findChild<QMenu*>("report.sets.menu");
  emit menu->aboutToShow();
  ASSERT_EQ(menu->actions().front()->text(), "Board");
  menu->actions().front()->trigger();
  stage_.settle();
  EXPECT_EQ(asked("days"), value(std::int64_t(45)));
  EXPECT_EQ(line("days")->text(), "45");
  view->sets()->forget("Board");
  emit menu->aboutToShow();
  EXPECT_EQ(menu->actions().size(), 1);
}

TEST_F(Report, IsClosedWithItsTabAndFoundAgainWhenAskedForAgain) {
  open();
  stage_.on().open_list();
  EXPECT_EQ(stage_.on().work().report_in_front(), nullptr);
  EXPECT_EQ(stage_.open(), view);
  press(&stage_.on().window(), Qt::Key_W, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(stage_.on().work().report_in_front(), nullptr);
  EXPECT_TRUE(stage_.on().work().close_everything());
  EXPECT_EQ(stage_.on().work().lists()->count(), 0);
}

TEST_F(Report, ClosedWhileItRunsLetsGo) {
  stage_.figures().hold = true;
  open();
  EXPECT_TRUE(stage_.on().work().close_everything());
  stage_.figures().hold = false;
  stage_.settle();
  stage_.figures().tell();
  EXPECT_EQ(stage_.on().work().lists()->count(), 0);
}

TEST(NarrowReport, HasItsChartBelowTheTable) {
  report_stage stage("pl", {900, 700});
  report_view* view = stage.open();
  ASSERT_NE(view, nullptr);
  EXPECT_EQ(view->part_in_front()->splitter()->orientation(), Qt::Vertical);
}
