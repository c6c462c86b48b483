// SPDX-License-Identifier: Apache-2.0
#include "plugin/command_binding.hpp"

#include <memory>
#include <optional>
#include <string_view>

#include "plugin/activity/activity_opening.hpp"
#include "plugin/deletion/deletion_service.hpp"
#include "plugin/ids.hpp"
#include "ribbon/commands.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::availability;
using erp::command_context;

// Nobody without an employee comes in (P3), and nobody while the database has no place for us.
availability open_for(const workplace& place) {
  if (auto by = let_in(place.host()); !by) return {false, by.failure().message};
  if (auto problem = place.gate()->problem()) return {false, problem->message};
  return {};
}

availability one_of(const workplace& place, const command_context& where, std::string_view list,
                    erp::text why_not) {
  auto answer = open_for(place);
  if (!answer.enabled) return answer;
  if (where.list == list && where.selection.size() == 1) return {};
  return {false, std::move(why_not)};
}

std::optional<erp::record_key> argument(const erp::arguments& with, const char* name) {
  const auto found = with.find(name);
  if (found == with.end()) return std::nullopt;
  if (const auto* key = std::get_if<erp::record_key>(&found->second)) return *key;
  if (const auto* text = std::get_if<std::string>(&found->second)) return erp::record_key{*text};
  return std::nullopt;
}

// The contractor that a new record is about: named, selected, or that of the list in front.
erp::context about_contractor(const command_context& where, const erp::arguments& with) {
  if (auto named = argument(with, field::contractor)) return {{field::contractor, *named}};
  if (where.list == list::contractors && where.selection.size() == 1)
    return {{field::contractor, where.selection.front()}};
  if (const auto found = where.about.find(field::contractor); found != where.about.end())
    return {*found};
  return {};
}

erp::command actions(workplace& place) {
  return {ribbon::description_of(ribbon::command::actions),
          [&place](const command_context& where) {
            return one_of(place, where, list::contractors,
                          tr("Select one contractor in the list first."));
          },
          [&place](const command_context& where, const erp::arguments&) {
            return place.host().windows().open_list(list::activities,
                                                    {{field::contractor, where.selection.front()}});
          }};
}

erp::command my_activities(workplace& place) {
  return {ribbon::description_of(ribbon::command::my_activities),
          [&place](const command_context&) { return open_for(place); },
          [&place](const command_context&, const erp::arguments&) {
            return place.host().windows().open_list(list::activities, {});
          }};
}

erp::command new_one(workplace& place, const char* command, const char* form) {
  return {ribbon::description_of(command),
          [&place](const command_context& where) {
            if (where.list != list::contractors) return open_for(place);
            return one_of(place, where, list::contractors,
                          tr("Select one contractor in the list first."));
          },
          [&place, form](const command_context& where, const erp::arguments& with) {
            return place.host().windows().open_form(form, std::nullopt,
                                                    about_contractor(where, with));
          }};
}

erp::command show_schedule(workplace& place) {
  return {ribbon::description_of(ribbon::command::schedule),
          [&place](const command_context&) { return open_for(place); },
          [&place](const command_context&, const erp::arguments&) {
            return place.host().windows().open_schedule({});
          }};
}

// About the contractor selected in the host's list, or the one that the list in front is about.
erp::command show_report(workplace& place, const char* command, const char* report) {
  return {ribbon::description_of(command),
          [&place](const command_context&) { return open_for(place); },
          [&place, report](const command_context& where, const erp::arguments& with) {
            return place.host().windows().open_report(report, about_contractor(where, with));
          }};
}

erp::command show_course(workplace& place) {
  auto command = show_report(place, ribbon::command::contractor_negotiations, report::negotiations);
  command.available = [&place](const command_context& where) {
    return one_of(place, where, list::contractors, tr("Select one contractor in the list first."));
  };
  return command;
}

erp::command open(workplace& place) {
  return {ribbon::description_of(ribbon::command::open),
          [&place](const command_context& where) {
            return one_of(place, where, list::activities,
                          tr("Select one activity in the list first."));
          },
          [&place, opening = std::make_shared<erp::job_handle>()](
              const command_context& where, const erp::arguments&) -> erp::result<void> {
            const auto by = let_in(place.host());
            if (!by) return by.failure();
            *opening = open_activity(place, *by, where.selection.front());
            return {};
          }};
}

// Of the rights what the last job has read: whoever was given one meanwhile is asked once more.
availability may_delete(workplace& place, const command_context& where) {
  auto answer = open_for(place);
  if (!answer.enabled) return answer;
  if (where.list != list::activities || where.selection.empty())
    return {false, tr("Select activities in the list first.")};
  const auto by = let_in(place.host());
  if (by && place.gate()->lacked_lately(*by, right::delete_))
    return {false, may_not_delete().message};
  return {};
}

erp::command remove(workplace& place) {
  return {ribbon::description_of(ribbon::command::delete_),
          [&place](const command_context& where) { return may_delete(place, where); },
          [&place](const command_context& where, const erp::arguments&) {
            return place.host().windows().open_form(form::deletion, std::nullopt,
                                                    {{field::activities, where.selection}});
          }};
}

erp::command explain(workplace& place, const char* command, bool who) {
  return {
      ribbon::description_of(command),
      [&place](const command_context& where) {
        return one_of(place, where, list::activities, tr("Select one activity in the list first."));
      },
      [&place, who](const command_context& where, const erp::arguments&) {
        return place.host().windows().open_form(form::why, where.selection.front(), {{"who", who}});
      }};
}

// The host asks `available` before it draws; a script may not have, so running asks once more.
erp::command guarded(erp::command command) {
  auto run = [available = command.available, run = std::move(command.run)](
                 const command_context& where, const erp::arguments& with) -> erp::result<void> {
    if (auto may = available(where); !may.enabled)
      return erp::error{erp::error_code::denied, may.why_not, {}, {}};
    return run(where, with);
  };
  command.run = std::move(run);
  return command;
}

}  // namespace

std::vector<erp::command> bind_commands(workplace& place) {
  return {guarded(actions(place)),
          guarded(my_activities(place)),
          guarded(show_schedule(place)),
          guarded(show_report(place, ribbon::command::effectiveness, report::effectiveness)),
          guarded(show_report(place, ribbon::command::negotiations, report::negotiations)),
          guarded(show_report(place, ribbon::command::acquisition, report::acquisition)),
          guarded(show_course(place)),
          guarded(open(place)),
          guarded(remove(place)),
          guarded(explain(place, ribbon::command::why_seen, false)),
          guarded(explain(place, ribbon::command::who_sees, true)),
          guarded(new_one(place, ribbon::command::new_contact, form::contact)),
          guarded(new_one(place, ribbon::command::new_meeting, form::meeting)),
          guarded(new_one(place, ribbon::command::new_task, form::task))};
}

}  // namespace crm
