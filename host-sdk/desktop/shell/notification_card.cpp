// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/notification_card.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/desktop/look/flow_layout.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"

namespace erp::desktop {

namespace {

constexpr int margin = 14;
constexpr int message_height_max = 200;  // longer ones are scrolled

bool same(const std::vector<services::offer_option>& one,
          const std::vector<services::offer_option>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](auto& a, auto& b) {
    return a.id == b.id && a.caption == b.caption && a.menu == b.menu;
  });
}

QLabel* plain_label(QWidget* parent, const char* part) {
  auto* label = new QLabel(parent);
  label->setTextFormat(Qt::PlainText);  // names are data, whatever they look like
  label->setWordWrap(true);
  label->setProperty("part", part);
  return label;
}

}  // namespace

notification_card::notification_card(const desk& desk, const services::notification& what,
                                     QWidget* parent)
    : QFrame(parent),
      desk_(desk),
      id_(what.id),
      title_(plain_label(this, "notification-title")),
      message_(plain_label(nullptr, "notification-message")),
      scroll_(new QScrollArea(this)),
      buttons_(new QWidget(this)) {
  setObjectName("notification." + to_qt(what.id));
  setProperty("part", "notification");
  setAttribute(Qt::WA_StyledBackground);
  auto* mark = new QLabel(this);
  mark->setPixmap(look::own_icon("clock", look::accent).pixmap(18, 18));
  auto* head = new QHBoxLayout;
  head->setSpacing(8);
  head->addWidget(mark, 0, Qt::AlignTop);
  head->addWidget(title_, 1);
  scroll_->setWidget(message_);
  scroll_->setWidgetResizable(true);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(margin, 12, margin, 12);
  layout->setSpacing(8);
  layout->addLayout(head);
  layout->addWidget(scroll_);
  layout->addWidget(buttons_);
  show_content(what);
}

void notification_card::show_content(const services::notification& what) {
  title_->setText(desk_.say(what.title));
  message_->setText(desk_.say(what.message));
  setAccessibleName(title() + ". " + message());
  if (same(options_, what.options) && buttons_->layout() != nullptr) return;
  options_ = what.options;
  build_buttons();
}

void notification_card::build_buttons() {
  qDeleteAll(buttons_->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly));
  delete buttons_->layout();
  auto* layout = new look::flow_layout(6, 6);
  buttons_->setLayout(layout);
  layout->setContentsMargins(0, 0, 0, 0);
  for (const services::offer_option& option : options_) {
    if (!option.menu.empty())
      add_to_menu(option);
    else
      layout->addWidget(make_button(option));
  }
  take_focus(may_focus_);
}

QAbstractButton* notification_card::make_button(const services::offer_option& option) {
  auto* button = new QPushButton(desk_.say(option.caption), buttons_);
  button->setObjectName(to_qt(option.id));
  button->setAutoDefault(true);  // Enter presses it, too
  button->setProperty("primary", &option == &options_.front());
  connect(button, &QPushButton::clicked, this, [this, id = option.id] { emit chosen(id); });
  return button;
}

void notification_card::add_to_menu(const services::offer_option& option) {
  const QString caption = desk_.say(option.menu);
  QPushButton* opener = nullptr;
  for (auto* button : buttons_->findChildren<QPushButton*>())
    if (button->menu() != nullptr && button->text() == caption) opener = button;
  if (opener == nullptr) {
    opener = new QPushButton(caption, buttons_);
    opener->setProperty("part", "menu");
    opener->setAutoDefault(true);
    opener->setMenu(new QMenu(opener));
    buttons_->layout()->addWidget(opener);
  }
  QAction* action = opener->menu()->addAction(desk_.say(option.caption));
  action->setObjectName(to_qt(option.id));
  connect(action, &QAction::triggered, this, [this, id = option.id] { emit chosen(id); });
}

void notification_card::fit(int width) {
  const int inner = width - 2 * margin;
  setFixedWidth(width);
  scroll_->setFixedHeight(qBound(16, message_->heightForWidth(inner - 2), message_height_max));
  scroll_->setVisible(!message_->text().isEmpty());
  buttons_->setFixedHeight(buttons_->layout()->heightForWidth(inner));
}

void notification_card::take_focus(bool may) {
  may_focus_ = may;
  for (auto* button : buttons_->findChildren<QAbstractButton*>())
    button->setFocusPolicy(may ? Qt::StrongFocus : Qt::NoFocus);
}

QAbstractButton* notification_card::first_button() const {
  return buttons_->findChild<QAbstractButton*>();
}

QString notification_card::title() const {
  return title_->text();
}
QString notification_card::message() const {
  return message_->text();
}

void notification_card::paintEvent(QPaintEvent* event) {
  QFrame::paintEvent(event);
  if (std::exchange(seen_, true)) return;
  emit seen();
}

void notification_card::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_PageDown)
    scroll_->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
  else if (event->key() == Qt::Key_PageUp)
    scroll_->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
  else
    QFrame::keyPressEvent(event);
}

}  // namespace erp::desktop
