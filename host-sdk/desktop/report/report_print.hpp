// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "erp/data/report_result.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

// A report on paper: A4, what it is about, then each part's chart and table; readable in grey,
// since a chart is one accent, greys and hatching. Main thread.

namespace erp::desktop {

// Writes a PDF, whole or not at all. The answer says why it could not; empty: it is written.
QString print_report(const desk& desk, const report_result& report, const QString& file);

}  // namespace erp::desktop
