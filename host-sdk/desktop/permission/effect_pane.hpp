// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "erp/ui/permission.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

class QLabel;
class QLineEdit;
class QListWidget;
class QTableWidget;

namespace erp::desktop {

// The operators, and what all their groups together come to for the one chosen, with the changes
// that are not saved yet. Main thread; it asks by a signal and shows what it is given.
class effect_pane : public QWidget {
  Q_OBJECT

 public:
  effect_pane(const desk& desk, std::vector<permission_section> sections, QWidget* parent);

  void show_operators(const permission_table& table);
  // `before`: as it is stored; lines that differ are marked.
  void show_effects(const std::vector<permission_effect>& now,
                    const std::vector<permission_effect>& before);
  record_key chosen() const;  // empty id: nobody
  QLineEdit* filter() const { return filter_; }
  QListWidget* operators() const { return operators_; }
  QTableWidget* effects() const { return effects_; }

 signals:
  void operator_chosen();

 private:
  void narrow();
  QString from_words(const permission_effect& effect) const;

  const desk desk_;
  const std::vector<permission_section> sections_;
  permission_table table_;
  QLineEdit* filter_;
  QListWidget* operators_;
  QLabel* nobody_;
  QTableWidget* effects_;
};

}  // namespace erp::desktop
