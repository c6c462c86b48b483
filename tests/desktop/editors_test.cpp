// SPDX-License-Identifier: Apache-2.0
// Every kind of field, written into by keyboard and mouse and shown what the session holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "host-sdk/desktop/form/calendar_popup.hpp"
#include "host-sdk/desktop/form/choice_search.hpp"
#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/form/moment_editor.hpp"
#include "host-sdk/desktop/form/reference_editor.hpp"
#include "host-sdk/desktop/form/references_editor.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::record_key;
using erp::value;

namespace {

class Editors : public testing::Test {
 protected:
  Editors() : form(stage_.open_form()) {}

  template <class Widget = QLineEdit>
  Widget* widget(const char* field) {
    return form->findChild<Widget*>(field);
  }
  value held(const char* field) { return stage_.form_desk().open->field(field).value; }
  template <class Editor>
  Editor* editor(const char* field) {
    return qobject_cast<Editor*>(form->view()->find(field)->editor());
  }
  // The session changes its mind by itself, as after a load or a rule.
  void session_sets(const char* field, value value) {
    stage_.form_desk().open->field(field).value = std::move(value);
    stage_.form_desk().open->tell();
    stage_.settle();
  }

  stage stage_;
  erp::desktop::form_window* form;
};

erp::wall_time wall(int day, int hour, int minute) {
  return erp::wall_time(std::chrono::local_days(std::chrono::year(2026) / 3 / day) +
                        std::chrono::hours(hour) + std::chrono::minutes(minute));
}

}  // namespace

TEST_F(Editors, TextIsToldAsTypedAndShownAsHeld) {
  retype(widget("subject"), "Oferta na żagle – łódź Ćma");
  press(widget("subject"), Qt::Key_Tab);
  EXPECT_EQ(held("subject"), value(std::string("Oferta na żagle – łódź Ćma")));
  session_sets("subject", std::string("from elsewhere"));
  EXPECT_EQ(widget("subject")->text(), "from elsewhere");
}

