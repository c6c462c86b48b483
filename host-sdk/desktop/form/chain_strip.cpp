// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/chain_strip.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int strip_height = 30;
}

chain_strip::chain_strip(const desk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      window_(new QScrollArea(this)),
      line_(new QWidget),
      line_layout_(new QHBoxLayout(line_)),
      earlier_(make_arrow("chevron-left", -1)),
      later_(make_arrow("chevron-right", 1)) {
  setObjectName("chain_strip");
  setAccessibleName(desk_.say(kit::tr("Chain of follow-ups")));
  line_layout_->setContentsMargins(0, 0, 0, 0);
  line_layout_->setSpacing(4);
  line_layout_->setSizeConstraint(QLayout::SetFixedSize);
  window_->setWidget(line_);
  window_->setFixedHeight(strip_height);
  window_->setFocusPolicy(Qt::NoFocus);
  window_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  window_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(14, 8, 14, 0);
  layout->setSpacing(4);
  layout->addWidget(earlier_);
  layout->addWidget(window_, 1);
  layout->addWidget(later_);
  connect(window_->horizontalScrollBar(), &QScrollBar::rangeChanged, this,
          &chain_strip::show_arrows);
  connect(window_->horizontalScrollBar(), &QScrollBar::valueChanged, this,
          &chain_strip::show_arrows);
  hide();
}

QToolButton* chain_strip::make_arrow(const char* icon, int direction) {
  auto* arrow = new QToolButton(this);
  arrow->setProperty("kind", "quiet");
  arrow->setIcon(look::own_icon(icon, look::ink_soft));
  arrow->setFocusPolicy(Qt::NoFocus);  // the arrow keys go along the chips
  arrow->setAccessibleName(
      desk_.say(direction < 0 ? kit::tr("Earlier ones") : kit::tr("Later ones")));
  arrow->setToolTip(arrow->accessibleName());
  connect(arrow, &QToolButton::clicked, this, [this, direction] {
    QScrollBar* bar = window_->horizontalScrollBar();
    bar->setValue(bar->value() + direction * window_->width() * 2 / 3);
  });
  return arrow;
}

QToolButton* chain_strip::make_chip(const chain_link& link) {
  auto* chip = new QToolButton(line_);
  const QString caption = desk_.say(link.caption);
  chip->setProperty("kind", "chip");
  chip->setObjectName("chain." + to_qt(link.key.id));
  chip->setFixedHeight(26);
  chip->setText(caption);
  chip->setCheckable(link.current);
  chip->setChecked(link.current);
  if (link.ended) {
    chip->setIcon(look::own_icon("check", look::success));
    chip->setIconSize({13, 13});
    chip->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  }
  chip->setFocusPolicy(Qt::StrongFocus);
  QString name = caption;
  if (link.ended) name = desk_.say(kit::tr("{1}, ended", name.toStdString()));
  if (link.current) name = desk_.say(kit::tr("{1}, this one", name.toStdString()));
  chip->setAccessibleName(name);
  const QString detail = desk_.say(link.detail);
  chip->setToolTip(detail.isEmpty() ? name : name + "\n" + detail);
  chip->installEventFilter(this);
  connect(chip, &QToolButton::clicked, this, [this, chip, link] {
    chip->setChecked(link.current);  // pressing it again does not let go of it
    if (!link.current) emit asked(to_qt(link.form), to_qt(link.key.id));
  });
  return chip;
}

void chain_strip::show_chain(const std::vector<chain_link>& chain) {
  if (chain == chain_) return;
  chain_ = chain;
  chips_.clear();
  while (QLayoutItem* item = line_layout_->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // its own click may be what brought us here
    delete item;
  }
  for (const chain_link& link : chain_) {
    if (!chips_.empty()) {
      auto* arrow = new QLabel(line_);
      arrow->setPixmap(look::own_icon("chevron-right", look::ink_faint).pixmap(12, 12));
      line_layout_->addWidget(arrow);
    }
    chips_.push_back(make_chip(link));
    line_layout_->addWidget(chips_.back());
  }
  setVisible(!chain_.empty());
  // Once the chips have their places.
  QTimer::singleShot(0, this, &chain_strip::show_current);
}

QToolButton* chain_strip::current() const {
  for (std::size_t index = 0; index < chain_.size(); ++index)
    if (chain_[index].current) return chips_[index];
  return nullptr;
}

void chain_strip::show_current() {
  line_->adjustSize();
  if (QToolButton* own = current()) window_->ensureWidgetVisible(own, window_->width() / 3, 0);
  show_arrows();
}

void chain_strip::show_arrows() {
  const QScrollBar* bar = window_->horizontalScrollBar();
  const bool scrolls = line_->width() > width() - 28;
  earlier_->setVisible(scrolls);
  later_->setVisible(scrolls);
  earlier_->setEnabled(bar->value() > bar->minimum());
  later_->setEnabled(bar->value() < bar->maximum());
}

void chain_strip::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  QTimer::singleShot(0, this, &chain_strip::show_current);
}

bool chain_strip::eventFilter(QObject* watched, QEvent* event) {
  const auto at = std::find(chips_.begin(), chips_.end(), watched);
  if (at == chips_.end()) return QWidget::eventFilter(watched, event);
  if (event->type() == QEvent::FocusIn) window_->ensureWidgetVisible(*at, 40, 0);
  if (event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter) {
    (*at)->click();
    return true;
  }
  const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
  if (step == 0) return QWidget::eventFilter(watched, event);
  const auto next = (at - chips_.begin()) + step;
  if (next >= 0 && next < std::ptrdiff_t(chips_.size()))
    chips_[std::size_t(next)]->setFocus(Qt::TabFocusReason);
  return true;
}

}  // namespace erp::desktop
