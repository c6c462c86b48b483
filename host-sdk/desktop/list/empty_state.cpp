// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/list/empty_state.hpp"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {
constexpr int widest = 520;
}

empty_state::empty_state(QWidget* over)
    : QWidget(over),
      icon_(new QLabel(this)),
      words_(new QLabel(this)),
      button_(new QPushButton(this)) {
  setObjectName("empty_state");
  icon_->setAlignment(Qt::AlignCenter);
  words_->setProperty("part", "empty-text");
  words_->setAlignment(Qt::AlignCenter);
  words_->setWordWrap(true);
  button_->setObjectName("empty_action");
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(12);
  layout->addStretch(2);
  layout->addWidget(icon_);
  layout->addWidget(words_, 0, Qt::AlignHCenter);
  layout->addWidget(button_, 0, Qt::AlignHCenter);
  layout->addStretch(3);
  connect(button_, &QPushButton::clicked, this, &empty_state::action);
  over->installEventFilter(this);
  hide();
}

void empty_state::say(const QString& icon, const QString& words, const QString& action) {
  icon_->setPixmap(look::own_icon(icon, look::line_strong).pixmap(48, 48));
  words_->setText(words);
  // A layout asks a label that wraps for its height at another width than it gives.
  words_->ensurePolished();
  const int width = qMin(widest, words_->fontMetrics().horizontalAdvance(words) + 8);
  words_->setFixedSize(width, words_->heightForWidth(width));
  button_->setText(action);
  button_->setVisible(!action.isEmpty());
  setAccessibleName(words);
  setGeometry(parentWidget()->rect());
  show();
  raise();
}

QString empty_state::words() const {
  return isHidden() ? QString() : words_->text();
}

bool empty_state::eventFilter(QObject*, QEvent* event) {
  if (event->type() == QEvent::Resize) setGeometry(parentWidget()->rect());
  return false;
}

}  // namespace erp::desktop