TEST_F(Editors, TextIsNeverCutHoweverLong) {
  const QString longer(40'000, 'x');
  widget("subject")->setFocus();
  widget("subject")->insert(longer);
  form->view()->commit();
  EXPECT_EQ(std::get<std::string>(held("subject")).size(), 40'000u);
}

TEST_F(Editors, ManyLinesKeepTheirBreaksAndTabLeaves) {
  auto* note = widget<QPlainTextEdit>("note");
  retype(note, "first");
  press(note, Qt::Key_Return);
  type(note, "second");
  press(note, Qt::Key_Tab);
  EXPECT_FALSE(note->hasFocus());
  EXPECT_EQ(held("note"), value(std::string("first\nsecond")));
}

TEST_F(Editors, TextIsToldByItselfAfterAPause) {
  auto* note = widget<QPlainTextEdit>("note");
  retype(note, "thinking");
  EXPECT_TRUE(stage_.wait_for([&] { return held("note") == value(std::string("thinking")); }));
  retype(widget("subject"), "as well");
  EXPECT_TRUE(stage_.wait_for([&] { return held("subject") == value(std::string("as well")); }));
}

TEST_F(Editors, ACheckBoxIsToldByMouseAndBySpace) {
  auto* box = widget<QCheckBox>("all_day");
  click(box, {8, box->height() / 2});
  EXPECT_EQ(held("all_day"), value(true));
  box->setFocus();
  press(box, Qt::Key_Space);
  EXPECT_EQ(held("all_day"), value(false));
}

TEST_F(Editors, ANumberIsTypedOrSteppedAndNonsenseIsToldAsText) {
  auto* box = widget<QAbstractSpinBox>("amount");
  retype(box, "12");
  press(box, Qt::Key_Return);
  EXPECT_EQ(held("amount"), value(std::int64_t(12)));
  press(box, Qt::Key_Up);
  EXPECT_EQ(held("amount"), value(std::int64_t(13)));
  press(box, Qt::Key_Down);
  press(box, Qt::Key_Down);
  EXPECT_EQ(held("amount"), value(std::int64_t(11)));
  retype(box, "a dozen");
  press(box, Qt::Key_Return);
  EXPECT_EQ(held("amount"), value(std::string("a dozen")));
  EXPECT_EQ(box->text(), "a dozen");
  EXPECT_EQ(form->view()->find("amount")->error_text(), "This is not understood.");
}

TEST_F(Editors, AShortListOffersAllAndIsTakenByKeyboard) {
  auto* box = widget<QComboBox>("priority");
  box->setFocus();
  stage_.settle();
  EXPECT_EQ(box->count(), 4);  // nothing, and three
  press(box, Qt::Key_Down);
  EXPECT_EQ(held("priority"), value(record_key{"low"}));
  box->showPopup();
  stage_.settle();
  box->view()->setCurrentIndex(box->model()->index(3, 0));
  press(box->view(), Qt::Key_Return);
  EXPECT_EQ(held("priority"), value(record_key{"high"}));
  press(box, Qt::Key_Home);
  EXPECT_TRUE(erp::is_empty(held("priority")));
}

TEST_F(Editors, ARecordIsFoundByTypingAndTakenByEnter) {
  auto* line = widget("contractor");
  retype(line, "Huta");
  ASSERT_TRUE(stage_.wait_for(
      [&] { return editor<erp::desktop::reference_editor>("contractor")->search()->is_open(); }));
  press(line, Qt::Key_Return);
  stage_.settle();
  EXPECT_EQ(held("contractor"), value(record_key{"2"}));
  EXPECT_EQ(line->text(), "Huta Szkła Świetlik");
}

TEST_F(Editors, ARecordIsTakenByMouseAndTakenOutByEmptyingTheLine) {
  auto* reference = editor<erp::desktop::reference_editor>("contractor");
  auto* line = widget("contractor");
  line->setFocus();
  press(line, Qt::Key_Down);
  stage_.settle();
  auto* list = reference->search()->list();
  ASSERT_EQ(list->choices()->rowCount(), 3);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
                    list->visualRect(list->choices()->index(2)).center());
  stage_.settle();
  EXPECT_EQ(held("contractor"), value(record_key{"3"}));
  retype(line, "");
  press(line, Qt::Key_Tab);
  EXPECT_TRUE(erp::is_empty(held("contractor")));
}

TEST_F(Editors, TextThatNamesNoRecordStaysAndIsToldAsText) {
  auto* line = widget("contractor");
  retype(line, "nobody of that name");
  press(line, Qt::Key_Escape);
  widget("subject")->setFocus();
  EXPECT_EQ(held("contractor"), value(std::string("nobody of that name")));
  EXPECT_EQ(line->text(), "nobody of that name");
  EXPECT_TRUE(form->view()->find("contractor")->has_error());
}

TEST_F(Editors, SeveralRecordsComeByPlusAndGoByTheirCross) {
  auto* persons = editor<erp::desktop::references_editor>("contact_persons");
  EXPECT_FALSE(persons->add_button()->isEnabled());  // no contractor yet
  auto* line = widget("contractor");
  retype(line, "Piekarnia");
  stage_.wait_for(
      [&] { return editor<erp::desktop::reference_editor>("contractor")->search()->is_open(); });
  press(line, Qt::Key_Return);
  stage_.settle();
  ASSERT_TRUE(persons->add_button()->isEnabled());
  for (int turn = 0; turn < 2; ++turn) {
    click(persons->add_button());
    stage_.settle();
    auto* search = form->findChild<QLineEdit*>("contact_persons.search");
    press(search, Qt::Key_Down);
    if (turn == 1) press(search, Qt::Key_Down);
    press(search, Qt::Key_Return);
    stage_.settle();
  }
  EXPECT_EQ(held("contact_persons"),
            value(std::vector<record_key>{record_key{"11"}, record_key{"12"}}));
  click(form->findChild<QToolButton*>("remove.11"));
  stage_.settle();
  EXPECT_EQ(held("contact_persons"), value(std::vector<record_key>{record_key{"12"}}));
  auto* chip = form->findChild<QWidget*>("chip.12");
  chip->setFocus();
  press(chip, Qt::Key_Delete);
  stage_.settle();
  EXPECT_TRUE(erp::is_empty(held("contact_persons")));
}

TEST_F(Editors, AMomentIsTypedInTheOperatorsWays) {
  auto* moment = editor<erp::desktop::moment_editor>("starts_at");
  EXPECT_EQ(moment->day_line()->text(), "2 Mar 2026");
  EXPECT_EQ(moment->time_line()->text(), "09:00");  // 8:00 UTC in Warsaw
  retype(moment->day_line(), "12.3");
  press(moment->day_line(), Qt::Key_Tab);
  EXPECT_EQ(held("starts_at"), value(wall(12, 9, 0)));
  retype(moment->time_line(), "1430");
  press(moment->time_line(), Qt::Key_Return);
  EXPECT_EQ(held("starts_at"), value(wall(12, 14, 30)));
  EXPECT_EQ(moment->day_line()->text(), "12 Mar 2026");
  press(moment->time_line(), Qt::Key_Up);
  EXPECT_EQ(held("starts_at"), value(wall(12, 14, 45)));
}

TEST(PolishEditors, ShowAndTakeDaysAndAmountsAsPolesWriteThem) {
  stage stage("pl");
  auto* form = stage.open_form();
  auto* day = form->findChild<QLineEdit*>("starts_at");
  EXPECT_EQ(day->text(), "02.03.2026");
  retype(day, "jutro");
  press(day, Qt::Key_Return);
  EXPECT_EQ(stage.form_desk().open->field("starts_at").value, value(wall(3, 9, 0)));
  EXPECT_EQ(day->text(), "03.03.2026");
  auto* cost = form->findChild<QLineEdit*>("expected_cost");
  retype(cost, "1 234,5");
  press(cost, Qt::Key_Return);
  EXPECT_EQ(stage.form_desk().open->field("expected_cost").value,
            value(erp::money{12'345'000, "PLN"}));
  EXPECT_EQ(cost->text(), "1\u00a0234,50");
}

TEST_F(Editors, AMomentIsPickedFromTheCalendar) {
  auto* moment = editor<erp::desktop::moment_editor>("starts_at");
  moment->day_line()->setFocus();
  press(moment->day_line(), Qt::Key_Down, Qt::AltModifier);
  ASSERT_TRUE(moment->calendar()->is_open());
  auto* days = moment->calendar()->calendar()->findChild<QTableView*>();
  press(days, Qt::Key_Right);
  press(days, Qt::Key_Return);
  stage_.settle();
  EXPECT_FALSE(moment->calendar()->is_open());
  EXPECT_EQ(held("starts_at"), value(wall(3, 9, 0)));
}

TEST_F(Editors, AMomentThatIsNoneStaysAsTyped) {
  auto* moment = editor<erp::desktop::moment_editor>("starts_at");
  retype(moment->day_line(), "30.02");
  press(moment->day_line(), Qt::Key_Return);
  EXPECT_EQ(held("starts_at"), value(std::string("30.02 09:00")));
  EXPECT_TRUE(form->view()->find("starts_at")->has_error());
  widget("subject")->setFocus();
  EXPECT_TRUE(moment->day_line()->text().contains("30.02"));
}

TEST_F(Editors, WithTheDayAloneTheTimeIsNotShown) {
  auto* moment = editor<erp::desktop::moment_editor>("starts_at");
  auto* box = widget<QCheckBox>("all_day");
  click(box, {8, box->height() / 2});
  stage_.settle();
  EXPECT_TRUE(moment->time_line()->isHidden());
  retype(moment->day_line(), "5.3.2026");
  press(moment->day_line(), Qt::Key_Return);
  EXPECT_EQ(held("starts_at"), value(wall(5, 0, 0)));
}

TEST_F(Editors, ALengthOfTimeIsUnderstoodInItsShortForms) {
  for (const auto& [typed, minutes] : {std::pair("1:30", 90), {"45", 45}, {"2 h", 120}}) {
    retype(widget("length"), typed);
    press(widget("length"), Qt::Key_Return);
    EXPECT_EQ(held("length"), value(std::chrono::seconds(60 * minutes))) << typed;
  }
}

TEST_F(Editors, AnAmountIsExactAndBringsItsCurrency) {
  retype(widget("expected_cost"), "1234.5678");
  press(widget("expected_cost"), Qt::Key_Return);
  EXPECT_EQ(held("expected_cost"), value(erp::money{12'345'678, "PLN"}));
  auto* currency = form->findChild<QComboBox*>("expected_cost.currency");
  ASSERT_NE(currency, nullptr);
  stage_.settle();
  currency->setFocus();
  press(currency, Qt::Key_Down);
  EXPECT_EQ(held("expected_cost"), value(erp::money{12'345'678, "EUR"}));
  retype(widget("expected_cost"), "12 PLN");
  press(widget("expected_cost"), Qt::Key_Return);
  EXPECT_EQ(held("expected_cost"), value(erp::money{120'000, "PLN"}));
  EXPECT_EQ(currency->currentText(), "PLN");
}

TEST_F(Editors, TheClockRunsPausesAndCanBeCorrected) {
  auto* clock = widget("elapsed");
  EXPECT_EQ(clock->text(), "00:00:00");
  click(form->findChild<QToolButton*>("timer_toggle"));
  stage_.settle();
  EXPECT_EQ(form->findChild<QToolButton*>("timer_toggle")->text(), "Pause");
  stage_.host().clock().advance(std::chrono::seconds(65));
  stage_.settle();
  EXPECT_EQ(clock->text(), "00:01:05");
  click(form->findChild<QToolButton*>("timer_toggle"));
  stage_.settle();
  stage_.host().clock().advance(std::chrono::seconds(30));
  stage_.settle();
  EXPECT_EQ(clock->text(), "00:01:05");
  retype(clock, "0:20");
  press(clock, Qt::Key_Return);
  EXPECT_EQ(held("elapsed"), value(std::chrono::seconds(1200)));
}

TEST_F(Editors, WhatIsBeingTypedSurvivesAChangeFromElsewhere) {
  auto* line = widget("length");
  line->setFocus();
  line->selectAll();
  type(line, "1:4");  // not finished
  session_sets("length", std::chrono::seconds(3600));
  EXPECT_EQ(line->text(), "1:4");
}
