// SPDX-License-Identifier: Apache-2.0
// A form as a whole: errors, questions, saving by keys, names for assistive technology, Tab.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <algorithm>
#include <string>
#include <vector>

#include "host-sdk/desktop/form/form_head.hpp"
#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/question_sheet.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;

namespace {

class Form : public testing::Test {
 protected:
  Form() : form(stage_.open_form()) {}
  ~Form() override {
    if (session() != nullptr) session()->busy = false;
  }
  sample_form_session* session() { return stage_.form_desk().open; }
  erp::desktop::field_frame* frame(const char* id) { return form->view()->find(id); }
  void fill() {
    session()->set("contractor", erp::record_key{"1"}).ok();
    session()->set("contact_persons", std::vector<erp::record_key>{{"11"}}).ok();
    form->refresh();
  }

  stage stage_;
  erp::desktop::form_window* form;
};

}  // namespace

TEST_F(Form, SaysAtEachFieldWhatIsMissingAndGoesToTheFirst) {
  press(form, Qt::Key_S, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(frame("contractor")->error_text(), "This is required.");
  EXPECT_EQ(frame("contact_persons")->error_text(), "This is required.");
  EXPECT_FALSE(frame("subject")->has_error());
  EXPECT_TRUE(form->findChild<QLineEdit*>("contractor")->hasFocus());
  EXPECT_EQ(form->findChild<QLineEdit*>("contractor")->accessibleDescription(),
            "This is required.");
  EXPECT_EQ(form->trouble(), "Some fields are missing.");
}

TEST_F(Form, TakesAnErrorAwayOnceItsFieldIsRight) {
  form->run("save");
  stage_.settle();
  fill();
  EXPECT_FALSE(frame("contractor")->has_error());
}

TEST_F(Form, KeepsEverythingTypedWhenTheSaveFails) {
  fill();
  stage_.form_desk().refuse_save = true;
  retype(form->findChild<QPlainTextEdit*>("note"), "a long talk");
  press(form, Qt::Key_S, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(form->trouble(), "The database is away. Try again.");
  EXPECT_EQ(form->findChild<QPlainTextEdit*>("note")->toPlainText(), "a long talk");
  EXPECT_TRUE(form->isVisible());
}

TEST_F(Form, TellsWhatWasTypedLastBeforeItSaves) {
  fill();
  auto* subject = form->findChild<QLineEdit*>("subject");
  retype(subject, "typed just now");
  press(subject, Qt::Key_S, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(stage_.form_desk().saves, 1);
  EXPECT_EQ(session()->field("subject").value, erp::value(std::string("typed just now")));
}

TEST_F(Form, ShowsARefusalAtTheFieldUntilOneTypesOn) {
  auto* subject = form->findChild<QLineEdit*>("subject");
  retype(subject, "forbidden");
  press(subject, Qt::Key_Tab);
  EXPECT_EQ(frame("subject")->error_text(), "You may not write that.");
  EXPECT_EQ(subject->text(), "forbidden");
  type(subject, "!");
  EXPECT_FALSE(frame("subject")->has_error());
}

TEST_F(Form, SavesAndClosesWithControlEnter) {
  fill();
  press(form->findChild<QLineEdit*>("subject"), Qt::Key_Return, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(stage_.form_desk().saves, 1);
  EXPECT_TRUE(stage_.work().forms().empty());
}

TEST_F(Form, ClosesAtOnceWhenNothingWasChanged) {
  press(form, Qt::Key_Escape);
  stage_.settle();
  EXPECT_TRUE(stage_.work().forms().empty());
}

TEST_F(Form, AsksBeforeItClosesWithChanges) {
  retype(form->findChild<QLineEdit*>("subject"), "half a thought");
  form->close();
  stage_.settle();
  ASSERT_NE(form->question(), nullptr);
  EXPECT_EQ(form->question()->question_id(), "unsaved");
  EXPECT_TRUE(form->question()->findChild<QPushButton*>("stay")->hasFocus());
  press(form->question()->findChild<QPushButton*>("stay"), Qt::Key_Escape);
  stage_.settle();
  EXPECT_EQ(session()->answers, std::vector<std::string>{"unsaved=stay"});
  EXPECT_TRUE(form->isVisible());
  EXPECT_EQ(form->findChild<QLineEdit*>("subject")->text(), "half a thought");
  form->close();
  stage_.settle();
  click(form->question()->findChild<QPushButton*>("discard"));
  stage_.settle();
  EXPECT_TRUE(stage_.work().forms().empty());
}

TEST_F(Form, TakesAReasonWithTheAnswerWhereOneIsWanted) {
  session()->ask(
      {"reopen",
       erp::verbatim("Reopen this contact?"),
       {{{"back"}, erp::verbatim("Leave it ended"), {}}, {{"reopen"}, erp::verbatim("Reopen"), {}}},
       true,
       erp::verbatim("Reason")});
  stage_.settle();
  ASSERT_NE(form->question(), nullptr);
  auto* reason = form->question()->findChild<QLineEdit*>("question.text");
  ASSERT_NE(reason, nullptr);
  EXPECT_TRUE(reason->hasFocus());
  EXPECT_EQ(reason->accessibleName(), "Reason");
  type(reason, "The date was wrong.");
  click(form->question()->findChild<QPushButton*>("reopen"));
  stage_.settle();
  EXPECT_EQ(session()->answers, std::vector<std::string>{"reopen=reopen"});
  EXPECT_EQ(session()->answer_text, "The date was wrong.");
  EXPECT_EQ(form->question(), nullptr);
}

TEST_F(Form, LetsNoShortcutThroughWhileItAsks) {
  fill();
  session()->ask({"sure", erp::verbatim("Sure?"), {{{"no"}, erp::verbatim("No"), {}}}, false, {}});
  stage_.settle();
  press(form->question()->findChild<QPushButton*>("no"), Qt::Key_S, Qt::ControlModifier);
  stage_.settle();
  EXPECT_EQ(stage_.form_desk().saves, 0);
}

TEST_F(Form, ShowsEveryLineOfAQuestionOrScrollsToItWithTheButtonsInSight) {
  for (const int lines : {2, 12, 200}) {
    erp::question question{
        "sure", erp::verbatim("Sure?"), {{{"no"}, erp::verbatim("No"), {}}}, false, {}};
    for (int i = 1; i <= lines; ++i)
      question.details.push_back(erp::verbatim("What would be done to number " + std::to_string(i) +
                                               ", said so that it takes a second line"));
    session()->ask(question);
    stage_.settle();
    auto* sheet = form->question();
    const auto* scroll = sheet->findChild<QScrollArea*>("question.scroll");
    auto* words = scroll->widget();
    EXPECT_EQ(words->height(),
              qMax(words->heightForWidth(words->width()), scroll->viewport()->height()))
        << lines;
    EXPECT_EQ(words->mapTo(scroll->viewport(), QPoint()), QPoint()) << "from the first one on";
    EXPECT_EQ(scroll->verticalScrollBar()->maximum() > 0, lines == 200) << lines;
    auto* button = sheet->findChild<QPushButton*>("no");
    EXPECT_TRUE(form->rect().contains(QRect(button->mapTo(form, QPoint()), button->size())));
    click(button);
    stage_.settle();
  }
}

TEST_F(Form, OffersNoHistoryWhereNobodyKeepsOne) {
  fill();
  press(form, Qt::Key_S, Qt::ControlModifier);
  stage_.settle();
  ASSERT_TRUE(session()->state().key);
  EXPECT_TRUE(form->findChild<QToolButton*>("form_history")->isHidden());
}

TEST_F(Form, MarksItsTitleWhileItHasChanges) {
  EXPECT_EQ(form->windowTitle(), "New contact");
  retype(form->findChild<QLineEdit*>("subject"), "x");
  form->view()->commit();
  EXPECT_TRUE(form->windowTitle().endsWith("•"));
  fill();
  form->run("save");
  stage_.settle();
  EXPECT_FALSE(form->windowTitle().endsWith("•"));
}

TEST_F(Form, HoldsWhatIsTypedWhileItIsBusyAndTellsItAfterwards) {
  session()->busy = true;
  form->refresh();
  retype(form->findChild<QLineEdit*>("subject"), "meanwhile");
  form->view()->commit();
  EXPECT_TRUE(erp::is_empty(session()->field("subject").value));
  EXPECT_FALSE(form->head()->find("save")->isEnabled());
  session()->busy = false;
  form->refresh();
  EXPECT_EQ(session()->field("subject").value, erp::value(std::string("meanwhile")));
}

TEST_F(Form, NamesEveryFieldForAssistiveTechnology) {
  for (const auto* one : form->view()->fields()) {
    QWidget* target = one->editor()->focus_target();
    QAccessibleInterface* seen = QAccessible::queryAccessibleInterface(target);
    ASSERT_NE(seen, nullptr) << one->id();
    EXPECT_FALSE(seen->text(QAccessible::Name).isEmpty()) << one->id();
    EXPECT_EQ(target->objectName().toStdString(), one->id());
  }
  EXPECT_EQ(form->findChild<QLineEdit*>("contractor")->accessibleName(), "Contractor, required");
}

TEST_F(Form, ReachesEveryFieldByTabInTheFormsOrder) {
  fill();
  std::vector<std::string> wanted;
  for (const auto* one : form->view()->fields()) wanted.push_back(one->id());
  std::vector<std::string> reached;
  form->findChild<QLineEdit*>("contractor")->setFocus();
  for (int step = 0; step < 40 && reached.size() < wanted.size(); ++step) {
    QWidget* focus = QApplication::focusWidget();
    ASSERT_NE(focus, nullptr);
    std::string name = focus->objectName().toStdString();
    if (name.starts_with("repeat_on.")) name = "repeat_on";  // one of its buttons
    const bool again = !reached.empty() && reached.back() == name;
    const bool is_field = std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    if (is_field && !again) reached.push_back(name);
    press(focus, Qt::Key_Tab);
  }
  EXPECT_EQ(reached, wanted);
}

TEST_F(Form, BeginsInTheFirstFieldThatMustBeFilledIn) {
  EXPECT_TRUE(form->findChild<QLineEdit*>("contractor")->hasFocus());
}

TEST_F(Form, ReachesAFieldByAltAndItsLetter) {
  const auto* caption = form->findChild<QLabel*>("caption.subject");
  const qsizetype at = caption->text().indexOf('&');
  ASSERT_GE(at, 0) << caption->text().toStdString();
  press(form->findChild<QLineEdit*>("contractor"), caption->text()[at + 1].toUpper().unicode(),
        Qt::AltModifier);
  EXPECT_TRUE(form->findChild<QLineEdit*>("subject")->hasFocus());
}

TEST_F(Form, StandsBesideAnotherOne) {
  auto* second = stage_.open_form();
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(stage_.work().forms().size(), 2u);
  EXPECT_NE(second->handle(), form->handle());
  EXPECT_TRUE(form->isVisible());
}
