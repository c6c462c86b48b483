// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/job.hpp"
#include "erp/services/changes.hpp"
#include "erp/services/clock.hpp"
#include "erp/services/database.hpp"
#include "erp/services/log.hpp"
#include "erp/services/session.hpp"
#include "erp/services/settings.hpp"
#include "erp/services/windows.hpp"

// What the host lends to a module. The accessors are [any], the services say their own rule.
// Every reference stays valid from register_into until the module is deleted.

namespace erp {

class host {
 public:
  virtual ~host() = default;
  virtual services::clock& clock() = 0;        // time, zone, ticks
  virtual services::log& log() = 0;            // lines for the administrator
  virtual services::database& database() = 0;  // where the data live
  virtual services::session& session() = 0;    // who works here
  virtual services::settings& settings() = 0;  // what each operator chose
  virtual services::changes& changes() = 0;    // what was saved, told to whoever shows it
  virtual services::windows& windows() = 0;    // opening lists and forms
  virtual erp::jobs& jobs() = 0;               // work off the main thread
};

}  // namespace erp
