// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "plugin/workplace.hpp"

// "12 activities were changed. Undo": what a save did to others than the record it was asked for,
// and the way back. [main]; the bar outlives the form, and goes with the next of its id.

namespace crm {

struct undo_offer {
  std::string id;
  erp::text done;
  // Takes all of it back or nothing, answers what it changed. [worker]
  std::function<erp::result<std::vector<std::int64_t>>(admitted&, erp::instant now)> back;
  // How a refusal reads; empty: as the error says it.
  std::function<erp::text(const erp::error&)> refused = {};
};

// Only whoever did it can take it back: not another operator who was let in meanwhile.
void offer_to_take_back(workplace& place, const who& by, undo_offer offer);

}  // namespace crm
