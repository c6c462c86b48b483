// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "host-sdk/company/core/window_board.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

// Its address tells two of one id apart.
struct window_board::shown_notification {
  services::notification what;
  bool seen = false;
};

namespace {

template <class All>
auto named(All& all, const std::string& id) {
  return std::find_if(all.begin(), all.end(),
                      [&](const auto& each) { return each->what.id == id; });
}

}  // namespace

subscription window_board::notify(services::notification notification) {
  auto shown = std::make_shared<shown_notification>();
  shown->what = std::move(notification);
  const auto before = named(notifications_, shown->what.id);
  if (before != notifications_.end())
    *before = shown;
  else
    notifications_.push_back(shown);
  if (front_) front_->notifications_changed();
  return subscription([this, alive = std::weak_ptr(alive_), shown] {
    if (alive.expired() || std::erase(notifications_, shown) == 0) return;
    if (front_) front_->notifications_changed();
  });
}

std::vector<const services::notification*> window_board::notifications() const {
  std::vector<const services::notification*> result;
  for (const auto& shown : notifications_) result.push_back(&shown->what);
  return result;
}

void window_board::note_shown(const std::string& notification) {
  const auto found = named(notifications_, notification);
  if (found == notifications_.end() || std::exchange((*found)->seen, true)) return;
  const auto shown = *found;  // stays whole while its function runs
  if (!shown->what.shown) return;
  try {
    shown->what.shown();
  } catch (...) {
    (void)failed("notification", shown->what.id);
  }
}

result<void> window_board::answer_notification(const std::string& notification,
                                               const std::string& option) {
  const auto found = named(notifications_, notification);
  if (found == notifications_.end())
    return error{
        error_code::not_found, kit::tr("There is no notification {1}", notification), "ask", {}};
  const auto& options = (*found)->what.options;
  if (std::none_of(options.begin(), options.end(),
                   [&](const auto& each) { return each.id == option; }))
    return error{
        error_code::not_found, kit::tr("The notification has no option {1}", option), "choice", {}};
  const auto shown = *found;
  notifications_.erase(found);
  if (front_) front_->notifications_changed();
  try {
    if (shown->what.chosen) shown->what.chosen(option);
  } catch (...) {
    return failed("notification", shown->what.id);
  }
  return {};
}

}  // namespace erp::company
