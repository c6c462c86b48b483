// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/report/report_maker.hpp"
#include "plugin/report/report_period.hpp"

// Which activities a figure of effectiveness is made of, over crm_activity a: what is counted and
// what is shown behind the count are the same conditions. [worker]; throws db::failure.

namespace crm {

struct effectiveness_conditions {
  erp::kit::condition ended;
  erp::kit::condition on_time;  // of the ended
  erp::kit::condition late;     // the others of them
  erp::kit::condition overdue;
  erp::kit::condition cancelled;
  erp::kit::condition follow_up;
  erp::kit::condition kept;  // of these: ended on time

  explicit effectiveness_conditions(const report_question& question);
};

// By which contractors were won in the period: activities of acquisition up to the day on which
// they became customers, whenever these began and whatever category the report is narrowed to.
// What may be seen of them.
erp::kit::condition won_in(admitted& inside, const report_question& question,
                           const report_period& period);

// What may be seen is not asked. None: there is no such figure.
std::optional<erp::kit::condition> behind_effectiveness(admitted& inside,
                                                        const report_question& question,
                                                        const report_period& period,
                                                        const report_figure& figure);

// Whose figures they are; none: nobody's that there could be.
std::optional<erp::kit::condition> of_group(admitted& inside, const report_figure& figure);

}  // namespace crm
