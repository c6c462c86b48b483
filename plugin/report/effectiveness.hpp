// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "plugin/report/report_maker.hpp"

// Employee effectiveness: what employees or units planned, ended in time and left overdue in a
// period, with how many contractors, in what time and at what cost; against the period before.

namespace crm {

std::shared_ptr<const report_maker> effectiveness_report();

}  // namespace crm
