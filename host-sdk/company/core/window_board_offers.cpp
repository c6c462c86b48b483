// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/company/core/window_offer.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

subscription window_board::show(services::offer offer) {
  std::erase_if(offers_, [&](const auto& shown) { return shown->offer.id == offer.id; });
  auto shown = std::make_shared<shown_offer>(shown_offer{std::move(offer)});
  offers_.push_back(shown);
  if (front_) front_->offers_changed();
  return subscription([this, alive = std::weak_ptr(alive_), shown] {
    if (alive.expired() || std::erase(offers_, shown) == 0) return;
    if (front_) front_->offers_changed();
  });
}

subscription window_board::notify(services::notification) {
  return {};
}

std::vector<const services::offer*> window_board::offers() const {
  std::vector<const services::offer*> result;
  for (const auto& shown : offers_) result.push_back(&shown->offer);
  return result;
}

result<void> window_board::choose(const std::string& offer, const std::string& option) {
  const auto found = std::find_if(offers_.begin(), offers_.end(),
                                  [&](const auto& shown) { return shown->offer.id == offer; });
  if (found == offers_.end())
    return error{error_code::not_found, kit::tr("There is no offer {1}", offer), "ask", {}};
  const auto& options = (*found)->offer.options;
  if (std::none_of(options.begin(), options.end(),
                   [&](const auto& each) { return each.id == option; }))
    return error{
        error_code::not_found, kit::tr("The offer has no option {1}", option), "choice", {}};
  const auto shown = *found;  // stays whole while its function runs
  offers_.erase(found);
  if (front_) front_->offers_changed();
  try {
    shown->offer.chosen(option);
  } catch (...) {
    return failed("offer", shown->offer.id);
  }
  return {};
}

}  // namespace erp::company
