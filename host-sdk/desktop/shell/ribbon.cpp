// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/ribbon.hpp"

#include <QApplication>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int body_height = 103;
}

ribbon::ribbon(const desk& desk, QWidget* parent)
    : QWidget(parent), desk_(desk), tabs_(new look::flat_tabs(34, 14, this)) {
  setObjectName("ribbon");
  tabs_->setObjectName("ribbon_tabs");
  setAttribute(Qt::WA_StyledBackground);
  fold_button_ = new QToolButton(this);
  fold_button_->setObjectName("ribbon_fold");
  fold_button_->setProperty("kind", "quiet");
  fold_button_->setIconSize({14, 14});
  connect(fold_button_, &QToolButton::clicked, this, &ribbon::toggle_folded);

  body_place_ = new QWidget(this);
  body_place_->setFixedHeight(body_height + 6);
  body_ = new QFrame(body_place_);
  body_->setObjectName("ribbon_body");
  stack_ = new QStackedLayout(body_);
  stack_->setContentsMargins(3, 3, 3, 3);
  auto* place_layout = new QVBoxLayout(body_place_);
  place_layout->setContentsMargins(8, 0, 8, 6);
  place_layout->addWidget(body_);

  auto* top = new QHBoxLayout;
  top->setContentsMargins(8, 0, 10, 0);
  top->setSpacing(0);
  top->addWidget(tabs_, 1);
  top->addWidget(fold_button_, 0, Qt::AlignVCenter);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addLayout(top);
  layout->addWidget(body_place_);

  connect(tabs_, &QTabBar::currentChanged, this, &ribbon::show_current);
  connect(tabs_, &QTabBar::tabBarClicked, this, [this](int index) {
    if (folded_ && index >= 0) float_body(!floating_ || index != tabs_->currentIndex());
  });
  connect(tabs_, &QTabBar::tabBarDoubleClicked, this, &ribbon::toggle_folded);
  set_folded(false);
}

void ribbon::rebuild() {
  const int tab = tabs_->currentIndex();
  const std::string open = tab >= 0 ? pages_[shown_[std::size_t(tab)]].id : std::string();
  for (const page_entry& entry : pages_) delete entry.page;
  pages_.clear();
  shown_.clear();
  for (const company::ribbon_page& description : desk_.host.commands().ribbon()) {
    page_entry entry{description.id, desk_.say(description.caption),
                     to_qt(description.key_tip).toUpper(), description.contextual_list, nullptr};
    entry.page = new ribbon_page(desk_, to_qt(entry.id), entry.caption, body_);
    entry.page->fill(description);
    connect(entry.page, &ribbon_page::triggered, this, [this](const QString& command) {
      float_body(false);
      emit triggered(command);
    });
    stack_->addWidget(entry.page);
    pages_.push_back(std::move(entry));
  }
  std::stable_partition(pages_.begin(), pages_.end(),
                        [](const page_entry& entry) { return entry.contextual_list.empty(); });
  show_tabs();
  for (std::size_t index = 0; index < shown_.size(); ++index)
    if (pages_[shown_[index]].id == open) tabs_->setCurrentIndex(int(index));
  refresh_availability();
}

void ribbon::show_tabs() {
  const QSignalBlocker quiet(tabs_);
  while (tabs_->count() > 0) tabs_->removeTab(0);
  shown_.clear();
  for (std::size_t index = 0; index < pages_.size(); ++index) {
    const page_entry& entry = pages_[index];
    if (!entry.contextual_list.empty() && entry.contextual_list != list_in_front_) continue;
    shown_.push_back(index);
    tabs_->add(entry.caption, !entry.contextual_list.empty());
  }
  show_current();
}

void ribbon::set_list_in_front(const std::string& list) {
  if (list == list_in_front_) return;
  const int tab = tabs_->currentIndex();
  const std::size_t open = tab >= 0 ? shown_[std::size_t(tab)] : 0;
  list_in_front_ = list;
  show_tabs();
  // A contextual page opens by itself when its list comes to the front.
  int next = 0;
  for (std::size_t index = 0; index < shown_.size(); ++index) {
    if (shown_[index] == open) next = int(index);
    if (!list.empty() && pages_[shown_[index]].contextual_list == list) {
      next = int(index);
      break;
    }
  }
  tabs_->setCurrentIndex(next);
  show_current();
}

void ribbon::show_current() {
  const int tab = tabs_->currentIndex();
  if (tab >= 0 && std::size_t(tab) < shown_.size())
    stack_->setCurrentWidget(pages_[shown_[std::size_t(tab)]].page);
}

ribbon_page* ribbon::current_page() const {
  return qobject_cast<ribbon_page*>(stack_->currentWidget());
}

QString ribbon::key_tip_of_tab(int index) const {
  if (index < 0 || std::size_t(index) >= shown_.size()) return {};
  return pages_[shown_[std::size_t(index)]].key_tip;
}

void ribbon::open_tab(int index) {
  tabs_->setCurrentIndex(index);
  if (folded_) float_body(true);
}

void ribbon::refresh_availability() {
  for (const page_entry& entry : pages_)
    for (command_button* button : entry.page->buttons())
      button->show_availability(desk_.host.commands().available(button->description().id));
}

void ribbon::set_folded(bool folded) {
  float_body(false);
  folded_ = folded;
  body_place_->setVisible(!folded);
  fold_button_->setIcon(look::own_icon(folded ? "chevron-down" : "chevron-up", look::ink_soft));
  const QString tip = desk_.say(folded ? kit::tr("Show the ribbon") : kit::tr("Fold the ribbon"));
  fold_button_->setToolTip(tip + " (Ctrl+F1)");
  fold_button_->setAccessibleName(tip);
  emit folded_changed(folded);
}

// While folded, a chosen tab lets its buttons float over the window until one is used.
void ribbon::float_body(bool floating) {
  if (floating == floating_) return;
  floating_ = floating;
  if (floating) {
    body_place_->setParent(window());
    body_place_->setGeometry(
        QRect(mapTo(window(), QPoint(0, tabs_->height())), QSize(width(), body_place_->height())));
    body_place_->show();
    body_place_->raise();
    qApp->installEventFilter(this);
    return;
  }
  qApp->removeEventFilter(this);
  body_place_->setVisible(!folded_);
  static_cast<QVBoxLayout*>(layout())->addWidget(body_place_);
}

bool ribbon::eventFilter(QObject* watched, QEvent* event) {
  const auto* widget = qobject_cast<QWidget*>(watched);
  const bool press = event->type() == QEvent::MouseButtonPress;
  const bool escape =
      event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
  if (widget != nullptr && (press || escape)) {
    const bool inside = widget == tabs_ || widget == body_place_ ||
                        body_place_->isAncestorOf(widget) ||
                        qobject_cast<const look::floating_panel*>(widget) != nullptr;
    if (escape || !inside) float_body(false);
  }
  return false;
}

}  // namespace erp::desktop
