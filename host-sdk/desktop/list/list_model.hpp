// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractTableModel>
#include <memory>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/list/row_window.hpp"

namespace erp::desktop {

// A list's rows as Qt's views want them. Main thread; belongs to the list's view and goes before
// the session it reads. Rows that are not here yet are empty and cannot be chosen.
class list_model : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum role { mark_role = Qt::UserRole + 1, editable_role, loading_role, key_role };

  list_model(const desk& desk, const list_description& description, list_session& session,
             QObject* parent);

  row_window& rows() { return *rows_; }
  const row_window& rows() const { return *rows_; }
  const list_description& description() const { return description_; }
  int column_of(const std::string& id) const;  // -1: no such column

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 signals:
  void rebuilt();                      // rows may be elsewhere: look them up by key
  void arrived();                      // rows have their content now
  void failed(const erp::error& why);  // a fetch did

 private:
  void take_size();
  QString shown(const cell& cell) const;

  const desk desk_;
  const list_description description_;
  std::unique_ptr<row_window> rows_;
  int row_count_ = 0;  // as Qt was told; the window itself changes first
};

}  // namespace erp::desktop
