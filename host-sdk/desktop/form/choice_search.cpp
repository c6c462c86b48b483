// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/form/choice_search.hpp"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "host-sdk/desktop/look/floating_panel.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {
constexpr int choices_at_once = 20;
}

choice_search::choice_search(const desk& desk, QLineEdit* line, choice_source choices,
                             QObject* parent)
    : QObject(parent),
      desk_(desk),
      line_(line),
      choices_(std::move(choices)),
      panel_(new look::floating_panel(line)),
      list_(new choice_list(desk, panel_)),
      footer_(new QLabel(panel_)),
      pause_(new QTimer(this)) {
  panel_->setObjectName("choices");
  footer_->setProperty("part", "field-note");
  footer_->setContentsMargins(11, 2, 11, 5);
  auto* layout = new QVBoxLayout(panel_);
  layout->setContentsMargins(1, 3, 1, 1);
  layout->setSpacing(0);
  layout->addWidget(list_, 1);
  layout->addWidget(footer_);
  pause_->setSingleShot(true);
  pause_->setInterval(180);
  connect(pause_, &QTimer::timeout, this, &choice_search::ask);
  connect(line_, &QLineEdit::textEdited, this, [this] {
    ask_for_all_ = false;
    pause_->start();
  });
  connect(list_, &QListView::clicked, this, &choice_search::pick);
  line_->installEventFilter(this);
}

bool choice_search::is_open() const {
  return panel_->is_open();
}

void choice_search::dismiss() {
  pause_->stop();
  asking_.reset();
  panel_->dismiss();
}

void choice_search::open() {
  ask_for_all_ = !line_->isModified();
  ask();
}

void choice_search::ask() {
  pause_->stop();
  const std::string typed = ask_for_all_ ? std::string() : line_->text().trimmed().toStdString();
  asking_ = choices_(typed, choices_at_once,
                     [this](result<choice_page> answer) { show(std::move(answer)); });
}

void choice_search::show(result<choice_page> answer) {
  if (!line_->hasFocus() && !line_->window()->isActiveWindow()) return;
  QString footer;
  if (!answer.ok()) {
    list_->choices()->show({});
    footer = desk_.say(answer.failure().message);
  } else {
    more_ = answer->more;
    if (more_) footer = desk_.say(kit::tr("There are more. Type further letters."));
    if (answer->choices.empty()) footer = desk_.say(kit::tr("Nothing found."));
    list_->choices()->show(std::move(answer->choices));
  }
  footer_->setText(footer);
  footer_->setVisible(!footer.isEmpty());
  list_->setVisible(list_->choices()->rowCount() > 0);
  const int height = (list_->isHidden() ? 0 : list_->height_for_rows()) +
                     (footer.isEmpty() ? 0 : footer_->sizeHint().height()) + 6;
  panel_->open_under_anchor({std::max(line_->width(), 300), height});
  // With letters typed the first match is what Enter takes.
  if (!ask_for_all_ && !line_->text().trimmed().isEmpty() && list_->choices()->rowCount() > 0)
    list_->setCurrentIndex(list_->choices()->index(0));
}

void choice_search::pick(const QModelIndex& index) {
  if (!index.isValid()) return;
  const choice chosen = list_->choices()->choices()[std::size_t(index.row())];
  dismiss();
  emit picked(chosen);
}

std::optional<choice> choice_search::named(const QString& typed) const {
  std::optional<choice> found;
  for (const choice& item : list_->choices()->choices()) {
    if (desk_.say(item.caption).compare(typed.trimmed(), Qt::CaseInsensitive) != 0) continue;
    if (found) return std::nullopt;  // two of the same name: only the list can tell them apart
    found = item;
  }
  return found;
}

void choice_search::move(int steps) {
  const int rows = list_->choices()->rowCount();
  if (rows == 0) return;
  const int now = list_->currentIndex().row();
  const int next = now < 0 ? (steps > 0 ? 0 : rows - 1) : std::clamp(now + steps, 0, rows - 1);
  list_->setCurrentIndex(list_->choices()->index(next));
  list_->scrollTo(list_->currentIndex());
}

bool choice_search::key_press(int key) {
  switch (key) {
    case Qt::Key_Down:
    case Qt::Key_F4:
      is_open() ? move(1) : open();
      return true;
    case Qt::Key_Up:
      if (is_open()) move(-1);
      return is_open();
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
      if (is_open()) move(key == Qt::Key_PageDown ? 6 : -6);
      return is_open();
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
      if (!is_open() || !list_->currentIndex().isValid()) return false;
      pick(list_->currentIndex());
      return key != Qt::Key_Tab;
    case Qt::Key_Escape:
      if (!is_open()) return false;
      dismiss();
      return true;
    default:
      return false;
  }
}

bool choice_search::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (!(key->modifiers() & (Qt::ControlModifier | Qt::MetaModifier)) && key_press(key->key()))
      return true;
  }
  // Esc closes the panel, not the form whose shortcut it is too.
  if (event->type() == QEvent::ShortcutOverride && is_open() &&
      static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
    event->accept();
  if (event->type() == QEvent::FocusOut) dismiss();
  return QObject::eventFilter(watched, event);
}

}  // namespace erp::desktop
