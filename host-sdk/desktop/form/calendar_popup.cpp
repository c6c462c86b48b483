// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/calendar_popup.hpp"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>
#include <QVBoxLayout>

#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

calendar_popup::calendar_popup(const desk& desk, QWidget* anchor, QObject* parent)
    : QObject(parent), desk_(desk), anchor_(anchor) {}

bool calendar_popup::is_open() const {
  return panel_ != nullptr && panel_->is_open();
}

// Built at first use: a calendar is the slowest widget of a form.
void calendar_popup::build() {
  panel_ = new look::floating_panel(anchor_);
  panel_->setObjectName("calendar");
  calendar_ = new QCalendarWidget(panel_);
  calendar_->setLocale(desk_.words.locale());
  calendar_->setFirstDayOfWeek(Qt::Monday);
  calendar_->setGridVisible(false);
  calendar_->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
  calendar_->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
  QTextCharFormat head;
  head.setForeground(look::ink_soft);
  calendar_->setHeaderTextFormat(head);
  QTextCharFormat weekend;
  weekend.setForeground(look::danger);
  calendar_->setWeekdayTextFormat(Qt::Sunday, weekend);
  calendar_->setWeekdayTextFormat(Qt::Saturday, head);
  const auto arrow = [&](const char* name, const char* icon) {
    if (auto* button = calendar_->findChild<QToolButton*>(name))
      button->setIcon(look::own_icon(icon, look::ink));
  };
  arrow("qt_calendar_prevmonth", "chevron-left");
  arrow("qt_calendar_nextmonth", "chevron-right");
  auto* today = new QPushButton(desk_.say(kit::tr("Today")), panel_);
  today->setObjectName("calendar.today");
  auto* layout = new QVBoxLayout(panel_);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(calendar_);
  layout->addWidget(today, 0, Qt::AlignLeft);
  const auto choose = [this](const QDate& day) {
    panel_->dismiss();
    emit picked(day);
  };
  connect(calendar_, &QCalendarWidget::clicked, this, choose);
  connect(calendar_, &QCalendarWidget::activated, this, choose);
  connect(today, &QPushButton::clicked, this,
          [this, choose] { choose(to_qt(desk_.words.today())); });
  if (auto* days = calendar_->findChild<QTableView*>()) days->installEventFilter(this);
}

void calendar_popup::open(const QDate& chosen) {
  if (panel_ == nullptr) build();
  calendar_->setSelectedDate(chosen.isValid() ? chosen : to_qt(desk_.words.today()));
  panel_->open_under_anchor({318, 296});
  calendar_->setFocus();
  if (auto* days = calendar_->findChild<QTableView*>()) days->setFocus();
}

bool calendar_popup::eventFilter(QObject* watched, QEvent* event) {
  const bool escape =
      (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (!escape) return QObject::eventFilter(watched, event);
  event->accept();
  if (event->type() == QEvent::KeyPress) {
    panel_->dismiss();
    anchor_->setFocus();
  }
  return true;
}

}  // namespace erp::desktop
