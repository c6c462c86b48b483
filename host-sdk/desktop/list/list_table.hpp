// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <map>
#include <vector>

#include "erp/value.hpp"
#include "host-sdk/desktop/list/list_model.hpp"

namespace erp::desktop {

class row_painter;

// The table of a list: remembers what is chosen by key, keeps the place when rows move, and tells
// the model what is on screen. Main thread; belongs to the list's view.
class list_table : public QTableView {
  Q_OBJECT

 public:
  list_table(list_model* model, QWidget* parent);

  std::vector<record_key> selection() const;  // from the top down
  void select(const std::vector<record_key>& keys);
  void tell_what_is_seen();
  void start_over();  // another question was asked: from the top
  list_model* rows() const { return model_; }

  void keyboardSearch(const QString&) override {}  // would read the table through to the end

 signals:
  void selection_changed();
  void activated_row(int row);
  void edit_asked(const QModelIndex& index);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void selectionChanged(const QItemSelection& selected, const QItemSelection& lost) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void remember_place();
  void return_to_place();
  void find_chosen();
  void hover(int row);

  list_model* model_;
  row_painter* painter_;
  std::map<int, record_key> chosen_;    // by row, also those that are not in memory
  std::vector<record_key> looked_for_;  // chosen before the rows moved
  record_key current_key_;
  int current_column_ = 0;
  record_key top_key_;
  int top_offset_px_ = 0;
  bool restoring_ = false;
};

}  // namespace erp::desktop
