// SPDX-License-Identifier: Apache-2.0
#include "plugin/deletion/deletion_offer.hpp"

#include "plugin/saving/undo_offer.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::text message_of(const deletion& what) {
  const auto count = static_cast<std::int64_t>(what.ids.size());
  if (what.left_alone > 0)
    return tr_n("{1} activity was deleted; {2} that you may not change stayed.",
                "{1} activities were deleted; {2} that you may not change stayed.", count,
                what.left_alone);
  return tr_n("{1} activity was deleted.", "{1} activities were deleted.", count);
}

}  // namespace

void offer_undo_of_deletion(workplace& place, const who& by, const deletion& what) {
  offer_to_take_back(place, by,
                     {"crm.deleted", message_of(what),
                      [wish = restoring_wish{new_uid(), what}](admitted& inside, erp::instant now) {
                        return put_back_activities(inside, wish, now);
                      }});
}

}  // namespace crm
