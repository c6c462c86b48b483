// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/desktop/bridge/speech.hpp"

namespace erp::company {
class reference_host;
}
namespace erp::loader {
class module_loader;
}

// What every part of the desktop is handed: the host behind it and the operator's language.
// Main thread. All outlive every widget.

namespace erp::desktop {

struct desk {
  company::reference_host& host;
  loader::module_loader& modules;
  const speech& words;

  QString say(const erp::text& text) const { return words.say(text); }
};

}  // namespace erp::desktop
