// SPDX-License-Identifier: Apache-2.0
// Commands beside each other, in whatever room there is.
#include "host-sdk/desktop/shell/command_strip.hpp"

#include <gtest/gtest.h>

#include "tests/desktop/support/stage.hpp"

using namespace testing_support;
using erp::desktop::command_button;
using erp::desktop::command_strip;

namespace {

class CommandStrip : public testing::Test {
 protected:
  CommandStrip() {
    for (const char* caption : {"New contact", "New meeting", "Why do I see this?"})
      add(caption, "<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'/>");
  }
  void add(const char* caption, const char* icon_svg) {
    erp::command_description description;
    description.id = caption;
    description.caption = erp::verbatim(caption);
    description.icon_svg = icon_svg;
    strip_->add(
        new command_button(stage_.desk(), description, erp::desktop::command_look::row, strip_));
  }
  // The words that are read at this width.
  QStringList read_at(int width) {
    strip_->resize(width, strip_->sizeHint().height());
    strip_->show();
    QStringList words;
    int right = 0;
    for (const command_button* button : strip_->buttons()) {
      EXPECT_GE(button->x(), right) << "two lie on each other";
      right = button->x() + button->width();
      if (button->toolButtonStyle() != Qt::ToolButtonIconOnly) words += button->text().trimmed();
    }
    EXPECT_LE(right, width);
    return words;
  }

  stage stage_;
  command_strip* strip_ = new command_strip(&stage_.window());
};

}  // namespace

TEST_F(CommandStrip, ShowsIconsAloneFromTheLastOnWhereWordsDoNotFit) {
  const int whole = strip_->sizeHint().width(), least = strip_->minimumSizeHint().width();
  EXPECT_EQ(read_at(whole), (QStringList{"New contact", "New meeting", "Why do I see this?"}));
  EXPECT_EQ(read_at(whole - 1), (QStringList{"New contact", "New meeting"}));
  EXPECT_EQ(read_at(least), QStringList());
  EXPECT_EQ(read_at(whole).size(), 3) << "words that came back";
}

TEST_F(CommandStrip, LeavesItsWordsToWhatHasNoIcon) {
  add("Export", "");
  EXPECT_EQ(read_at(strip_->minimumSizeHint().width()), QStringList("Export"));
}
