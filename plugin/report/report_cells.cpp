// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_cells.hpp"

#include <utility>

namespace crm {

erp::report_cell worded_cell(erp::text words) {
  erp::report_cell cell;
  cell.shown = std::move(words);
  return cell;
}

erp::report_cell counted_cell(const report_question& question, std::int64_t count,
                              const report_figure& figure) {
  erp::report_cell cell;
  cell.value = count;
  if (count != 0) cell.behind = behind(question, figure);
  return cell;
}

erp::report_cell amount_cell(const report_question& question,
                             const std::optional<std::int64_t>& amount_e4,
                             const std::string& currency, const report_figure& figure) {
  erp::report_cell cell;
  if (!amount_e4) return cell;
  cell.value = erp::money{*amount_e4, currency};
  cell.behind = behind(question, figure);
  return cell;
}

}  // namespace crm
