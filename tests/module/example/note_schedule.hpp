// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/host.hpp"
#include "erp/ui/schedule.hpp"
#include "tests/module/example/notebook.hpp"

// The notes in the host's schedule, beside what other modules have there: each on its day, until
// it is dragged to another. [main]; the host must outlive the registration.

namespace notebook {

erp::schedule_contribution note_schedule(erp::host& host, std::shared_ptr<notebook> notes);

}  // namespace notebook
