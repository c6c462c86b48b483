// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "plugin/report/course.hpp"
#include "plugin/report/report_maker.hpp"

// Reads the course of negotiations with one contractor, out of the activities that the operator may
// see. [worker]; throws db::failure and keeps nothing.

namespace crm {

// Which activities count, over crm_activity a: those that may be seen, were not called off, and
// that the question is narrowed to. Without a contractor only what has begun.
erp::kit::condition counted_in(admitted& inside, const report_question& question);

// Of one contractor, in their order.
void read_course(admitted& inside, const erp::kit::condition& counted,
                 const std::function<void(course_entry)>& take);
struct course_person {
  std::int64_t activity = 0;
  erp::record_key person;
  std::string name;
  erp::instant starts_at{};  // of the activity
};
void read_persons(admitted& inside, const erp::kit::condition& counted,
                  const std::function<void(const course_person&)>& take);
// Who takes part beside the responsible one; without a name.
void read_employees(admitted& inside, const erp::kit::condition& counted,
                    const std::function<void(const course_person&)>& take);
// None: the host does not say.
std::optional<std::int64_t> customer_since_day(admitted& inside, const erp::record_key& contractor);

}  // namespace crm
