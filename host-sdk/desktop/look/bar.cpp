// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/look/bar.hpp"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop::look {

bar::bar(bar_kind kind, QWidget* parent)
    : QFrame(parent), layout_(new QHBoxLayout(this)), words_(new QLabel(this)) {
  const bool error = kind == bar_kind::error;
  setProperty("bar", error ? "error" : kind == bar_kind::offer ? "offer" : "notice");
  layout_->setContentsMargins(12, 6, 8, 6);
  layout_->setSpacing(8);
  auto* mark = new QLabel(this);
  mark->setPixmap(own_icon(error ? "error" : "info", error ? danger : warning).pixmap(16, 16));
  layout_->addWidget(mark);
  words_->setWordWrap(true);
  words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  layout_->addWidget(words_, 1);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  hide();
}

void bar::say(const QString& words) {
  const bool news = words != words_->text();
  words_->setText(words);
  setAccessibleName(words);
  setVisible(!words.isEmpty());
  if (!news || words.isEmpty()) return;
  QAccessibleEvent event(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
}

QString bar::words() const {
  return words_->text();
}

QPushButton* bar::add_button(const QString& caption, bool primary) {
  auto* button = new QPushButton(caption, this);
  button->setProperty("primary", primary);
  layout_->addWidget(button);
  return button;
}

void bar::add_cross(const QString& name) {
  auto* cross = new QToolButton(this);
  cross->setProperty("kind", "quiet");
  cross->setIcon(own_icon("close", ink_soft));
  cross->setIconSize({14, 14});
  cross->setAccessibleName(name);
  cross->setToolTip(name);
  connect(cross, &QToolButton::clicked, this, &QWidget::hide);
  layout_->addWidget(cross);
}

}  // namespace erp::desktop::look
