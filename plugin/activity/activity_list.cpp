// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_list.hpp"

#include "plugin/activity/activity_list_session.hpp"
#include "plugin/activity/activity_row.hpp"
#include "plugin/ids.hpp"
#include "ribbon/commands.hpp"
#include "ribbon/icons.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

std::vector<erp::named_filter> filters() {
  return {{"today", tr("Today"), tr("What begins today")},
          {"overdue", tr("Overdue"), tr("Not ended, and its time has passed")},
          {"planned", tr("Planned"), tr("Not ended, and its time is yet to come")},
          {"ended", tr("Ended"), tr("Done; these are sealed")},
          {"all", tr("All"), tr("Every activity that you may see")}};
}

std::vector<erp::criterion> criteria() {
  using kind = erp::criterion_kind;
  return {{"employee", tr("Employee"), kind::reference},
          {"contractor", tr("Contractor"), kind::reference},
          {"contact_type", tr("Type"), kind::choice},
          {"priority", tr("Priority"), kind::choice},
          {"category", tr("Category"), kind::choice},
          {"from", tr("From"), kind::day_from},
          {"to", tr("To"), kind::day_to}};
}

erp::list_description describe() {
  erp::list_description list;
  list.id = list::activities;
  list.caption = tr("Activities");
  list.icon_svg = ribbon::icon("activities");
  list.tabs = {{"all", tr("All activities")},
               {"contacts", tr("Contacts")},
               {"meetings", tr("Meetings")},
               {"tasks", tr("Tasks")}};
  list.columns = activity_columns();
  list.filters = filters();
  list.default_filter = "all";
  list.criteria = criteria();
  list.default_sort = {"starts_at", true};
  list.searchable = true;
  list.search_placeholder = tr("Contractor, person, subject, venue or note");
  list.empty_text =
      tr("No activity matches. Choose another filter, or record a new contact, meeting or task.");
  // Who else sees it is asked where one is told why.
  list.commands = {ribbon::command::new_contact, ribbon::command::new_meeting,
                   ribbon::command::new_task,    ribbon::command::open,
                   ribbon::command::delete_,     ribbon::command::why_seen};
  return list;
}

std::optional<erp::record_key> contractor_of(const erp::context& about) {
  const auto found = about.find(field::contractor);
  if (found == about.end()) return std::nullopt;
  const auto* key = std::get_if<erp::record_key>(&found->second);
  return key && !key->id.empty() ? std::optional(*key) : std::nullopt;
}

activity_narrowing narrowing_in(const narrowing_finder& narrowed, const who& by,
                                const erp::context& about) {
  return narrowed ? narrowed(by, about) : activity_narrowing();
}

}  // namespace

erp::list_contribution activity_list(workplace& place, narrowing_finder narrowed) {
  erp::list_contribution list;
  list.description = describe();
  list.open = [&place,
               narrowed](erp::context about) -> erp::result<std::unique_ptr<erp::list_session>> {
    auto by = let_in(place.host());
    if (!by) return by.failure();
    if (auto problem = place.gate()->problem()) return *problem;
    auto narrowing = narrowing_in(narrowed, *by, about);
    return open_activities(place, std::move(*by), contractor_of(about), std::move(narrowing));
  };
  list.initial_criteria = [&place, narrowed](const erp::context& about) {
    std::map<std::string, erp::choice> initial;
    const auto by = let_in(place.host());
    if (by && !contractor_of(about) && !narrowing_in(narrowed, *by, about))
      initial["employee"] = {by->employee, erp::verbatim(by->employee_name), {}};
    return initial;
  };
  return list;
}

}  // namespace crm
