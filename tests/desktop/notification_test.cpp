// SPDX-License-Identifier: Apache-2.0
// Notifications in the window: over everything, in nobody's way, seen before they count as shown.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/shell/notification_card.hpp"
#include "host-sdk/desktop/shell/notification_popup.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::verbatim;
using erp::desktop::notification_card;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class Notifications : public testing::Test {
 protected:
  void notify(const std::string& id, const std::string& message = "10:00–11:00, ul. Lipowa 5") {
    held_.push_back(stage_.host().windows().notify(
        {id,
         verbatim("In 15 minutes"),
         verbatim("Meeting with Piekarnia Pod Kasztanem, " + message),
         {{"open", verbatim("Open")},
          {"dismiss", verbatim("Dismiss")},
          {"snooze_5", verbatim("5 minutes"), verbatim("Snooze")},
          {"snooze_15", verbatim("15 minutes"), verbatim("Snooze")}},
         [this, id] { shown_.push_back(id); },
         [this, id](const std::string& option) { chosen_.push_back(id + "." + option); }}));
    stage_.settle();
  }
  erp::desktop::notification_popup& popup() { return *stage_.work().notifications(); }
  std::vector<std::string> on_screen() {
    std::vector<std::string> ids;
    for (auto* card : popup().cards())
      if (card->isVisible()) ids.push_back(card->id());
    return ids;
  }
  notification_card* card(const std::string& id) {
    for (auto* card : popup().cards())
      if (card->id() == id) return card;
    return nullptr;
  }
  QPushButton* button(const std::string& id, const QString& name) {
    return card(id)->findChild<QPushButton*>(name);
  }
  void picture(QWidget& widget, const QString& name) {
    const QString folder = qEnvironmentVariable("DESKTOP_PICTURES");
    if (!folder.isEmpty()) widget.grab().save(QDir(folder).filePath(name + ".png"));
  }

  stage stage_;
  erp::subscriptions held_;
  std::vector<std::string> shown_;
  std::vector<std::string> chosen_;
};

}  // namespace

TEST_F(Notifications, StandAtTheLowerRightUntilTheyAreAnsweredAndAreGoneBeforeTheAnswer) {
  stage_.open_list();
  notify("one");
  EXPECT_THAT(on_screen(), ElementsAre("one"));
  EXPECT_THAT(shown_, ElementsAre("one"));
  const QRect where(popup().stack()->mapTo(&stage_.window(), QPoint()), popup().stack()->size());
  EXPECT_TRUE(stage_.window().rect().contains(where));
  EXPECT_GT(where.left(), stage_.window().width() / 2);
  EXPECT_GT(where.top(), stage_.window().height() / 2);
  picture(stage_.window(), "notification-list");
  click(button("one", "dismiss"));
  stage_.settle();
  EXPECT_THAT(chosen_, ElementsAre("one.dismiss"));
  EXPECT_THAT(on_screen(), IsEmpty());
  held_.clear();
  EXPECT_THAT(shown_, ElementsAre("one"));
}

TEST_F(Notifications, AreNamedForWhoeverListensAndTakeNamesAsTheyAre) {
  notify("one", "<b>& Synowie</b>");
  auto* accessible = QAccessible::queryAccessibleInterface(card("one"));
  ASSERT_NE(accessible, nullptr);
  EXPECT_EQ(accessible->text(QAccessible::Name).toStdString(),
            "In 15 minutes. Meeting with Piekarnia Pod Kasztanem, <b>& Synowie</b>");
  for (auto* label : card("one")->findChildren<QLabel*>())
    EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
}

TEST_F(Notifications, OptionsOfAMenuStandBehindOneButton) {
  notify("one");
  EXPECT_EQ(card("one")->findChildren<QPushButton*>().size(), 3);
  auto* later = card("one")->findChild<QAction*>("snooze_15");
  ASSERT_NE(later, nullptr);
  later->trigger();
  stage_.settle();
  EXPECT_THAT(chosen_, ElementsAre("one.snooze_15"));
}

