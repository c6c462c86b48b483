// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "host-sdk/desktop/bridge/desk.hpp"

class QTableWidget;

namespace erp::desktop {

// Every module that was found: its version, its state, and why it does not run when it does not.
// Main thread; a window of its own, drawn anew each time it is shown.
class modules_window : public QWidget {
  Q_OBJECT

 public:
  explicit modules_window(const desk& desk);
  void refresh();
  QTableWidget* table() const { return table_; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  const desk desk_;
  QTableWidget* table_;
};

}  // namespace erp::desktop
