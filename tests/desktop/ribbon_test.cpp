// SPDX-License-Identifier: Apache-2.0
// The ribbon: pages, the contextual one, letters after Alt, little room, folding.
#include "host-sdk/desktop/shell/ribbon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QApplication>
#include <QFrame>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "host-sdk/desktop/shell/key_tips.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::desktop::command_button;

namespace {

class Ribbon : public testing::Test {
 protected:
  erp::desktop::ribbon* ribbon() { return stage_.work().the_ribbon(); }
  command_button* button(const char* command) {
    for (auto* found : ribbon()->current_page()->buttons())
      if (found->objectName() == command) return found;
    return nullptr;
  }
  QStringList tabs() {
    QStringList captions;
    for (int tab = 0; tab < ribbon()->tabs()->count(); ++tab)
      captions.append(ribbon()->tabs()->tabText(tab));
    return captions;
  }
  void alt() { press(&stage_.window(), Qt::Key_Alt); }
  std::vector<QString> letters() { return stage_.work().letters()->shown(); }

  stage stage_;
};

}  // namespace

TEST_F(Ribbon, ShowsTheContextualPageWhileItsListIsInFront) {
  EXPECT_EQ(tabs(), QStringList{"Main"});
  stage_.open_list();
  EXPECT_EQ(tabs(), (QStringList{"Main", "CRM"}));
  EXPECT_TRUE(ribbon()->tabs()->is_contextual(1));
  EXPECT_EQ(ribbon()->tabs()->currentIndex(), 1);
  press(stage_.work().list_in_front()->table(), Qt::Key_W, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(tabs(), QStringList{"Main"});
}

TEST_F(Ribbon, EnablesACommandExactlyWhileItMayRunAndSaysWhyNot) {
  auto* list = stage_.open_list();
  EXPECT_FALSE(button("sample.open")->isEnabled());
  EXPECT_THAT(button("sample.open")->toolTip().toStdString(),
              testing::HasSubstr("Choose one row first."));
  EXPECT_EQ(button("sample.open")->accessibleDescription(), "Choose one row first.");
  list->table()->selectRow(2);
  EXPECT_TRUE(button("sample.open")->isEnabled());
  EXPECT_THAT(button("sample.open")->toolTip().toStdString(),
              testing::Not(testing::HasSubstr("Choose one row first.")));
  list->table()->selectAll();
  EXPECT_FALSE(button("sample.open")->isEnabled());
}

TEST_F(Ribbon, RunsTheCommandOfAButton) {
  click(button("sample.new"));
  stage_.settle();
  EXPECT_EQ(stage_.ran, std::vector<std::string>{"sample.new"});
}

TEST_F(Ribbon, LeadsByLettersFromTabsToButtonsAndBackByEscape) {
  stage_.open_list();
  alt();
  EXPECT_THAT(letters(), testing::ElementsAre("G", "C"));
  press(&stage_.window(), Qt::Key_G);
  EXPECT_EQ(ribbon()->tabs()->currentIndex(), 0);
  EXPECT_THAT(letters(), testing::ElementsAre("M", "N", "O", "AC"));
  press(&stage_.window(), Qt::Key_Escape);
  EXPECT_THAT(letters(), testing::ElementsAre("G", "C"));
  press(&stage_.window(), Qt::Key_Escape);
  EXPECT_THAT(letters(), testing::IsEmpty());
}

TEST_F(Ribbon, RunsByLettersEvenByTwo) {
  auto* list = stage_.open_list();
  list->table()->selectRow(0);
  stage_.ran.clear();
  alt();
  press(&stage_.window(), Qt::Key_C);
  press(&stage_.window(), Qt::Key_A);
  EXPECT_THAT(letters(), testing::ElementsAre("AC"));
  press(&stage_.window(), Qt::Key_C);
  EXPECT_EQ(stage_.ran, std::vector<std::string>{"sample.actions"});
  EXPECT_THAT(letters(), testing::IsEmpty());
}

TEST_F(Ribbon, DoesNotRunADisabledCommandByItsLetter) {
  stage_.open_list();
  stage_.ran.clear();
  alt();
  press(&stage_.window(), Qt::Key_C);
  press(&stage_.window(), Qt::Key_O);
  EXPECT_TRUE(stage_.ran.empty());
}

TEST_F(Ribbon, EndsTheLettersAtAClick) {
  alt();
  ASSERT_FALSE(letters().empty());
  click(&stage_.window(), {300, 400});
  EXPECT_THAT(letters(), testing::IsEmpty());
}

TEST_F(Ribbon, FoldsTheLastGroupsIntoDropDownsWhenThereIsLittleRoom) {
  auto* page = ribbon()->current_page();
  ASSERT_EQ(page->groups().size(), 2u);
  EXPECT_FALSE(page->groups()[1]->is_collapsed());
  const int around = ribbon()->width() - page->width();
  ribbon()->setFixedWidth(page->groups()[0]->full_width() + page->groups()[1]->collapsed_width() +
                          30 + around);
  stage_.settle();
  EXPECT_FALSE(page->groups()[0]->is_collapsed());
  ASSERT_TRUE(page->groups()[1]->is_collapsed());
  click(page->groups()[1]->drop_button());
  auto* command = stage_.window().findChild<command_button*>("sample.new");
  ASSERT_TRUE(command->isVisible());
  click(command);
  stage_.settle();
  EXPECT_EQ(stage_.ran, std::vector<std::string>{"sample.new"});
  ribbon()->setFixedWidth(1200);
  stage_.settle();
  EXPECT_FALSE(page->groups()[1]->is_collapsed());
  EXPECT_TRUE(command->isVisible());
}

TEST_F(Ribbon, FoldsWithControlF1AndFloatsWhileATabIsUsed) {
  auto* body = stage_.window().findChild<QFrame*>("ribbon_body");
  press(&stage_.window(), Qt::Key_F1, Qt::ControlModifier);
  EXPECT_FALSE(body->isVisible());
  auto* tabs = ribbon()->tabs();
  click(tabs, tabs->tabRect(0).center());
  EXPECT_TRUE(body->isVisible());
  click(button("sample.new"));
  stage_.settle();
  EXPECT_FALSE(body->isVisible());
  QApplication::setActiveWindow(&stage_.window());  // a form opened meanwhile
  press(&stage_.window(), Qt::Key_F1, Qt::ControlModifier);
  EXPECT_TRUE(body->isVisible());
}
