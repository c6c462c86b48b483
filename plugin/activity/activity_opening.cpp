// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/activity_opening.hpp"

#include "plugin/activity/activity_form_open.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/ids.hpp"

namespace crm {

const char* form_of(activity_kind kind) {
  switch (kind) {
    case activity_kind::contact:
      return form::contact;
    case activity_kind::meeting:
      return form::meeting;
    case activity_kind::task:
      return form::task;
  }
  return "";
}

erp::job_handle open_activity(workplace& place, const who& by, const erp::record_key& key) {
  return place.read<activity_kind>(
      by,
      [key](admitted& inside) -> erp::result<activity_kind> {
        const auto id = activity_id(key);
        activity_table table(inside.session, inside.keys);
        const auto kind = id ? table.kind_of(*id, inside.may.visible()) : std::nullopt;
        return kind.value_or(activity_kind::contact);
      },
      [&place, key](erp::result<activity_kind> kind) {
        const auto form = form_of(kind ? *kind : activity_kind::contact);
        (void)place.host().windows().open_form(form, key, {});
      });
}

}  // namespace crm
