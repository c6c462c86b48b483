// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/notification_popup.hpp"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/form/form_window.hpp"
#include "host-sdk/desktop/shell/notification_card.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

constexpr std::size_t cards_max = 3;
constexpr int card_width = 372;
constexpr int gap = 16;
constexpr int gap_below = 44;  // over the status line

}  // namespace

notification_popup::notification_popup(const desk& desk, QWidget* work)
    : QObject(work), desk_(desk), work_(work) {
  auto* jump = new QShortcut(QKeySequence(Qt::Key_F8), work);
  jump->setContext(Qt::ApplicationShortcut);
  connect(jump, &QShortcut::activated, this, &notification_popup::enter);
  qApp->installEventFilter(this);
  lock_ = desk_.host.session().on_lock([this] { rebuild(); });
  rebuild();
}

notification_popup::~notification_popup() {
  qApp->removeEventFilter(this);
  delete stack_;
}

void notification_popup::make_stack() {
  if (!window_) window_ = work_->window();
  stack_ = new QWidget(window_);
  stack_->setObjectName("notifications");
  layout_ = new QVBoxLayout(stack_);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(8);
  more_ = new QLabel(stack_);
  more_->setObjectName("notifications.more");
  more_->setProperty("part", "notification-more");
  layout_->addWidget(more_, 0, Qt::AlignRight);
}

QList<notification_card*> notification_popup::cards() const {
  QList<notification_card*> all;
  for (int index = 0; stack_ && index < layout_->count(); ++index)
    if (auto* card = qobject_cast<notification_card*>(layout_->itemAt(index)->widget()))
      all.append(card);
  return all;
}

// While the station is locked nobody reads them, and they do not count as shown.
void notification_popup::rebuild() {
  if (desk_.host.session().locked()) {
    if (stack_) stack_->hide();
    return;
  }
  auto standing = desk_.host.windows().notifications();
  if (standing.empty() && !stack_) return;
  if (!stack_) make_stack();
  const bool inside = has_focus();
  further_ = int(standing.size() - std::min(standing.size(), cards_max));
  standing.erase(standing.begin(), standing.begin() + further_);
  auto before = cards();
  for (const services::notification* what : standing) {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](auto* card) { return card->id() == what->id; });
    if (known == before.end()) {
      layout_->addWidget(add_card(*what));
      continue;
    }
    notification_card* card = *known;
    before.erase(known);
    layout_->removeWidget(card);
    layout_->addWidget(card);
    card->show_content(*what);
  }
  for (notification_card* gone : before) remove_card(gone);
  place();
  if (inside) cards().isEmpty() ? leave() : focus_newest();
}

notification_card* notification_popup::add_card(const services::notification& what) {
  auto* card = new notification_card(desk_, what, stack_);
  connect(
      card, &notification_card::seen, this,
      [this, id = what.id] { desk_.host.windows().note_shown(id); }, Qt::QueuedConnection);
  connect(card, &notification_card::chosen, this, [this, id = what.id](const std::string& option) {
    const auto answer = desk_.host.windows().answer_notification(id, option);
    if (!answer.ok()) emit failed(answer.failure());
  });
  QAccessibleEvent event(card, QAccessible::Alert);
  QAccessible::updateAccessibility(&event);
  QApplication::alert(work_->window());
  return card;
}

void notification_popup::remove_card(notification_card* card) {
  layout_->removeWidget(card);
  card->hide();
  card->deleteLater();  // its own button may be what brought us here
}

// As many of the newest as the window has room for.
void notification_popup::place() {
  if (!stack_) return;
  if (desk_.host.session().locked()) return stack_->hide();
  const auto all = cards();
  if (all.isEmpty()) return stack_->hide();
  const int room = window_->height() - gap - gap_below;
  for (notification_card* card : all) {
    card->fit(qMin(card_width, window_->width() - 2 * gap));
    card->show();
  }
  int hidden = 0;
  for (;; ++hidden) {
    const int others = further_ + hidden;
    more_->setText(desk_.say(kit::tr("and {1} more", std::int64_t(others))));
    more_->setVisible(others > 0);
    layout_->activate();
    if (layout_->sizeHint().height() <= room || hidden + 1 == all.size()) break;
    all[hidden]->hide();
  }
  stack_->resize(layout_->sizeHint());
  stack_->move(window_->width() - stack_->width() - gap,
               qMax(gap, window_->height() - stack_->height() - gap_below));
  stack_->show();
  stack_->raise();
}

void notification_popup::stand_in(QWidget* window) {
  if (window_ == window) return;
  if (has_focus()) leave();
  window_ = window;
  if (!stack_) return;
  stack_->setParent(window);
  place();
}

bool notification_popup::has_focus() const {
  const QWidget* focused = QApplication::focusWidget();
  return stack_ && focused != nullptr && stack_->isAncestorOf(focused);
}

void notification_popup::enter() {
  if (cards().isEmpty()) return;
  if (!has_focus()) focus_before_ = QApplication::focusWidget();
  focus_newest();
}

void notification_popup::focus_newest() {
  const auto all = cards();
  for (notification_card* card : all) card->take_focus(true);
  if (auto* button = all.last()->first_button()) button->setFocus(Qt::ShortcutFocusReason);
}

void notification_popup::leave() {
  if (focus_before_) focus_before_->setFocus(Qt::OtherFocusReason);
  focus_before_ = nullptr;
  for (notification_card* card : cards()) card->take_focus(false);
}

bool notification_popup::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::WindowActivate: {
      auto* form = qobject_cast<form_window*>(watched);
      if (form != nullptr && form->isVisible()) stand_in(form);
      if (watched == work_->window()) stand_in(work_->window());
      break;
    }
    case QEvent::Hide:  // a form that closes would take the cards along
      if (watched == window_) stand_in(work_->window());
      break;
    case QEvent::Resize:
      if (watched == window_) place();
      break;
    case QEvent::ChildPolished:  // nothing stands over them for long
      if (watched == window_ && stack_) stack_->raise();
      break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
      if (static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || !has_focus()) break;
      if (event->type() == QEvent::KeyPress) leave();
      event->accept();  // before the form takes it for its own end
      return true;
    default:
      break;
  }
  return false;
}

}  // namespace erp::desktop
