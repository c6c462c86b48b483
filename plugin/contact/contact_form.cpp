// SPDX-License-Identifier: Apache-2.0
#include "plugin/contact/contact_form.hpp"

#include <charconv>

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_form_session.hpp"
#include "plugin/contact/contact.hpp"
#include "plugin/contact/contact_description.hpp"
#include "plugin/contact/contact_timer_part.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using opened = std::function<void(erp::result<std::unique_ptr<erp::form_session>>)>;

erp::text title(const activity& stored, const std::string& contractor) {
  if (stored.id == 0) return tr("New contact");
  return tr("Contact with {1}", contractor);
}

const activity_form_kind& contact_kind() {
  static const activity_form_kind kind{activity_kind::contact,
                                       contact_description(),
                                       contact_required_fields(),
                                       {{field::contact_type, &activity::contact_type},
                                        {field::priority, &activity::priority},
                                        {field::category, &activity::category}},
                                       title};
  return kind;
}

// It happens now, with whoever was selected, by whoever is at work.
activity fresh_contact(const who& by, const erp::context& about, erp::instant now) {
  activity contact;
  contact.uid = new_uid();
  contact.kind = activity_kind::contact;
  contact.employee = by.employee;
  contact.zone = by.zone;
  contact.starts_at = std::chrono::floor<std::chrono::minutes>(now);
  contact.ends_at = contact.starts_at + contact_length;
  const auto found = about.find(field::contractor);
  if (found != about.end())
    if (const auto* key = std::get_if<erp::record_key>(&found->second); key && !key->id.empty())
      contact.contractor = *key;
  return contact;
}

std::optional<std::int64_t> id_of(const erp::record_key& key) {
  std::int64_t id = 0;
  const auto* end = key.id.data() + key.id.size();
  const auto read = std::from_chars(key.id.data(), end, id);
  if (read.ec != std::errc() || read.ptr != end || id <= 0) return std::nullopt;
  return id;
}

std::optional<std::string> draft_of(const erp::context& about) {
  const auto found = about.find("draft");
  if (found == about.end()) return std::nullopt;
  const auto* id = std::get_if<std::string>(&found->second);
  return id ? std::optional(*id) : std::nullopt;
}

erp::result<loaded_form> load(admitted& inside, const erp::form_request& request,
                              erp::instant now) {
  if (const auto draft = draft_of(request.about))
    return load_draft(inside, *draft, activity_kind::contact, now);
  if (!request.key)
    return load_new(inside, fresh_contact(inside.may.by(), request.about, now),
                    contact_kind().dictionary_fields);
  const auto id = id_of(*request.key);
  return id ? load_stored(inside, *id, activity_kind::contact)
            : erp::result<loaded_form>(activity_gone());
}

erp::job_handle open(workplace& place, erp::form_request request, opened then) {
  const auto by = let_in(place.host());
  if (!by) return place.later([error = by.failure(), then = std::move(then)] { then(error); });
  return place.read<loaded_form>(
      *by,
      [request = std::move(request), now = place.host().clock().now()](admitted& inside) {
        return load(inside, request, now);
      },
      [&place, by = *by, then = std::move(then)](erp::result<loaded_form> loaded) {
        if (!loaded) return then(loaded.failure());
        const bool start_timer = loaded->values.base.id == 0 && !loaded->restored;
        auto session =
            std::make_unique<activity_form_session>(place, by, contact_kind(), std::move(*loaded));
        session->add(std::make_unique<contact_timer_part>(session->ground(), start_timer));
        then(std::unique_ptr<erp::form_session>(std::move(session)));
      });
}

}  // namespace

erp::form_contribution contact_form(workplace& place) {
  return {contact_kind().description,
          [&place](erp::form_request request, opened then) {
            return open(place, std::move(request), std::move(then));
          },
          activity_entity};
}

}  // namespace crm
