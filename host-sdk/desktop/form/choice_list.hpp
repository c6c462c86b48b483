// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QListView>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

// Choices as people read them: the caption, and under it the detail in a softer colour.
// Main thread; belongs to the panel that shows it.
class choice_model : public QAbstractListModel {
  Q_OBJECT

 public:
  enum role { key_role = Qt::UserRole + 1, detail_role };

  choice_model(const desk& desk, QObject* parent) : QAbstractListModel(parent), desk_(desk) {}
  void show(std::vector<choice> choices);
  const std::vector<choice>& choices() const { return choices_; }
  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;

 private:
  const desk desk_;
  std::vector<choice> choices_;
};

class choice_list : public QListView {
  Q_OBJECT

 public:
  choice_list(const desk& desk, QWidget* parent);
  choice_model* choices() const { return model_; }
  int height_for_rows() const;

 private:
  choice_model* model_;
};

}  // namespace erp::desktop
