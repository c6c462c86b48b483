// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/ribbon_page.hpp"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>

#include "host-sdk/company/core/reference_host.hpp"

namespace erp::desktop {

namespace {
constexpr int separator_width = 9;
}

ribbon_page::ribbon_page(const desk& desk, const QString& id, const QString& caption,
                         QWidget* parent)
    : QWidget(parent), desk_(desk), layout_(new QHBoxLayout(this)) {
  setObjectName(id);
  setAccessibleName(caption);
  layout_->setContentsMargins(2, 0, 2, 0);
  layout_->setSpacing(0);
  layout_->setSizeConstraint(QLayout::SetNoConstraint);
}

void ribbon_page::fill(const company::ribbon_page& description) {
  for (const company::ribbon_group& described : description.groups) {
    auto* group = new ribbon_group(desk_, to_qt(described.id), desk_.say(described.caption), this);
    connect(group, &ribbon_group::triggered, this, &ribbon_page::triggered);
    for (const company::ribbon_button& button : described.buttons)
      if (const auto* command = desk_.host.contributions().find_command(button.command))
        group->add(command->what.description, button.size);
    group->finish();
    layout_->addWidget(group);
    auto* separator = new QFrame(this);
    separator->setProperty("part", "ribbon-line");
    separator->setFixedWidth(1);
    layout_->addSpacing(2);
    layout_->addWidget(separator);
    layout_->addSpacing(2);
    groups_.push_back(group);
  }
  layout_->addStretch(1);
}

std::vector<command_button*> ribbon_page::buttons() const {
  std::vector<command_button*> all;
  for (const ribbon_group* group : groups_)
    all.insert(all.end(), group->buttons().begin(), group->buttons().end());
  return all;
}

void ribbon_page::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fold_to_fit();
}

bool ribbon_page::event(QEvent* event) {
  if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange ||
      event->type() == QEvent::Show)
    fold_to_fit();
  return QWidget::event(event);
}

void ribbon_page::fold_to_fit() {
  int needed = 8;
  for (const ribbon_group* group : groups_) needed += group->full_width() + separator_width;
  for (auto group = groups_.rbegin(); group != groups_.rend(); ++group) {
    const bool fold = needed > width();
    (*group)->set_collapsed(fold);
    if (fold) needed -= (*group)->full_width() - (*group)->collapsed_width();
  }
}

}  // namespace erp::desktop
