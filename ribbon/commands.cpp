// SPDX-License-Identifier: Apache-2.0
#include "ribbon/commands.hpp"

#include <cassert>

#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace ribbon {

using crm::tr;

namespace {

std::vector<erp::command_description> of_activities() {
  return {
      {command::actions, tr("Actions"),
       tr("Shows all activities with the selected contractor: what was talked about, what is "
          "planned."),
       icon("actions"), "A", "Ctrl+Shift+A"},
      {command::new_contact, tr("New contact"),
       tr("Records a contact; its timer starts at once. The selected contractor is filled in."),
       icon("new_contact"), "N", "Ctrl+Shift+N"},
      {command::new_meeting, tr("New meeting"),
       tr("Plans or records a meeting: who, where, when, at what cost. The selected contractor is "
          "filled in."),
       icon("new_meeting"), "E", "Ctrl+Shift+E"},
      {command::new_task, tr("New task"),
       tr("Plans something to be done, with a contractor or without; it is always in the "
          "schedule."),
       icon("new_task"), "T", "Ctrl+Shift+T"},
      {command::my_activities, tr("My activities"),
       tr("Shows activities with all contractors, at first those of your own."),
       icon("my_activities"), "M", "Ctrl+Shift+M"},
      {command::schedule, tr("Schedule"),
       tr("Shows what you and others have planned: by day, week or month."), icon("schedule"), "S",
       "Ctrl+Shift+S"},
      {command::open, tr("Open"), tr("Opens the selected activity."), icon("open"), "O", {}},
      {command::delete_, tr("Delete…"),
       tr("Deletes the selected activities, after a question; they can be put back right "
          "afterwards."),
       icon("delete"), "D", "Del"},
      {command::why_seen,
       tr("Why do I see this?"),
       tr("Tells which group, width and unit let you see the selected activity."),
       icon("why"),
       "W",
       {}},
      {command::who_sees,
       tr("Who sees this?"),
       tr("Tells of every operator what lets them see the selected activity."),
       icon("why"),
       "Q",
       {}},
  };
}

std::vector<erp::command_description> of_reports() {
  return {
      {command::effectiveness,
       tr("Employee effectiveness"),
       tr("Shows what employees or units planned, ended in time and left overdue in a period, at "
          "what cost."),
       icon("effectiveness"),
       "F",
       {}},
      {command::negotiations,
       tr("Course of negotiations"),
       tr("Shows how talks with a contractor or a group went: time line, silence, time and cost."),
       icon("negotiations"),
       "R",
       {}},
      {command::acquisition,
       tr("Probability of acquisition"),
       tr("Shows how many of those whom somebody tries to win become customers, and how soon."),
       icon("acquisition"),
       "P",
       {}},
      {command::contractor_negotiations,
       tr("Course of negotiations"),
       tr("Shows how talks with the selected contractor went: time line, silence, time and cost."),
       icon("negotiations"),
       "R",
       {}},
  };
}

std::vector<erp::command_description> all_of_them() {
  auto all = of_activities();
  for (auto& one : of_reports()) all.push_back(std::move(one));
  return all;
}

}  // namespace

const std::vector<erp::command_description>& commands() {
  static const std::vector<erp::command_description> all = all_of_them();
  return all;
}

const erp::command_description& description_of(std::string_view id) {
  for (const auto& one : commands())
    if (one.id == id) return one;
  assert(!"an id of ribbon::command");
  return commands().front();
}

}  // namespace ribbon
