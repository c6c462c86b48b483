// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_description.hpp"

#include "plugin/activity/activity_sections.hpp"
#include "plugin/ids.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::field_kind;

erp::section who_section() {
  return {"who",
          tr("Conversation"),
          erp::section_place::main,
          {contractor_field(),
           contact_persons_field(tr("Who took part; at least one person of the contractor.")),
           subject_field()}};
}

erp::section side_section() {
  auto elapsed = described(field::elapsed, tr("Time"), field_kind::timer,
                           tr("Measured from opening a new contact to saving it. It can be "
                              "corrected; what was measured is kept beside it."));
  elapsed.command = form_command::timer_toggle;
  auto section = details_section(tr("Employee"),
                                 {described(field::contact_type, tr("Type"), field_kind::choice)});
  section.fields.insert(section.fields.begin(), elapsed);
  return section;
}

erp::form_command timer_toggle() {
  auto timer = described_command(form_command::timer_toggle, tr("Start/Pause"),
                                 tr("Starts the clock of this contact, or lets it pause."), "timer",
                                 "T", "Ctrl+T");
  timer.icon_only = true;
  return timer;
}

}  // namespace

erp::form_description contact_description() {
  return {form::contact,
          tr("Contact"),
          ribbon::icon("contact"),
          {who_section(), note_section(tr("What was said, what was agreed")),
           schedule_section(tr("Set the next contact")), side_section()},
          form_commands(tr("Previous contact"), tr("Next contact"), {timer_toggle()})};
}

}  // namespace crm
