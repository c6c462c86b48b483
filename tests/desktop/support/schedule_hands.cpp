// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/schedule_hands.hpp"

#include <QApplication>
#include <QMouseEvent>
#include <QTest>

#include "host-sdk/desktop/schedule/schedule_surface.hpp"

namespace testing_support {

namespace {

void move(QWidget* viewport, QPoint to, Qt::KeyboardModifiers held) {
  QMouseEvent event(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                    held);
  QApplication::sendEvent(viewport, &event);
}

}  // namespace

void drag(QWidget* viewport, QPoint from, QPoint to, Qt::KeyboardModifiers held, bool let_go) {
  QTest::mousePress(viewport, Qt::LeftButton, held, from);
  move(viewport, from + QPoint(0, 1), held);
  constexpr int steps = 6;
  for (int step = 1; step <= steps; ++step) move(viewport, from + (to - from) * step / steps, held);
  if (let_go) QTest::mouseRelease(viewport, Qt::LeftButton, held, to);
}

QPoint hold_of(const erp::desktop::schedule_surface& surface, const erp::desktop::entry_id& id,
               grip where, int person) {
  const QRect at = surface.entry_area(surface.contents().find(id), person);
  if (where == grip::upper_edge) return {at.center().x(), at.top() + 2};
  if (where == grip::lower_edge) return {at.center().x(), at.bottom() - 1};
  return at.center();
}

}  // namespace testing_support
