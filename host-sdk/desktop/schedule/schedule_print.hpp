// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "host-sdk/desktop/bridge/desk.hpp"
#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// The schedule on paper: A4, with a title, the employees, the period as it is on screen, and the
// legend; readable in grey, since every colour's edge has a pattern of its own. Main thread.

namespace erp::desktop {

struct printed_schedule {
  contents_ptr contents;
  schedule_span span = schedule_span::week;
  date anchor{};
};

// Writes a PDF. The answer says why it could not; empty: it is written.
QString print_schedule(const desk& desk, const printed_schedule& what, const QString& file);

}  // namespace erp::desktop
