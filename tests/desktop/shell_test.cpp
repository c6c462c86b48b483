// SPDX-License-Identifier: Apache-2.0
// Around the lists: the menu tree, offers, what went wrong, jobs under way.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <atomic>
#include <thread>

#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/shell/navigation_pane.hpp"
#include "host-sdk/desktop/shell/offers_bar.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;

TEST(Shell, OpensAListFromTheMenuByKeyboard) {
  stage stage;
  auto* menu = stage.work().navigation();
  QTreeWidgetItem* item = menu->find("sample.list");
  ASSERT_NE(item, nullptr);
  EXPECT_EQ(item->parent()->text(0), "CRM");
  EXPECT_EQ(item->parent()->parent()->text(0), "Main");
  menu->setFocus();
  menu->setCurrentItem(item);
  press(menu, Qt::Key_Return);
  stage.settle();
  ASSERT_NE(stage.work().list_in_front(), nullptr);
  // Asked for again, the same list comes to the front instead of a second one.
  press(menu, Qt::Key_Return);
  stage.settle();
  EXPECT_EQ(stage.work().lists()->count(), 1);
}

TEST(Shell, PutsAnOfferOverTheListsUntilItIsAnswered) {
  stage stage;
  std::string chosen;
  const auto shown = stage.host().windows().show(
      {"draft-1",
       erp::verbatim("A contact was not saved: Piekarnia Pod Kasztanem, 10:30."),
       {{"open", erp::verbatim("Go on with it")}, {"discard", erp::verbatim("Discard")}},
       [&](const std::string& option) { chosen = option; }});
  stage.settle();
  auto* bar = stage.work().offers()->findChild<QWidget*>("offer.draft-1");
  ASSERT_NE(bar, nullptr);
  EXPECT_TRUE(bar->isVisible());
  click(bar->findChild<QPushButton*>("open"));
  stage.settle();
  EXPECT_EQ(chosen, "open");
  EXPECT_FALSE(stage.work().offers()->isVisible());
}

TEST(Shell, SaysWhatACommandCouldNotDo) {
  stage stage;
  stage.work().run("no.such.command");
  stage.settle();
  EXPECT_FALSE(stage.work().trouble().isEmpty());
  stage.work().run("sample.list");
  EXPECT_TRUE(stage.work().trouble().isEmpty());
}

TEST(Shell, ShowsWorkUnderWayAndStopsIt) {
  stage stage;
  std::atomic<bool> stopped = false;
  const auto job = stage.host().jobs().start(
      {erp::verbatim("Exporting"), true},
      [&](erp::job_context& context) {
        context.progress(1, 4);
        while (!context.cancelled()) std::this_thread::yield();
        stopped = true;
      },
      [] {});
  QToolButton* cancel = nullptr;
  ASSERT_TRUE(stage.wait_for([&] {
    cancel = stage.work().findChild<QToolButton*>("job.cancel");
    return cancel != nullptr;
  }));
  EXPECT_EQ(cancel->accessibleName(), "Stop: Exporting");
  click(cancel);
  EXPECT_TRUE(stage.wait_for([&] { return stopped.load(); }));
  stage.settle();
  EXPECT_EQ(stage.work().findChild<QToolButton*>("job.cancel"), nullptr);
}

TEST(Shell, AsksTheFormsBeforeItClosesEverything) {
  stage stage;
  stage.open_list();
  auto* form = stage.open_form();
  stage.form_desk().open->set("subject", std::string("half a thought")).ok();
  form->refresh();
  EXPECT_FALSE(stage.work().close_everything());
  stage.settle();
  ASSERT_NE(form->question(), nullptr);
  EXPECT_TRUE(stage.work().is_asking());
}
