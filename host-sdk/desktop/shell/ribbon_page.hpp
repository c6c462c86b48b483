// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "host-sdk/company/core/command_table.hpp"
#include "host-sdk/desktop/shell/ribbon_group.hpp"

class QHBoxLayout;

namespace erp::desktop {

// One page of the ribbon: its groups side by side; those that do not fit fold into a drop-down,
// the last first. Main thread; belongs to the ribbon.
class ribbon_page : public QWidget {
  Q_OBJECT

 public:
  ribbon_page(const desk& desk, const QString& id, const QString& caption, QWidget* parent);

  void fill(const company::ribbon_page& description);

  const std::vector<ribbon_group*>& groups() const { return groups_; }
  std::vector<command_button*> buttons() const;
  QSize minimumSizeHint() const override { return {0, 0}; }

 signals:
  void triggered(const QString& command);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool event(QEvent* event) override;

 private:
  void fold_to_fit();

  desk desk_;
  QHBoxLayout* layout_;
  std::vector<ribbon_group*> groups_;
};

}  // namespace erp::desktop
