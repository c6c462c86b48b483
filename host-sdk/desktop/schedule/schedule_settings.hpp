// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/services/settings.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// What an operator chose in the schedule, for the next time: view, colouring, employees.
// Main thread.

namespace erp::desktop {

struct kept_choices {
  std::optional<schedule_span> span;
  std::string colouring;
  std::vector<shown_person> people;
};

kept_choices kept_choices_of(const services::settings& settings);
void keep_span(services::settings& settings, schedule_span span);
void keep_colouring(services::settings& settings, const std::string& colouring);
void keep_people(services::settings& settings, const std::vector<shown_person>& people);

}  // namespace erp::desktop
