// SPDX-License-Identifier: Apache-2.0
// Pictures for a designer's eye: set DESKTOP_PICTURES to a folder and look at what is saved there.
#include <gtest/gtest.h>

#include <QDir>

#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/list/list_table.hpp"
#include "host-sdk/desktop/list/list_view.hpp"
#include "tests/desktop/support/stage.hpp"

using testing_support::stage;

namespace {

// True when the picture has more than one colour, so that an unpainted window fails.
bool picture(QWidget& widget, const QString& name) {
  const QImage image = widget.grab().toImage();
  const QString folder = qEnvironmentVariable("DESKTOP_PICTURES");
  if (!folder.isEmpty()) image.save(QDir(folder).filePath(name + ".png"));
  for (int x = 0; x < image.width(); x += 7)
    for (int y = 0; y < image.height(); y += 7)
      if (image.pixel(x, y) != image.pixel(0, 0)) return true;
  return false;
}

}  // namespace

TEST(Looks, AListIsDrawnAtBothSizes) {
  for (const QSize size : {QSize(1280, 800), QSize(900, 600)}) {
    stage stage("en", size);
    auto* list = stage.open_list();
    ASSERT_NE(list, nullptr);
    list->table()->selectRow(3);
    stage.settle();
    EXPECT_TRUE(picture(stage.window(), QString("list-%1").arg(size.width())));
  }
}

TEST(Looks, AFormIsDrawnEmptyAndWithErrors) {
  stage stage;
  auto* form = stage.open_form();
  ASSERT_NE(form, nullptr);
  EXPECT_TRUE(picture(*form, "form-empty"));
  form->run("save");
  stage.settle();
  EXPECT_TRUE(picture(*form, "form-errors"));
  form->resize(640, 700);
  stage.settle();
  EXPECT_TRUE(picture(*form, "form-narrow"));
}
