// SPDX-License-Identifier: Apache-2.0
// The strip over a form's fields: which records come before and after, and the way to them.
#include "host-sdk/desktop/form/chain_strip.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QScrollArea>
#include <QToolButton>

#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/headless/window_json.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;

namespace {

class Chain : public testing::Test {
 protected:
  Chain() : form(stage_.open_form()) {}

  void stand_in(int length, int own) {
    std::vector<erp::chain_link> chain;
    for (int at = 0; at < length; ++at)
      chain.push_back({erp::record_key{std::to_string(100 + at)}, sample_form_id,
                       erp::verbatim("Mon " + std::to_string(at + 1) + " Mar, 10:00"),
                       erp::verbatim("Piekarnia Pod Kasztanem"), at < own, at == own});
    stage_.form_desk().open->chain = chain;
    stage_.form_desk().open->tell();
    stage_.settle();
  }
  erp::desktop::chain_strip& strip() { return *form->chain(); }

  stage stage_;
  erp::desktop::form_window* form;
};

}  // namespace

TEST_F(Chain, OfARecordThatStandsAloneTakesNoRoom) {
  EXPECT_TRUE(strip().isHidden());
  stand_in(3, 1);
  EXPECT_TRUE(strip().isVisible());
  stand_in(0, 0);
  EXPECT_TRUE(strip().isHidden());
}

TEST_F(Chain, MarksItsOwnRecordAndTheEndedOnesInWordsToo) {
  stand_in(3, 1);
  ASSERT_EQ(strip().chips().size(), 3u);
  EXPECT_EQ(strip().chips()[0]->accessibleName(), "Mon 1 Mar, 10:00, ended");
  EXPECT_FALSE(strip().chips()[0]->icon().isNull());
  EXPECT_EQ(strip().chips()[1]->accessibleName(), "Mon 2 Mar, 10:00, this one");
  EXPECT_TRUE(strip().chips()[1]->isChecked());
  EXPECT_EQ(strip().chips()[2]->accessibleName(), "Mon 3 Mar, 10:00");
  EXPECT_THAT(strip().chips()[2]->toolTip().toStdString(),
              testing::HasSubstr("Piekarnia Pod Kasztanem"));
}

TEST_F(Chain, OpensAnotherRecordInAWindowOfItsOwn) {
  stand_in(3, 1);
  click(strip().chips()[1]);  // its own: nothing to open, and it stays marked
  stage_.settle();
  EXPECT_EQ(stage_.work().forms().size(), 1u);
  EXPECT_TRUE(strip().chips()[1]->isChecked());
  strip().chips()[1]->setFocus();
  press(strip().chips()[1], Qt::Key_Right);
  EXPECT_TRUE(strip().chips()[2]->hasFocus());
  press(strip().chips()[2], Qt::Key_Return);
  stage_.settle();
  ASSERT_EQ(stage_.work().forms().size(), 2u);
  EXPECT_EQ(stage_.host().windows().find_form(stage_.work().forms().back()->handle())->key,
            erp::record_key{"102"});
  EXPECT_TRUE(form->isVisible());
}

TEST_F(Chain, ThatIsTooLongScrollsWithItsOwnRecordInView) {
  stand_in(40, 33);
  const QWidget* window = strip().findChild<QScrollArea*>()->viewport();
  const QRect own(strip().current()->mapTo(window, QPoint()), strip().current()->size());
  EXPECT_TRUE(window->rect().contains(own)) << own.x() << " in " << window->width();
  const QRect first(strip().chips()[0]->mapTo(window, QPoint()), strip().chips()[0]->size());
  EXPECT_FALSE(window->rect().intersects(first));
  EXPECT_LE(strip().height(), 46);
}

TEST_F(Chain, SaysWhyARecordCannotBeOpened) {
  stand_in(2, 0);
  stage_.form_desk().open->chain[1].form = "no.such.form";
  stage_.form_desk().open->tell();
  stage_.settle();
  click(strip().chips()[1]);
  EXPECT_EQ(form->trouble(), "There is no form no.such.form");
}

TEST_F(Chain, IsSaidByTheProtocolTooAndOnlyWhereThereIsOne) {
  stand_in(2, 1);
  const erp::headless::speech words{
      [this](const erp::text& text) { return stage_.host().say(text); }, "Europe/Warsaw"};
  const erp::form_description bare;
  erp::form_state state = stage_.form_desk().open->state();
  const auto said = erp::headless::to_json(bare, state, words).at("chain");
  ASSERT_EQ(said.size(), 2u);
  EXPECT_EQ(said[0], erp::headless::json({{"key", "100"},
                                          {"form", sample_form_id},
                                          {"caption", "Mon 1 Mar, 10:00"},
                                          {"ended", true},
                                          {"current", false},
                                          {"detail", "Piekarnia Pod Kasztanem"}}));
  EXPECT_TRUE(said[1].at("current").get<bool>());
  state.chain.clear();
  EXPECT_FALSE(erp::headless::to_json(bare, state, words).contains("chain"));
}
