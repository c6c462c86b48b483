// SPDX-License-Identifier: Apache-2.0
#include "plugin/task/task_form.hpp"

#include "plugin/activity/activity_form_open.hpp"
#include "plugin/recurrence/recurrence_part.hpp"
#include "plugin/task/task.hpp"
#include "plugin/task/task_description.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::text title(const activity& stored, const std::string&) {
  if (stored.id == 0) return tr("New task");
  if (stored.series) return tr("Repeating task: {1}", stored.subject);
  return tr("Task: {1}", stored.subject);
}

form_parts own_parts(form_ground& ground, const loaded_form&) {
  form_parts parts;
  parts.push_back(std::make_unique<recurrence_part>(ground));
  return parts;
}

const activity_form_kind& task_kind() {
  static const activity_form_kind kind = [] {
    activity_form_kind task;
    task.kind = activity_kind::task;
    task.description = task_description();
    task.required = task_required_fields();
    task.title = title;
    task.begins = next_half_hour;
    task.length = task_length;
    task.own_parts = own_parts;
    return task;
  }();
  return kind;
}

}  // namespace

erp::form_contribution task_form(workplace& place) {
  return activity_form(place, task_kind());
}

}  // namespace crm
