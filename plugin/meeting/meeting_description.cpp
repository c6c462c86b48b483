// SPDX-License-Identifier: Apache-2.0
#include "plugin/meeting/meeting_description.hpp"

#include "plugin/activity/activity_sections.hpp"
#include "plugin/ids.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::field_kind;

erp::section who_section() {
  auto venue = described(field::venue, tr("Venue"), field_kind::multiline,
                         tr("Where exactly; as many lines as it takes. It is kept as typed."));
  venue.placeholder = tr("Address, floor and room, how to get in");
  return {"who",
          tr("Meeting"),
          erp::section_place::main,
          {contractor_field(),
           contact_persons_field(tr("Who takes part; at least one person of the contractor.")),
           subject_field(), venue}};
}

erp::field participants_field() {
  auto employees = described(field::employees, tr("Other participants"), field_kind::references,
                             tr("Employees who take part beside the responsible one. They see the "
                                "meeting as well."));
  employees.placeholder = tr("Name or position");
  return employees;
}

erp::section costs_section() {
  return {"costs",
          tr("Costs"),
          erp::section_place::side,
          {described(field::expected_cost, tr("Expected costs"), field_kind::money,
                     tr("What the meeting is thought to cost, to four decimal places.")),
           described(field::actual_cost, tr("Actual costs"), field_kind::money,
                     tr("What it did cost. Its currency may be another one."))}};
}

}  // namespace

erp::form_description meeting_description() {
  return {form::meeting,
          tr("Meeting"),
          ribbon::icon("meeting"),
          {who_section(), note_section(tr("What was said, what was agreed")),
           schedule_section(tr("Set the next meeting")),
           details_section(tr("Responsible employee"), {participants_field()}), costs_section()},
          form_commands(tr("Previous meeting"), tr("Next meeting"), {})};
}

}  // namespace crm
