// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "plugin/report/report_maker.hpp"

// The report on how probable it is that contractors become customers. [any].

namespace crm {

std::shared_ptr<const report_maker> acquisition_report();

}  // namespace crm
