// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/data/report_session.hpp"
#include "plugin/report/kept_answers.hpp"
#include "plugin/report/report_maker.hpp"
#include "plugin/workplace.hpp"

// One open report, whichever it is: asks, keeps, cancels, and opens the list behind a figure.
// [main]; the host owns the session and deletes it before `place`.

namespace crm {

std::unique_ptr<erp::report_session> open_report(workplace& place, who by,
                                                 std::shared_ptr<const report_maker> maker,
                                                 std::shared_ptr<kept_answers> kept,
                                                 const erp::context& about);

}  // namespace crm
