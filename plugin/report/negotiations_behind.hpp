// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/report/report_maker.hpp"

// Which activities stand behind a figure of the report on the course of negotiations, and what they
// are called together. [worker]; throws db::failure.

namespace crm {

// fails: not_found (there is no such figure)
erp::result<behind_figure> behind_figure_of_negotiations(admitted& inside,
                                                         const report_question& question,
                                                         const report_figure& figure);

}  // namespace crm
