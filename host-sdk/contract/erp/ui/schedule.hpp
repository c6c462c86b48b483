// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/schedule_session.hpp"
#include "erp/services/windows.hpp"

// What a module adds to the host's schedule: entries of its own, beside those of others.
// Descriptions are plain data; `open` is [main]. Both are used until the registration is dropped.
// The host has one schedule: its days, weeks and months, its drags and keys are the same for every
// module; a module says what there is, and what becomes of an entry that is moved.

namespace erp {

// What a selected slot can become. The form is opened about {"starts_at", "ends_at": wall_time;
// "all_day": bool; "employee": record_key}.
struct schedule_creation {
  std::string form;  // "crm.form.meeting"
  text caption;      // "New meeting"
};

// One way to colour entries; which colour stands for what comes with them (schedule_page::legend).
struct schedule_colouring {
  std::string id;  // "category"
  text caption;
};

struct schedule_description {
  std::string id;  // "crm.schedule"
  text caption;    // "CRM activities", where entries of several modules can be told apart
  std::vector<schedule_creation> creations;    // the first is the usual one
  std::vector<schedule_colouring> colourings;  // the first is the usual one
};

struct schedule_contribution {
  schedule_description description;
  // Instant: the session fetches nothing until asked. fails: denied with the reason. [main]
  std::function<result<std::unique_ptr<schedule_session>>(context about)> open;
};

}  // namespace erp
