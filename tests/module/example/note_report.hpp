// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/host.hpp"
#include "erp/ui/report.hpp"
#include "tests/module/example/notebook.hpp"

// The example's report: how many notes are done, with a chart and the notes behind each figure.
// [main]; the notebook is shared with the list.

namespace notebook {

erp::report_contribution note_report(erp::host& host, std::shared_ptr<notebook> notes);

}  // namespace notebook
