// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTableView>
#include <string>
#include <vector>

#include "host-sdk/desktop/report/figure_model.hpp"

namespace erp::desktop {

class empty_state;
class figure_painter;

// The table of a part of a report: sorted by its headings, walked cell by cell; Enter or a double
// click opens what is behind a figure. Main thread; belongs to the part.
class figure_table : public QTableView {
  Q_OBJECT

 public:
  figure_table(report_table table, figure_words words, QWidget* parent);

  figure_model* figures() const { return model_; }
  void set_dimmed(bool dimmed);
  void copy();  // what is selected, as lines with tabs between
  void sort_by(int column);
  QString empty_words() const;

 signals:
  void behind_asked(const std::string& behind);
  void current_changed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void measure();
  void fit_columns();
  std::size_t first_words() const;
  int width_wanted(int column) const;
  void open(const QModelIndex& index);
  void hover(const QModelIndex& index);

  figure_model* model_;
  std::vector<int> wanted_;  // widths of the columns
  int sorted_by_ = -1;
  Qt::SortOrder order_ = Qt::AscendingOrder;
  figure_painter* painter_;
  empty_state* empty_;
};

}  // namespace erp::desktop
