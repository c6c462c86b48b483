// SPDX-License-Identifier: Apache-2.0
#include "plugin/workplace.hpp"

namespace crm {

workplace::workplace(erp::host& host, std::shared_ptr<database_gate> gate,
                     erp::kit::patience patience)
    : host_(host), gate_(std::move(gate)), patience_(std::move(patience)) {}

workplace::~workplace() = default;

// Never inside a write's own answer, where the host still works with its handle.
void workplace::keep(std::shared_ptr<bool> answered, erp::job_handle handle) {
  kept_.remove_if([](const kept_write& one) { return *one.answered; });
  kept_.push_back({std::move(answered), std::move(handle)});
}

// An answered one stays until the next of its id: the host still works with it meanwhile.
void workplace::offer(erp::services::offer offer) {
  const auto id = offer.id;
  auto shown = host_.windows().show(std::move(offer));
  offers_[id] = std::move(shown);
}

void workplace::publish(const std::vector<std::int64_t>& activities) {
  erp::services::change change{activity_entity, {}};
  for (auto id : activities) change.keys.push_back({std::to_string(id)});
  if (!change.keys.empty()) host_.changes().publish(std::move(change));
}

}  // namespace crm
