// SPDX-License-Identifier: Apache-2.0
#include "plugin/chain/chain_undo.hpp"

#include <algorithm>
#include <memory>

#include "plugin/schedule/schedule_service.hpp"
#include "plugin/uid.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr char offer_id[] = "crm.chain.moved";
constexpr char refused_id[] = "crm.chain.not_taken_back";
constexpr char undo[] = "undo";

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

void take_chain_back(workplace& place, const who& by, const std::vector<moved_activity>& moved) {
  // Held by its own answer, which nobody else waits for.
  auto going_on = std::make_shared<erp::job_handle>();
  *going_on = place.write<move_answer>(
      tr("Moving back"), by,
      [wish = move_back{new_uid(), {moved, {}, {}}},
       now = place.host().clock().now()](admitted& inside) { return take_back(inside, wish, now); },
      [](const move_answer& answer) {
        std::vector<std::int64_t> touched;
        for (const auto& one : answer.made.moved) touched.push_back(one.after.id);
        return touched;
      },
      [&place, going_on](erp::result<move_answer> answer) {
        if (answer) return;
        place.offer(
            {refused_id, why_not(answer.failure()), {{"close", tr("Close")}}, [](auto&) {}});
      });
}

bool is_at_work(workplace& place, const who& by) {
  const auto now = let_in(place.host());
  return now && now->operator_key == by.operator_key;
}

}  // namespace

void offer_undo_of_chain(workplace& place, const who& by, std::vector<moved_activity> moved,
                         std::int64_t own) {
  const auto later = std::count_if(moved.begin(), moved.end(),
                                   [own](const auto& one) { return one.after.id != own; });
  place.offer({offer_id,
               tr_n("{1} later activity was moved.", "{1} later activities were moved.", later),
               {{undo, tr("Undo")}, {"keep", tr("Leave it so")}},
               [&place, by, moved = std::move(moved)](const std::string& option) {
                 if (option == undo && is_at_work(place, by)) take_chain_back(place, by, moved);
               }});
}

}  // namespace crm
