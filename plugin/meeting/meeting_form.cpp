// SPDX-License-Identifier: Apache-2.0
#include "plugin/meeting/meeting_form.hpp"

#include "plugin/activity/activity_form_load.hpp"
#include "plugin/activity/activity_form_open.hpp"
#include "plugin/meeting/meeting.hpp"
#include "plugin/meeting/meeting_cost_part.hpp"
#include "plugin/meeting/meeting_description.hpp"
#include "plugin/recurrence/recurrence_part.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::text title(const activity& stored, const std::string& contractor) {
  if (stored.id == 0) return tr("New meeting");
  if (stored.series) return tr("Repeating meeting with {1}", contractor);
  return tr("Meeting with {1}", contractor);
}

form_parts own_parts(form_ground& ground, const loaded_form& loaded) {
  form_parts parts;
  parts.push_back(std::make_unique<meeting_cost_part>(ground, loaded.currencies));
  parts.push_back(std::make_unique<recurrence_part>(ground));
  return parts;
}

const activity_form_kind& meeting_kind() {
  static const activity_form_kind kind = [] {
    activity_form_kind meeting;
    meeting.kind = activity_kind::meeting;
    meeting.description = meeting_description();
    meeting.required = meeting_required_fields();
    meeting.title = title;
    meeting.begins = next_half_hour;
    meeting.length = meeting_length;
    meeting.has_costs = true;
    meeting.own_parts = own_parts;
    return meeting;
  }();
  return kind;
}

}  // namespace

erp::form_contribution meeting_form(workplace& place) {
  return activity_form(place, meeting_kind());
}

}  // namespace crm
