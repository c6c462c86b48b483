// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "erp/ui/placement.hpp"
#include "host-sdk/desktop/shell/command_button.hpp"

class QHBoxLayout;
class QVBoxLayout;
class QToolButton;

namespace erp::desktop {

namespace look {
class floating_panel;
}

// One group of a ribbon page: its buttons over its caption, or one button that drops them down
// when the window is too narrow. Main thread; belongs to its page.
class ribbon_group : public QWidget {
  Q_OBJECT

 public:
  ribbon_group(const desk& desk, const QString& id, const QString& caption, QWidget* parent);

  // In the order they are to stand.
  void add(const command_description& description, button_size size);
  void finish();  // after the last add

  void set_collapsed(bool collapsed);
  bool is_collapsed() const { return collapsed_; }
  int full_width() const;
  int collapsed_width() const;
  const std::vector<command_button*>& buttons() const { return buttons_; }
  QToolButton* drop_button() const { return drop_button_; }

 signals:
  void triggered(const QString& command);

 private:
  void open_drop_down();
  void put_body_back();

  desk desk_;
  const QString caption_;
  QWidget* body_ = nullptr;  // the buttons and the caption, wherever they are shown now
  QHBoxLayout* columns_ = nullptr;
  QVBoxLayout* small_column_ = nullptr;
  QToolButton* drop_button_ = nullptr;
  look::floating_panel* panel_ = nullptr;
  std::vector<command_button*> buttons_;
  bool collapsed_ = false;
};

}  // namespace erp::desktop
