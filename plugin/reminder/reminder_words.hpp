// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "erp/services/windows.hpp"
#include "plugin/reminder/reminder_query.hpp"

// What a reminder says, and how it can be put off. Pure functions, [any]; whoever reads is in
// `zone` and reads dates in `language`.

namespace crm {

struct reminder_reader {
  std::string language;
  std::string zone;
  erp::instant now;
};

// "In 15 minutes", "Overdue since yesterday 10:00"
erp::text reminder_title(const due_reminder& due, const reminder_reader& by);
// "Meeting with Piekarnia Pod Kasztanem, 10:00–11:00, ul. Lipowa 5"
erp::text reminder_message(const due_reminder& due, const reminder_reader& by);
// The same for a list of several: "10:00–11:00 Piekarnia Pod Kasztanem, ul. Lipowa 5"
std::string reminder_line(const due_reminder& due, const reminder_reader& by);

// Ways to put it off, each an option of the menu Snooze; those of several have none that needs a
// start.
std::vector<erp::services::offer_option> snooze_options(const std::vector<due_reminder>& dues,
                                                        const reminder_reader& by);
// Until when; none: not one of those options.
std::optional<erp::instant> snoozed_until(const std::string& option, const due_reminder& due,
                                          const reminder_reader& by);

}  // namespace crm
