// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/command_strip.hpp"

#include <QEvent>
#include <algorithm>

namespace erp::desktop {

namespace {

constexpr int gap = 8;

}  // namespace

command_strip::command_strip(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void command_strip::add(command_button* button) {
  button->setParent(this);
  buttons_.push_back(button);
  measure();
}

QSize command_strip::sizeHint() const {
  return {sum(&widths::words), height_};
}

QSize command_strip::minimumSizeHint() const {
  return {sum(&widths::icon), height_};
}

void command_strip::resizeEvent(QResizeEvent*) {
  arrange();
}

void command_strip::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) measure();
}

void command_strip::measure() {
  widths_.clear();
  height_ = 0;
  for (command_button* button : buttons_) {
    widths of;
    button->show_words(false);
    of.icon = button->sizeHint().width();
    button->show_words(true);
    of.words = button->sizeHint().width();
    height_ = std::max(height_, button->sizeHint().height());
    widths_.push_back(of);
  }
  updateGeometry();
  arrange();
}

void command_strip::arrange() {
  int over = sum(&widths::words) - width();
  std::vector<bool> worded(buttons_.size(), true);
  for (std::size_t at = buttons_.size(); at-- > 0 && over > 0;) {
    over -= widths_[at].words - widths_[at].icon;
    worded[at] = false;
  }
  int left = 0;
  for (std::size_t at = 0; at < buttons_.size(); ++at) {
    const int wide = worded[at] ? widths_[at].words : widths_[at].icon;
    buttons_[at]->show_words(worded[at]);
    buttons_[at]->setGeometry(left, 0, wide, height());
    left += wide + gap;
  }
}

int command_strip::sum(int widths::*of) const {
  int all = 0;
  for (const auto& one : widths_) all += one.*of + gap;
  return std::max(0, all - gap);
}

}  // namespace erp::desktop
