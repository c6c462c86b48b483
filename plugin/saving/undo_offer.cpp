// SPDX-License-Identifier: Apache-2.0
#include "plugin/saving/undo_offer.hpp"

#include <memory>
#include <utility>

#include "ribbon/text.hpp"

namespace crm {

namespace {

using ids = std::vector<std::int64_t>;
constexpr char undo[] = "undo";

bool is_at_work(workplace& place, const who& by) {
  const auto now = let_in(place.host());
  return now && now->operator_key == by.operator_key;
}

void take_back(workplace& place, const who& by, const undo_offer& offer) {
  // Held by its own answer, which nobody else waits for.
  auto going_on = std::make_shared<erp::job_handle>();
  *going_on = place.write<ids>(
      tr("Undo"), by,
      [back = offer.back, now = place.host().clock().now()](admitted& inside) {
        return back(inside, now);
      },
      [](const ids& touched) { return touched; },
      [&place, offer, going_on](const erp::result<ids>& done) {
        if (done) return;
        const auto& why = done.failure();
        place.offer({offer.id + ".refused",
                     offer.refused ? offer.refused(why) : why.message,
                     {{"close", tr("Close")}},
                     [](const std::string&) {}});
      });
}

}  // namespace

void offer_to_take_back(workplace& place, const who& by, undo_offer offer) {
  place.offer({offer.id,
               offer.done,
               {{undo, tr("Undo")}, {"keep", tr("Keep it so")}},
               [&place, by, offer](const std::string& option) {
                 if (option == undo && is_at_work(place, by)) take_back(place, by, offer);
               }});
}

}  // namespace crm
