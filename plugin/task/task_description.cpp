// SPDX-License-Identifier: Apache-2.0
#include "plugin/task/task_description.hpp"

#include "plugin/activity/activity_sections.hpp"
#include "plugin/ids.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::section what_section() {
  auto subject = subject_field();
  subject.placeholder = tr("What has to be done");
  auto contractor = contractor_field();
  contractor.hint = tr("For whom, if it is for one. Only this contractor's persons can be added.");
  return {"what",
          tr("Task"),
          erp::section_place::main,
          {subject, contractor,
           contact_persons_field(tr("Whom it concerns: persons of the contractor."))}};
}

}  // namespace

erp::form_description task_description() {
  return {form::task,
          tr("Task"),
          ribbon::icon("task"),
          {what_section(), note_section(tr("What else there is to know")),
           schedule_section(tr("Set the next task")), details_section(tr("Employee"), {})},
          form_commands(tr("Previous task"), tr("Next task"), {})};
}

}  // namespace crm
