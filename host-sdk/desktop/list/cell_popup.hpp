// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <functional>

#include "erp/ui/list.hpp"
#include "host-sdk/desktop/form/field_editor.hpp"
#include "host-sdk/desktop/look/floating_panel.hpp"

class QLabel;
class QPushButton;

namespace erp::desktop {

// One cell edited in place, in a panel over it. Main thread; belongs to the list's view. Ctrl+Enter
// (Enter in a single line) saves, Esc leaves the cell, and so does a click elsewhere before
// anything was typed; what fails keeps the text and says why.
class cell_popup : public look::floating_panel {
  Q_OBJECT

 public:
  // Saves: hands the value over; `finish` is to be called with what came of it.
  using save = std::function<void(const value& value, std::function<void(std::optional<error>)>)>;

  cell_popup(const desk& desk, const column& column, const value& now, save save, QWidget* table);

  void open_over(const QRect& cell);
  QWidget* editor() const { return editor_->focus_target(); }
  QString error() const;

 signals:
  void refused(const erp::error& why);  // the save did not go through; the text stays

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void accept();
  void show_error(const QString& why);

  const desk desk_;
  const column column_;
  const save save_;
  field_editor* editor_;
  QLabel* error_;
  QPushButton* save_button_;
  value value_;
  bool saving_ = false;
  bool touched_ = false;
};

}  // namespace erp::desktop
