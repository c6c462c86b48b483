// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <functional>
#include <string>

#include "erp/ui/permission.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/form/choice_list.hpp"
#include "host-sdk/desktop/look/floating_panel.hpp"

namespace erp::desktop {

// The levels of one permission under a cell of the table, each with what it means. Main thread; a
// child of the table's window. Arrows and Enter or the mouse choose, Esc leaves all as it is.
class level_panel : public look::floating_panel {
  Q_OBJECT

 public:
  level_panel(const desk& desk, QWidget* table);

  void open_for(const permission& permission, const std::string& now, const QRect& cell);
  choice_list* levels() const { return list_; }
  bool key_press(int key);  // false: not the panel's

 signals:
  void chosen(const QString& level);

 private:
  void take(const QModelIndex& index);

  choice_list* list_;
};

}  // namespace erp::desktop
