// SPDX-License-Identifier: Apache-2.0
// Several of a short list: buttons that stay pressed in, by mouse, keyboard and name.
#include "host-sdk/desktop/form/choices_editor.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QToolButton>

#include "host-sdk/desktop/form/form_view.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::record_key;
using keys = std::vector<record_key>;

namespace {

class Choices : public testing::Test {
 protected:
  Choices() : form(stage_.open_form()) {
    editor = qobject_cast<erp::desktop::choices_editor*>(form->view()->find("repeat_on")->editor());
    stage_.settle();
  }
  keys held() {
    const auto* now = std::get_if<keys>(&stage_.form_desk().open->field("repeat_on").value);
    return now == nullptr ? keys{} : *now;
  }
  void session_sets(const keys& value, const std::vector<erp::choice>& chosen) {
    auto& field = stage_.form_desk().open->field("repeat_on");
    field.value = value;
    field.chosen = chosen;
    stage_.form_desk().open->tell();
    stage_.settle();
  }

  stage stage_;
  erp::desktop::form_window* form;
  erp::desktop::choices_editor* editor = nullptr;
};

}  // namespace

TEST_F(Choices, AreAllInViewAndToldInTheListsOrderWhateverIsPressedFirst) {
  ASSERT_NE(editor, nullptr);
  click(editor->button("we"));
  EXPECT_EQ(held(), keys({{"we"}}));
  click(editor->button("mo"));
  EXPECT_EQ(held(), keys({{"mo"}, {"we"}}));
  EXPECT_TRUE(editor->button("mo")->isChecked());
  EXPECT_FALSE(editor->button("tu")->isChecked());
  click(editor->button("mo"));
  click(editor->button("we"));
  EXPECT_EQ(held(), keys());
}

TEST_F(Choices, ArePressedByKeyboardAndNamedForAReaderOfTheScreen) {
  form->view()->find("repeat_on")->focus();
  EXPECT_TRUE(editor->button("mo")->hasFocus());
  press(editor->button("mo"), Qt::Key_Right);
  EXPECT_TRUE(editor->button("tu")->hasFocus());
  press(editor->button("tu"), Qt::Key_Space);
  EXPECT_EQ(held(), keys({{"tu"}}));
  EXPECT_EQ(editor->button("tu")->accessibleName(), "Tuesday");
  EXPECT_EQ(editor->focus_target()->accessibleName(), "Repeat on");
}

TEST_F(Choices, ShowWhatTheSessionHoldsAlsoWhatIsNotOfferedAnyMore) {
  const erp::choice gone{{"su"}, erp::verbatim("Sunday"), {}};
  session_sets({{"tu"}, {"su"}}, {{{"tu"}, erp::verbatim("Tuesday"), {}}, gone});
  ASSERT_NE(editor->button("su"), nullptr);
  EXPECT_TRUE(editor->button("su")->isChecked());
  EXPECT_TRUE(editor->button("tu")->isChecked());
  click(editor->button("su"));  // let go of, and the button with it
  EXPECT_EQ(held(), keys({{"tu"}}));
  stage_.settle();
  EXPECT_EQ(editor->button("su"), nullptr);
}

TEST_F(Choices, CannotBePressedWhileTheFieldIsDisabled) {
  stage_.form_desk().open->field("repeat_on").enabled = false;
  stage_.form_desk().open->tell();
  stage_.settle();
  EXPECT_FALSE(editor->button("mo")->isEnabled());
  click(editor->button("mo"));
  EXPECT_EQ(held(), keys());
}
