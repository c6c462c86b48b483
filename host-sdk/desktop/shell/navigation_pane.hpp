// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeWidget>
#include <vector>

#include "host-sdk/company/core/command_table.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// The menu tree: Main → Contractors, Main → CRM → My activities, as placements say. Main thread;
// belongs to the workspace. A command runs by click, Enter or Space.
class navigation_pane : public QTreeWidget {
  Q_OBJECT

 public:
  enum role { command_role = Qt::UserRole + 1 };

  navigation_pane(const desk& desk, QWidget* parent);
  void rebuild();
  void refresh_availability();
  QTreeWidgetItem* find(const QString& command) const;  // nullptr: no such item

 signals:
  void triggered(const QString& command);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void add(const std::vector<company::menu_item>& items, QTreeWidgetItem* under);
  void run(QTreeWidgetItem* item);

  const desk desk_;
};

}  // namespace erp::desktop
