// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "host-sdk/desktop/report/figure_words.hpp"

namespace erp::desktop {

// A table of a report, sorted here: what stands below a subtotal stays below it, totals stay last.
// Main thread; belongs to its table.
class figure_model : public QAbstractTableModel {
  Q_OBJECT

 public:
  figure_model(report_table table, figure_words words, QObject* parent);

  const report_table& table() const { return table_; }
  const figure_words& words() const { return words_; }
  const report_row& row_at(int row) const;
  const report_cell* cell(const QModelIndex& index) const;  // nullptr: there is none
  const report_column& column(int column) const { return table_.columns[std::size_t(column)]; }
  bool compares() const { return compares_; }  // some cell has one before
  QString plain(const QModelIndex& index) const;

  void sort(int column, Qt::SortOrder order) override;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  report_table table_;
  figure_words words_;
  std::vector<std::size_t> order_;
  bool compares_ = false;
};

// The order of the rows by a column; without a figure last, whichever way. Pure.
std::vector<std::size_t> sorted_rows(const report_table& table, int column, Qt::SortOrder order,
                                     const figure_words& words);

}  // namespace erp::desktop
