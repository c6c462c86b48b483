// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

#include "erp/ui/command.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

// One command as a button: on the ribbon (large or small), on a list's or a form's command row.
// Main thread. Its objectName is the command's id; a disabled one says in its tooltip why.

namespace erp::desktop {

enum class command_look { ribbon_large = 1, ribbon_small, row, primary, icon_only };

class command_button : public QToolButton {
  Q_OBJECT

 public:
  command_button(const desk& desk, const command_description& description, command_look look,
                 QWidget* parent = nullptr);

  void show_availability(const availability& availability);
  const command_description& description() const { return description_; }
  // Another caption than the command's: with a marked letter, "Pause" for a running clock.
  void show_caption(const QString& caption);
  // Without them its icon stands alone; a button that has no icon keeps them.
  void show_words(bool shown);
  // The letters after Alt, upper case; empty: the command has none.
  QString key_tip() const { return to_qt(description_.key_tip).toUpper(); }

 private:
  void refresh_tooltip(const QString& why_not);

  desk desk_;
  const command_description description_;
};

// Breaks a caption into two lines of about equal length, for large buttons.
QString in_two_lines(const QString& caption);

}  // namespace erp::desktop