TEST_F(Notifications, NeverTakeTheKeyboardFromWhoeverTypes) {
  auto* form = stage_.open_form();
  ASSERT_NE(form, nullptr);
  QWidget* typing = QApplication::focusWidget();
  ASSERT_NE(typing, nullptr);
  notify("one");
  EXPECT_EQ(QApplication::focusWidget(), typing);
  EXPECT_EQ(popup().stack()->window(), form) << "it stands over the form in front";
  click(card("one")->findChild<QLabel*>());
  EXPECT_EQ(QApplication::focusWidget(), typing);
  for (int step = 0; step < 60; ++step) {
    press(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_FALSE(popup().stack()->isAncestorOf(QApplication::focusWidget()));
  }
  picture(*form, "notification-form");
}

TEST_F(Notifications, F8JumpsInAndEscapeBackWithoutClosingTheForm) {
  auto* form = stage_.open_form();
  QWidget* typing = QApplication::focusWidget();
  notify("one");
  notify("two");
  press(typing, Qt::Key_F8);
  EXPECT_EQ(QApplication::focusWidget(), button("two", "open"));
  press(QApplication::focusWidget(), Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), button("two", "dismiss"));
  press(QApplication::focusWidget(), Qt::Key_Escape);
  stage_.settle();
  EXPECT_EQ(QApplication::focusWidget(), typing);
  EXPECT_TRUE(form->isVisible());
  EXPECT_THAT(on_screen(), ElementsAre("one", "two"));

  press(typing, Qt::Key_F8);
  press(QApplication::focusWidget(), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(QApplication::focusWidget(), button("one", "open")) << "on to the next one";
  press(QApplication::focusWidget(), Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(QApplication::focusWidget(), typing);
  EXPECT_THAT(chosen_, ElementsAre("two.open", "one.open"));
}

TEST_F(Notifications, FollowToTheWindowInFrontAndOutliveAFormThatCloses) {
  notify("one");
  EXPECT_EQ(popup().stack()->window(), &stage_.window());
  auto* form = stage_.open_form();
  stage_.settle();
  EXPECT_EQ(popup().stack()->window(), form);
  form->close();
  stage_.settle();
  EXPECT_TRUE(stage_.work().forms().empty());
  EXPECT_EQ(popup().stack()->window(), &stage_.window());
  EXPECT_THAT(on_screen(), ElementsAre("one"));
  EXPECT_THAT(shown_, ElementsAre("one"));
}

TEST_F(Notifications, TheNewestThreeAreSeenAndTheOthersCounted) {
  for (const char* id : {"1", "2", "3", "4", "5"}) notify(id);
  EXPECT_THAT(on_screen(), ElementsAre("3", "4", "5"));
  auto* more = popup().stack()->findChild<QLabel*>("notifications.more");
  EXPECT_EQ(more->text(), "and 2 more");
  picture(stage_.window(), "notification-stack");
  click(button("4", "dismiss"));
  stage_.settle();
  EXPECT_THAT(on_screen(), ElementsAre("2", "3", "5"));
  EXPECT_EQ(more->text(), "and 1 more");
}

TEST_F(Notifications, CountAsShownOnlyOnceThereIsRoomForThem) {
  stage_.window().resize(700, 420);
  std::string lines;
  for (int line = 0; line < 20; ++line) lines += "\n10:00 Huta Szkła Świetlik";
  notify("long", lines);
  EXPECT_THAT(shown_, ElementsAre("long"));
  held_.push_back(stage_.host().windows().notify(
      {"first", verbatim("First"), {}, {}, [this] { shown_.push_back("first"); }, {}}));
  notify("second", lines);
  EXPECT_THAT(on_screen(), ElementsAre("second"));
  EXPECT_THAT(shown_, ElementsAre("long", "second")) << "the one between had no place to be seen";
  picture(stage_.window(), "notification-long");
  auto* bar = card("second")->findChild<QScrollArea*>()->verticalScrollBar();
  press(button("second", "open"), Qt::Key_PageDown);
  EXPECT_GT(bar->value(), 0);
  click(button("second", "dismiss"));
  stage_.settle();
  EXPECT_THAT(shown_, ElementsAre("long", "second", "first"));
}

TEST_F(Notifications, ThatWaitedForAnOperatorAreSeenOnceSomebodyIsLetIn) {
  stage_.window().hide();
  notify("one");
  EXPECT_THAT(shown_, IsEmpty());
  stage_.window().show();
  stage_.settle();
  EXPECT_THAT(shown_, ElementsAre("one"));
}

TEST_F(Notifications, ChangeTheirWordsWhereTheyStand) {
  notify("one");
  auto* before = card("one");
  notify("one", "11:00–12:00");
  EXPECT_EQ(card("one"), before);
  EXPECT_NE(before->message().toStdString().find("11:00–12:00"), std::string::npos);
  EXPECT_THAT(on_screen(), ElementsAre("one"));
}
