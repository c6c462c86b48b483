// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule.hpp"

#include "plugin/ids.hpp"
#include "plugin/schedule/schedule_entries.hpp"
#include "plugin/schedule/schedule_session.hpp"
#include "ribbon/text.hpp"

namespace crm {

erp::schedule_contribution activity_schedule(workplace& place) {
  erp::schedule_contribution schedule;
  auto& described = schedule.description;
  described.id = schedule::activities;
  described.caption = tr("CRM activities");
  described.creations = {{form::meeting, tr("New meeting")},
                         {form::contact, tr("New contact")},
                         {form::task, tr("New task")}};
  described.colourings = {{colouring::kind, tr("Kind")},
                          {colouring::category, tr("Category")},
                          {colouring::state, tr("State")}};
  schedule.open =
      [&place](const erp::context&) -> erp::result<std::unique_ptr<erp::schedule_session>> {
    auto by = let_in(place.host());
    if (!by) return by.failure();
    return open_schedule(place, std::move(*by), schedule_reaches());
  };
  return schedule;
}

}  // namespace crm
