// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QTableView;
class QTimer;

namespace erp::desktop {

// Order, width and visibility of a list's columns and its sort, kept per operator; the header's
// menu and its sorting. Main thread; belongs to the list's view.
class column_layout : public QObject {
  Q_OBJECT

 public:
  column_layout(const desk& desk, const list_description& description, QTableView* table);

  void restore();
  const std::optional<sort_order>& sort() const { return sort_; }
  std::vector<std::string> shown() const;  // ids from left to right
  void sort_by(int column);                // the other way round when it is sorted by it already

 signals:
  void sort_changed();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void keep();
  void fit();
  int gives(int index) const;  // pixels that a column can do without
  void keep_soon();
  void set_defaults();
  void show_sort();
  void open_menu(const QPoint& at);
  QString name() const;

  const desk desk_;
  const list_description description_;
  QTableView* table_;
  QTimer* pause_;
  std::vector<int> wanted_;  // widths as described
  std::optional<sort_order> sort_;
  bool restoring_ = false;
  bool fits_ = false;  // nobody has arranged the columns yet
};

}  // namespace erp::desktop
