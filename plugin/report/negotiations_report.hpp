// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "plugin/report/report_maker.hpp"

// The report on the course of negotiations: of one contractor as a time line, of many as a funnel.
// [any].

namespace crm {

std::shared_ptr<const report_maker> negotiations_report();

}  // namespace crm
