// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_description.hpp"

#include "plugin/activity/activity.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/ids.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::field_kind;

erp::field described(const char* id, erp::text caption, field_kind kind, erp::text hint = {}) {
  erp::field field;
  field.id = id;
  field.caption = std::move(caption);
  field.kind = kind;
  field.hint = std::move(hint);
  return field;
}

erp::field placed_beside(erp::field field) {
  field.beside_previous = true;
  return field;
}

erp::section who_section() {
  auto contractor = described(field::contractor, tr("Contractor"), field_kind::reference,
                              tr("With whom. Only this contractor's persons can be added."));
  contractor.placeholder = tr("Name, town or tax number");
  auto persons = described(field::contact_persons, tr("Contact persons"), field_kind::references,
                           tr("Who took part; at least one person of the contractor."));
  persons.placeholder = tr("Name or position");
  auto subject = described(field::subject, tr("Subject"), field_kind::text);
  subject.max_length = subject_length_max;
  subject.placeholder = tr("What it is about");
  return {"who", tr("Conversation"), erp::section_place::main, {contractor, persons, subject}};
}

erp::section note_section() {
  auto note = described(field::note, tr("Note"), field_kind::multiline);
  note.placeholder = tr("What was said, what was agreed");
  return {"note", tr("Note"), erp::section_place::main, {note}};
}

erp::section schedule_section() {
  auto amount = described(field::follow_up_amount, tr("In"), field_kind::integer,
                          tr("Counted from the start of this contact."));
  amount.minimum = 1;
  amount.maximum = follow_up_amount_max;
  auto at = described(field::follow_up_at, tr("On"), field_kind::moment,
                      tr("When the next contact starts. Its length is that of this one."));
  at.command = form_command::next_slot;
  return {"schedule",
          tr("Scheduling details"),
          erp::section_place::main,
          {described(field::starts_at, tr("Start"), field_kind::moment),
           placed_beside(described(field::ends_at, tr("End"), field_kind::moment)),
           described(field::all_day, tr("All day"), field_kind::boolean),
           placed_beside(described(field::in_schedule, tr("Add to the employee's schedule"),
                                   field_kind::boolean,
                                   tr("It is then also seen in the schedule of its employee."))),
           described(field::follow_up, tr("Set the next contact"), field_kind::boolean,
                     tr("With the save, a similar contact is created at this time.")),
           amount, placed_beside(described(field::follow_up_unit, tr("Unit"), field_kind::choice)),
           placed_beside(at)}};
}

erp::section details_section() {
  auto elapsed = described(field::elapsed, tr("Time"), field_kind::timer,
                           tr("Measured from opening a new contact to saving it. It can be "
                              "corrected; what was measured is kept beside it."));
  elapsed.command = form_command::timer_toggle;
  return {"details",
          tr("Details"),
          erp::section_place::side,
          {elapsed, described(field::employee, tr("Employee"), field_kind::reference),
           described(field::contact_type, tr("Type"), field_kind::choice),
           described(field::priority, tr("Priority"), field_kind::choice),
           described(field::category, tr("Category"), field_kind::choice),
           described(field::ended, tr("Ended"), field_kind::boolean,
                     tr("An ended contact cannot be changed any more, unless it is reopened."))}};
}

erp::form_command command(const char* id, erp::text caption, erp::text tooltip, const char* icon,
                          const char* key_tip, const char* shortcut) {
  erp::form_command command;
  command.description = {
      id, std::move(caption), std::move(tooltip), ribbon::icon(icon), key_tip, shortcut};
  return command;
}

std::vector<erp::form_command> commands() {
  auto close =
      command(form_command::save_and_close, tr("Save and close"),
              tr("Saves the contact and closes the window."), "save_and_close", "C", "Ctrl+Return");
  close.primary = true;
  close.closes_form = true;
  auto timer =
      command(form_command::timer_toggle, tr("Start/Pause"),
              tr("Starts the clock of this contact, or lets it pause."), "timer", "T", "Ctrl+T");
  timer.icon_only = true;
  auto source = command(form_command::open_source, tr("Previous contact"),
                        tr("Opens the contact that this one follows."), "source", "P", "Alt+Left");
  source.icon_only = true;
  auto next =
      command(form_command::open_follow_up, tr("Next contact"),
              tr("Opens the contact that follows this one."), "follow_up", "N", "Alt+Right");
  next.icon_only = true;
  auto slot = command(form_command::next_slot, tr("Next free working time"),
                      tr("Moves the next contact to the next workday and hour at which everybody "
                         "who takes part is free."),
                      "next_slot", "F", "F8");
  slot.icon_only = true;
  return {
      close,
      command(form_command::save, tr("Save"), tr("Saves the contact; the window stays."), "save",
              "S", "Ctrl+S"),
      timer,
      slot,
      source,
      next,
      command(form_command::reopen, tr("Reopen"),
              tr("Opens an ended contact for changes; asks for the reason."), "reopen", "R", "")};
}

}  // namespace

erp::form_description contact_description() {
  return {form::contact,
          tr("Contact"),
          ribbon::icon("contact"),
          {who_section(), note_section(), schedule_section(), details_section()},
          commands()};
}

}  // namespace crm
