// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/curtain.hpp"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QTimer>
#include <utility>

#include "host-sdk/company/core/reference_host.hpp"

namespace erp::desktop {

namespace {

bool from_somebody(QEvent::Type type) {
  return type == QEvent::KeyPress || type == QEvent::MouseButtonPress ||
         type == QEvent::MouseMove || type == QEvent::Wheel || type == QEvent::TouchBegin;
}

}  // namespace

curtain::curtain(const desk& desk, QWidget* main) : QObject(main), desk_(desk), main_(main) {
  qApp->installEventFilter(this);
  watching_.push_back(desk_.host.session().on_lock([this] { draw(); }));
  // What the operator who leaves had open is closed, not shown to the next.
  watching_.push_back(desk_.host.session().on_leaving([this] { behind_.clear(); }));
}

curtain::~curtain() {
  qApp->removeEventFilter(this);
}

void curtain::draw() {
  if (desk_.host.session().locked()) {
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
    for (QWidget* window : QApplication::topLevelWidgets())
      if (window->isVisible()) hide(window);
    return;
  }
  for (const auto& window : std::exchange(behind_, {}))
    if (window) window->show();
}

void curtain::hide(QWidget* window) {
  if (window == main_ || !window->isWindow()) return;
  // What asks and waits, as for a file's name, is given up.
  if (auto* dialog = qobject_cast<QDialog*>(window)) return dialog->reject();
  window->hide();
  const bool stands = window->windowType() == Qt::Window || window->windowType() == Qt::Dialog;
  if (stands) behind_.push_back(window);
}

bool curtain::eventFilter(QObject* watched, QEvent* event) {
  if (from_somebody(event->type()) && !desk_.host.session().locked()) {
    desk_.host.idle_lock().touch();
    if (desk_.host.session().locked()) return true;  // it came too late for what was open
  }
  if (event->type() != QEvent::Show || !desk_.host.session().locked()) return false;
  auto* window = qobject_cast<QWidget*>(watched);
  if (window == nullptr || window == main_ || !window->isWindow()) return false;
  window->setAttribute(Qt::WA_DontShowOnScreen);
  // Not in the midst of its own showing.
  QTimer::singleShot(0, this, [this, shown = QPointer<QWidget>(window)] {
    if (!shown) return;
    if (shown->isVisible()) hide(shown);
    shown->setAttribute(Qt::WA_DontShowOnScreen, false);
    if (!desk_.host.session().locked()) draw();
  });
  return false;
}

}  // namespace erp::desktop
