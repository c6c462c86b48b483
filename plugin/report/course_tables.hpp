// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/data/report_result.hpp"
#include "plugin/report/course_story.hpp"
#include "plugin/report/report_figure.hpp"

// The negotiations with one contractor as tables and charts. Plain data and pure functions, [any].

namespace crm {

// Activity by activity, changes of the category and silence marked; the time line beside.
erp::report_part time_line_part(const report_question& question, const course_story& story);
// The figures of all of it, in one row. `before`: of the period before; null: not compared.
erp::report_part course_summary_part(const report_question& question, const course_story& story,
                                     const course_story* before);
// How long in each category; likewise.
erp::report_part course_categories_part(const report_question& question, const course_story& story,
                                        const course_story* before);
// Employees and contact persons.
erp::report_part course_people_part(const report_question& question, const course_story& story);

erp::report_chart time_line_chart(const report_question& question, const course_story& story);

}  // namespace crm
