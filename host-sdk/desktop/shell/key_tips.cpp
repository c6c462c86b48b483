// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/key_tips.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QTimer>
#include <algorithm>

#include "host-sdk/desktop/look/flat_tabs.hpp"
#include "host-sdk/desktop/shell/ribbon.hpp"

namespace erp::desktop {

namespace {

// Buttons without letters of their own, or with letters taken, get a number.
QString free_letters(const QString& wanted, const std::vector<QString>& taken) {
  const auto is_taken = [&](const QString& letters) {
    return std::any_of(taken.begin(), taken.end(), [&](const QString& other) {
      return other.startsWith(letters) || letters.startsWith(other);
    });
  };
  if (!wanted.isEmpty() && !is_taken(wanted)) return wanted;
  for (int number = 1; number < 100; ++number) {
    const QString letters = number < 10 ? QString::number(number) : "0" + QString::number(number);
    if (!is_taken(letters)) return letters;
  }
  return {};
}

}  // namespace

key_tips::key_tips(ribbon* ribbon, QWidget* window)
    : QObject(window), ribbon_(ribbon), window_(window) {
  qApp->installEventFilter(this);
}

key_tips::~key_tips() {
  clear();
}

std::vector<QString> key_tips::shown() const {
  std::vector<QString> letters;
  for (const tip& tip : tips_)
    if (tip.label && tip.label->isVisible()) letters.push_back(tip.letters);
  return letters;
}

void key_tips::clear() {
  for (const tip& tip : tips_) delete tip.label;
  tips_.clear();
  typed_.clear();
}

void key_tips::end() {
  clear();
  level_ = level::none;
}

void key_tips::add(const QString& letters, QWidget* over, const QPoint& at, bool enabled,
                   std::function<void()> act) {
  auto* label = new QLabel(letters, over->window());
  label->setProperty("part", "key-tip");
  label->setEnabled(enabled);
  label->setAttribute(Qt::WA_TransparentForMouseEvents);
  label->adjustSize();
  const QPoint place = over->mapTo(over->window(), at);
  label->move(place - QPoint(label->width() / 2, label->height() / 2));
  label->show();
  label->raise();
  tips_.push_back({letters, label, enabled ? std::move(act) : std::function<void()>()});
}

void key_tips::show_tabs() {
  clear();
  level_ = level::tabs;
  look::flat_tabs* tabs = ribbon_->tabs();
  std::vector<QString> taken;
  for (int index = 0; index < tabs->count(); ++index) {
    const QString letters = free_letters(ribbon_->key_tip_of_tab(index), taken);
    taken.push_back(letters);
    const QRect rect = tabs->tabRect(index);
    add(letters, tabs, {rect.center().x(), rect.bottom()}, true, [this, index] {
      ribbon_->open_tab(index);
      show_buttons();
    });
  }
}

void key_tips::show_buttons() {
  clear();
  level_ = level::buttons;
  std::vector<QString> taken;
  const auto groups = ribbon_->current_page()->groups();
  for (ribbon_group* group : groups) {
    if (group->is_collapsed()) {
      const QString letters = free_letters("Z" + QString::number(taken.size() + 1), taken);
      taken.push_back(letters);
      QWidget* drop = group->drop_button();
      add(letters, drop, {drop->width() / 2, drop->height() - 4}, true, [this, group] {
        end();
        group->drop_button()->click();
      });
      continue;
    }
    for (command_button* button : group->buttons()) {
      const QString letters = free_letters(button->key_tip(), taken);
      taken.push_back(letters);
      const bool large = button->toolButtonStyle() == Qt::ToolButtonTextUnderIcon;
      const QPoint at = large ? QPoint(button->width() / 2, button->height() - 4)
                              : QPoint(12, button->height() - 4);
      add(letters, button, at, button->isEnabled(), [this, button] {
        end();
        button->click();
      });
    }
  }
  if (tips_.empty()) end();
}

// True when the letter led somewhere.
bool key_tips::type(const QString& letter) {
  const QString typed = typed_ + letter;
  const auto begins = [&](const tip& tip) { return tip.letters.startsWith(typed); };
  if (std::none_of(tips_.begin(), tips_.end(), begins)) return false;
  for (const tip& tip : tips_) {
    if (tip.letters == typed) {
      // A copy: acting clears the tips.
      if (const auto act = tip.act) act();
      return true;
    }
  }
  typed_ = typed;
  for (const tip& tip : tips_)
    if (tip.label) tip.label->setVisible(tip.letters.startsWith(typed_));
  return true;
}

bool key_tips::key_press(QKeyEvent* key) {
  // Some platforms report Alt's own press with the modifier set already, some without.
  const auto others = key->modifiers() & ~Qt::KeyboardModifiers(Qt::AltModifier);
  if (key->key() == Qt::Key_Alt && others == Qt::NoModifier) {
    alt_alone_ = !key->isAutoRepeat();
    return false;
  }
  alt_alone_ = false;
  if (level_ == level::none) {
    if (key->key() != Qt::Key_F10 || key->modifiers() != Qt::NoModifier) return false;
    show_tabs();
    return true;
  }
  if (key->key() == Qt::Key_Escape) {
    level_ == level::buttons ? show_tabs() : end();
    return true;
  }
  if (key->text().isEmpty() && key->key() < Qt::Key_A) return true;
  if (!key->text().isEmpty() && type(key->text().toUpper())) return true;
  if (!key->text().isEmpty()) QApplication::beep();
  if (key->text().isEmpty()) end();
  return !key->text().isEmpty();
}

bool key_tips::eventFilter(QObject* watched, QEvent* event) {
  const auto* widget = qobject_cast<QWidget*>(watched);
  const bool ours = widget != nullptr && widget->window() == window_ &&
                    ribbon_->isVisible();  // not while the station is locked
  switch (event->type()) {
    case QEvent::KeyPress:
      return ours && key_press(static_cast<QKeyEvent*>(event));
    case QEvent::ShortcutOverride:
      if (ours && is_shown()) event->accept();
      return false;
    case QEvent::KeyRelease:
      if (ours && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt && alt_alone_) {
        alt_alone_ = false;
        is_shown() ? end() : show_tabs();
        return true;
      }
      return false;
    case QEvent::MouseButtonPress:
    case QEvent::WindowDeactivate:
      alt_alone_ = false;
      if (is_shown() && ours) end();
      return false;
    case QEvent::Resize:
      if (is_shown() && watched == window_) end();
      return false;
    default:
      return false;
  }
}

}  // namespace erp::desktop
