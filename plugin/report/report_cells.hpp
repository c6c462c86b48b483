// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "erp/data/report_result.hpp"
#include "plugin/report/report_figure.hpp"

// The cells that tables of reports are made of, and what stands behind them. Pure functions, [any].

namespace crm {

erp::report_cell worded_cell(erp::text words);
// Behind a nought stands nothing: there is no list to open.
erp::report_cell counted_cell(const report_question& question, std::int64_t count,
                              const report_figure& figure);
// No amount: an empty cell.
erp::report_cell amount_cell(const report_question& question,
                             const std::optional<std::int64_t>& amount_e4,
                             const std::string& currency, const report_figure& figure);

}  // namespace crm
