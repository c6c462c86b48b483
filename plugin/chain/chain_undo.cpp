// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_undo.hpp"

#include <algorithm>

#include "plugin/saving/undo_offer.hpp"
#include "plugin/schedule/schedule_service.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

erp::text why_not(const erp::error& error) {
  switch (error.code) {
    case erp::error_code::conflict:
    case erp::error_code::sealed:
    case erp::error_code::denied:
    case erp::error_code::not_found:
      return tr("One of the moved activities was changed since. Nothing was taken back.");
    default:
      return error.message;
  }
}

}  // namespace

void offer_undo_of_chain(workplace& place, const who& by, std::vector<moved_activity> moved,
                         std::int64_t own) {
  const auto later = std::count_if(moved.begin(), moved.end(),
                                   [own](const auto& one) { return one.after.id != own; });
  const move_back wish{new_uid(), {std::move(moved), {}, {}}};
  offer_to_take_back(
      place, by,
      {"crm.chain.moved",
       tr_n("{1} later activity was moved.", "{1} later activities were moved.", later),
       [wish](admitted& inside, erp::instant now) -> erp::result<std::vector<std::int64_t>> {
         const auto back = take_back(inside, wish, now);
         if (!back) return back.failure();
         return touched(*back);
       },
       why_not});
}

}  // namespace crm
