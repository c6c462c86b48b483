// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/shell/navigation_pane.hpp"

#include <QKeyEvent>
#include <QTreeWidgetItemIterator>

#include "host-sdk/company/core/reference_host.hpp"
#include "host-sdk/desktop/look/icon.hpp"
#include "host-sdk/desktop/look/palette.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

navigation_pane::navigation_pane(const desk& desk, QWidget* parent)
    : QTreeWidget(parent), desk_(desk) {
  setObjectName("navigation");
  setAccessibleName(desk_.say(kit::tr("Menu")));
  setHeaderHidden(true);
  setIndentation(16);
  setIconSize({18, 18});
  setUniformRowHeights(true);
  setExpandsOnDoubleClick(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setMinimumWidth(150);
  connect(this, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem* item) {
    item->childCount() > 0 ? item->setExpanded(!item->isExpanded()) : run(item);
  });
}

void navigation_pane::rebuild() {
  clear();
  add(desk_.host.commands().menu(), nullptr);
  expandAll();
  refresh_availability();
}

void navigation_pane::add(const std::vector<company::menu_item>& items, QTreeWidgetItem* under) {
  for (const company::menu_item& entry : items) {
    auto* item = under == nullptr ? new QTreeWidgetItem(this) : new QTreeWidgetItem(under);
    item->setText(0, desk_.say(entry.caption));
    item->setSizeHint(0, {100, 30});
    if (entry.command.empty()) {
      QFont strong = font();
      strong.setBold(under == nullptr);
      item->setFont(0, strong);
      item->setIcon(0, look::own_icon("folder", look::ink_soft));
      add(entry.items, item);
      continue;
    }
    item->setData(0, command_role, to_qt(entry.command));
    if (const auto* known = desk_.host.contributions().find_command(entry.command)) {
      item->setIcon(0, look::icon_of(known->what.description.icon_svg, look::accent));
      item->setToolTip(0, desk_.say(known->what.description.tooltip));
    }
  }
}

void navigation_pane::refresh_availability() {
  for (QTreeWidgetItemIterator item(this); *item != nullptr; ++item) {
    const QString command = (*item)->data(0, command_role).toString();
    if (command.isEmpty()) continue;
    const auto can = desk_.host.commands().available(command.toStdString());
    (*item)->setDisabled(!can.enabled);
    if (!can.enabled) (*item)->setToolTip(0, desk_.say(can.why_not));
  }
}

QTreeWidgetItem* navigation_pane::find(const QString& command) const {
  for (QTreeWidgetItemIterator item(const_cast<navigation_pane*>(this)); *item != nullptr; ++item)
    if ((*item)->data(0, command_role).toString() == command) return *item;
  return nullptr;
}

void navigation_pane::run(QTreeWidgetItem* item) {
  const QString command = item->data(0, command_role).toString();
  if (!command.isEmpty() && !item->isDisabled()) emit triggered(command);
}

void navigation_pane::keyPressEvent(QKeyEvent* event) {
  const bool acts = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                    event->key() == Qt::Key_Space;
  QTreeWidgetItem* item = currentItem();
  if (!acts || item == nullptr) return QTreeWidget::keyPressEvent(event);
  item->childCount() > 0 ? item->setExpanded(!item->isExpanded()) : run(item);
}

}  // namespace erp::desktop
