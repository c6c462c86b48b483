// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_form.hpp"

#include "plugin/activity/activity_form_load.hpp"
#include "plugin/activity/activity_form_open.hpp"
#include "plugin/contact/contact.hpp"
#include "plugin/contact/contact_description.hpp"
#include "plugin/contact/contact_timer_part.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::text title(const activity& stored, const std::string& contractor) {
  if (stored.id == 0) return tr("New contact");
  return tr("Contact with {1}", contractor);
}

// It happens now.
erp::instant begins(erp::instant now, std::string_view) {
  return std::chrono::floor<std::chrono::minutes>(now);
}

form_parts own_parts(form_ground& ground, const loaded_form& loaded) {
  const bool start_timer = ground.values.base.id == 0 && !loaded.restored;
  form_parts parts;
  parts.push_back(std::make_unique<contact_timer_part>(ground, start_timer));
  return parts;
}

const activity_form_kind& contact_kind() {
  static const activity_form_kind kind = [] {
    activity_form_kind contact;
    contact.description = contact_description();
    contact.required = contact_required_fields();
    contact.dictionary_fields.push_back({field::contact_type, &activity::contact_type});
    contact.title = title;
    contact.begins = begins;
    contact.length = contact_length;
    contact.own_parts = own_parts;
    return contact;
  }();
  return kind;
}

}  // namespace

erp::form_contribution contact_form(workplace& place) {
  return activity_form(place, contact_kind());
}

}  // namespace crm
