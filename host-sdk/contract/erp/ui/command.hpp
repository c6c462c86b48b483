// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "erp/result.hpp"
#include "erp/services/windows.hpp"
#include "erp/thread.hpp"

// Something the operator can do: one id, one caption, one icon, however many places show it.
// Both functions of a command are [main]; they are called until its registration is dropped.

namespace erp {

struct command_description {
  std::string id;        // "crm.command.actions"
  text caption;          // "Actions"
  text tooltip;          // a sentence: what it does
  std::string icon_svg;  // the whole SVG document, drawn for 32 × 32; "currentColor" is tinted
  std::string key_tip;   // letters after Alt on the ribbon, e.g. "A"
  std::string shortcut;  // "Ctrl+N" in Qt's portable notation, or empty
};

// Where the command is called from: the list in front and what is selected there.
struct command_context {
  std::string list;                   // id, or empty
  std::vector<record_key> selection;  // in the list's order
  context about;                      // what that list was opened about
};

struct availability {
  bool enabled = true;
  text why_not;  // for the tooltip of a disabled one
};

using arguments = std::map<std::string, value>;

struct command {
  command_description description;
  // May it run now? Instant, asked after every change of selection. [main]
  std::function<availability(const command_context&)> available;
  // Does it. Opens windows through services::windows; anything slow as a job. [main]
  std::function<result<void>(const command_context&, const arguments&)> run;
};

}  // namespace erp
