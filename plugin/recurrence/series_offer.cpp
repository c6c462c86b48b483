// SPDX-License-Identifier: Apache-2.0
#include "plugin/recurrence/series_offer.hpp"

#include <memory>

#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char offer_id[] = "crm.series.undo";
constexpr char told_id[] = "crm.series.undone";

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

void tell(workplace& place, erp::text message) {
  place.offer({told_id, std::move(message), {{"close", tr("Close")}}, [](const std::string&) {}});
}

void take_back(workplace& place, const who& by, std::shared_ptr<const series_undo> undo) {
  using ids = std::vector<std::int64_t>;
  const auto now = place.host().clock().now();
  auto waiting = std::make_shared<erp::job_handle>();  // lives as long as what is told by it
  *waiting = place.write<ids>(
      tr("Undo"), by,
      [undo, key = new_uid(), now](admitted& inside) {
        return undo_series_change(inside, key, *undo, now);
      },
      [](const ids& touched) { return touched; },
      [&place, waiting](const erp::result<ids>& done) {
        if (!done) tell(place, done.failure().message);
      });
}

}  // namespace

void offer_undo(workplace& place, const who& by, const series_outcome& outcome) {
  if (!outcome.undo || outcome.changed + outcome.cancelled + outcome.made == 0) return;
  auto undo = std::make_shared<const series_undo>(*outcome.undo);
  place.offer({offer_id,
               message_of(outcome),
               {{"undo", tr("Undo")}, {"keep", tr("Keep it so")}},
               [&place, by, undo](const std::string& option) {
                 if (option == "undo") take_back(place, by, undo);
               }});
}

}  // namespace crm
