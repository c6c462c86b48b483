// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/result.hpp"
#include "erp/thread.hpp"

// A module: something that adds to the host what it was not born with.
// Every function is [main]. The host creates it through module_entry, describes, registers and
// starts it, and deletes it only after stop; its library stays mapped at least as long as it lives.

namespace erp {

class host;
class registry;

struct module_description {
  std::string id;
  std::string version;
  text caption;  // "CRM activities"
  text summary;  // one sentence for the Modules window
};

class module {
 public:
  virtual ~module() = default;

  // Who it is. Pure data, callable in every state. [main]
  virtual module_description describe() const = 0;

  // Adds commands, forms, lists to the registry and keeps the registrations; opens nothing, starts
  // nothing, asks no database. fails: conflict (an id is taken), invalid (a description). [main]
  virtual result<void> register_into(registry& registry, host& host) = 0;

  // From here on the module may subscribe and run jobs. Quick: no database behind it; what the
  // database has to say arrives later. fails: unavailable, internal, with a sentence for the
  // Modules window. [main]
  virtual result<void> start(host& host) = 0;

  // Ends everything: drops registrations, subscriptions and handles. Afterwards nothing of the
  // host refers to the module. Called also after a failed start. [main]
  virtual void stop() noexcept = 0;

  // What keeps a started module from its work just now, for the Modules window: no schema yet, the
  // database is away. Empty while all is well; asked whenever the window is drawn. [main]
  virtual text problem() const { return {}; }
};

}  // namespace erp
