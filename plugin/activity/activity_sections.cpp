// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_sections.hpp"

#include "plugin/activity/activity.hpp"
#include "plugin/activity/follow_up.hpp"
#include "plugin/ids.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::field_kind;

std::vector<erp::field> time_fields() {
  return {described(field::starts_at, tr("Start"), field_kind::moment),
          placed_beside(described(field::ends_at, tr("End"), field_kind::moment)),
          described(field::all_day, tr("All day"), field_kind::boolean),
          placed_beside(described(field::in_schedule, tr("Add to the employee's schedule"),
                                  field_kind::boolean,
                                  tr("It is then also seen in the schedule of its employee."))),
          described(field::remind_before, tr("Reminder"), field_kind::choice,
                    tr("Its employees are reminded; all-day ones count from 8:00."))};
}

std::vector<erp::field> next_one_fields(erp::text set_next) {
  auto amount = described(field::follow_up_amount, tr("In"), field_kind::integer,
                          tr("Counted from the start of this activity."));
  amount.minimum = 1;
  amount.maximum = follow_up_amount_max;
  auto at = described(field::follow_up_at, tr("On"), field_kind::moment,
                      tr("When the next one starts. It is as long as this one."));
  at.command = form_command::next_slot;
  return {described(field::follow_up, std::move(set_next), field_kind::boolean,
                    tr("With the save, a similar activity is created at this time.")),
          amount, placed_beside(described(field::follow_up_unit, tr("Unit"), field_kind::choice)),
          placed_beside(at)};
}

}  // namespace

erp::field described(const char* id, erp::text caption, field_kind kind, erp::text hint) {
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

erp::field contractor_field() {
  auto contractor = described(field::contractor, tr("Contractor"), field_kind::reference,
                              tr("With whom. Only this contractor's persons can be added."));
  contractor.placeholder = tr("Name, town or tax number");
  return contractor;
}

erp::field contact_persons_field(erp::text hint) {
  auto persons = described(field::contact_persons, tr("Contact persons"), field_kind::references,
                           std::move(hint));
  persons.placeholder = tr("Name or position");
  return persons;
}

erp::field subject_field() {
  auto subject = described(field::subject, tr("Subject"), field_kind::text);
  subject.max_length = subject_length_max;
  subject.placeholder = tr("What it is about");
  return subject;
}

erp::section note_section(erp::text placeholder) {
  auto note = described(field::note, tr("Note"), field_kind::multiline);
  note.placeholder = std::move(placeholder);
  auto addenda = described(field::addenda, tr("Addenda"), field_kind::multiline,
                           tr("What was added after the end. It cannot be changed any more."));
  return {"note", tr("Note"), erp::section_place::main, {note, addenda}};
}

erp::section schedule_section(erp::text set_next) {
  erp::section section{"schedule", tr("Scheduling details"), erp::section_place::main, {}};
  for (auto& fields : {time_fields(), next_one_fields(std::move(set_next))})
    section.fields.insert(section.fields.end(), fields.begin(), fields.end());
  return section;
}

erp::section details_section(erp::text employee, std::vector<erp::field> own) {
  erp::section section{"details", tr("Details"), erp::section_place::side, {}};
  auto& fields = section.fields;
  fields.push_back(described(field::employee, std::move(employee), field_kind::reference));
  fields.back().command = form_command::open_schedule;
  fields.insert(fields.end(), own.begin(), own.end());
  fields.push_back(described(field::priority, tr("Priority"), field_kind::choice));
  fields.push_back(described(field::category, tr("Category"), field_kind::choice));
  fields.push_back(
      described(field::ended, tr("Ended"), field_kind::boolean,
                tr("What is ended cannot be changed any more, unless it is reopened.")));
  return section;
}

erp::form_command described_command(const char* id, erp::text caption, erp::text tooltip,
                                    const char* icon, const char* key_tip, const char* shortcut) {
  erp::form_command command;
  command.description = {
      id, std::move(caption), std::move(tooltip), ribbon::icon(icon), key_tip, shortcut};
  return command;
}

std::vector<erp::form_command> form_commands(erp::text previous, erp::text next,
                                             std::vector<erp::form_command> own) {
  auto close = described_command(form_command::save_and_close, tr("Save and close"),
                                 tr("Saves everything and closes the window."), "save_and_close",
                                 "C", "Ctrl+Return");
  close.primary = true;
  close.closes_form = true;
  std::vector<erp::form_command> all{
      close, described_command(form_command::save, tr("Save"),
                               tr("Saves everything; the window stays."), "save", "S", "Ctrl+S")};
  all.insert(all.end(), own.begin(), own.end());
  all.push_back(described_command(form_command::next_slot, tr("Next free working time"),
                                  tr("Moves the next one to the nearest workday and hour at which "
                                     "everybody who takes part is free."),
                                  "next_slot", "F", "F9"));
  all.back().icon_only = true;
  all.push_back(described_command(form_command::open_source, std::move(previous),
                                  tr("Opens the one that this follows."), "source", "P",
                                  "Alt+Left"));
  all.back().icon_only = true;
  all.push_back(described_command(form_command::open_follow_up, std::move(next),
                                  tr("Opens the one that follows this."), "follow_up", "N",
                                  "Alt+Right"));
  all.back().icon_only = true;
  all.push_back(described_command(form_command::open_schedule, tr("Schedule"),
                                  tr("Opens the schedule of this employee."), "schedule", "H",
                                  "Ctrl+Shift+S"));
  all.back().icon_only = true;
  all.push_back(described_command(form_command::reopen, tr("Reopen"),
                                  tr("Opens what is ended for changes; asks for the reason."),
                                  "reopen", "R", ""));
  all.push_back(described_command(
      form_command::add_addendum, tr("Add an addendum"),
      tr("Adds to what is ended, without reopening it: with the date and who wrote it."),
      "addendum", "A", "F4"));
  all.push_back(described_command(form_command::why_seen, tr("Why do I see this?"),
                                  tr("Tells which group, width and unit let you see this, and who "
                                     "else does."),
                                  "why", "W", ""));
  all.push_back(described_command(form_command::delete_, tr("Delete…"),
                                  tr("Deletes this activity, after a question; it can be put back "
                                     "right afterwards."),
                                  "delete", "D", ""));
  return all;
}

}  // namespace crm
