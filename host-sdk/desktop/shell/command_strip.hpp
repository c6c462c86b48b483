// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>
#include <vector>

#include "host-sdk/desktop/shell/command_button.hpp"

// Commands beside each other. Where there is not room for all their words, the last ones show their
// icons alone: whoever points at one reads them there. Main thread.

namespace erp::desktop {

class command_strip : public QWidget {
 public:
  explicit command_strip(QWidget* parent);

  void add(command_button* button);  // becomes its child
  const std::vector<command_button*>& buttons() const { return buttons_; }

  QSize sizeHint() const override;         // all with their words
  QSize minimumSizeHint() const override;  // all icons

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct widths {
    int words = 0, icon = 0;
  };
  void measure();
  void arrange();
  int sum(int widths::*of) const;

  std::vector<command_button*> buttons_;
  std::vector<widths> widths_;  // of each button
  int height_ = 0;
};

}  // namespace erp::desktop
