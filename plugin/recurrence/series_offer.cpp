// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_offer.hpp"

#include "plugin/saving/undo_offer.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

// The one that was saved is counted with the others.
erp::text message_of(const series_outcome& outcome) {
  if (outcome.cancelled > 0)
    return tr_n("{1} activity was cancelled, {2} changed.",
                "{1} activities were cancelled, {2} changed.", outcome.cancelled,
                outcome.changed + 1);
  if (outcome.changed == 0)
    return tr_n("{1} activity was entered.", "{1} activities were entered.", outcome.made);
  return tr_n("{1} activity was changed.", "{1} activities were changed.", outcome.changed + 1);
}

}  // namespace

void offer_undo(workplace& place, const who& by, const series_outcome& outcome) {
  if (!outcome.undo || outcome.changed + outcome.cancelled + outcome.made == 0) return;
  offer_to_take_back(place, by,
                     {"crm.series.undo", message_of(outcome),
                      [undo = *outcome.undo, key = new_uid()](admitted& inside, erp::instant now) {
                        return undo_series_change(inside, key, undo, now);
                      }});
}

}  // namespace crm
