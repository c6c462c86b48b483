// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "erp/subscription.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QTabWidget;

namespace erp::desktop {

namespace look {
class bar;
}
class permission_page;

// Configuration → Operator groups: a page for each module's permissions; with one module there are
// no tabs. Main thread; a window of its own. Pages go when their module withdraws them. Closing
// asks while something is not saved.
class permissions_window : public QWidget {
  Q_OBJECT

 public:
  explicit permissions_window(const desk& desk);
  ~permissions_window() override;

  permission_page* page() const;  // the one in front; nullptr: none
  void open(const std::string& permissions);
  bool is_dirty() const;
  bool is_asking() const;
  QString trouble() const;

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void build();
  void rebuild_pages();
  permission_page* find(const std::string& permissions) const;
  void save_and_close();
  void stay();

  const desk desk_;
  QTabWidget* pages_;
  look::bar* trouble_;
  look::bar* asking_;
  bool closing_ = false;
  subscription registered_;
};

}  // namespace erp::desktop
