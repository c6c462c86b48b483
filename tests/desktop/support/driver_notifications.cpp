// SPDX-License-Identifier: Apache-2.0
// Notifications, as their cards show them.
#include <QAbstractButton>
#include <QAction>

#include "host-sdk/desktop/shell/notification_card.hpp"
#include "host-sdk/desktop/shell/notification_popup.hpp"
#include "tests/desktop/support/desktop_driver.hpp"

namespace testing_support {

using namespace erp;

json desktop_driver::notifications(const request&) {
  json all = json::array();
  for (const auto* notification : host_.windows().notifications()) {
    json shown = headless::to_json(*notification, speech_);
    for (const desktop::notification_card* card : work().notifications()->cards()) {
      if (card->id() != notification->id) continue;
      shown["title"] = card->title().toStdString();
      shown["message"] = card->message().toStdString();
    }
    all.push_back(std::move(shown));  // one without a card is counted on screen
  }
  return {{"notifications", std::move(all)}};
}

// By the button that a click would reach, or the entry of the menu behind one.
bool desktop_driver::answer_notification(const std::string& id, const std::string& option) {
  const QString name = QString::fromStdString(option);
  for (desktop::notification_card* card : work().notifications()->cards()) {
    if (card->id() != id || !card->isVisible()) continue;
    if (auto* button = card->findChild<QAbstractButton*>(name)) {
      click(button);
      return true;
    }
    if (auto* action = card->findChild<QAction*>(name)) {
      action->trigger();
      return true;
    }
  }
  for (const auto* standing : host_.windows().notifications())
    if (standing->id == id) {
      headless::must(host_.windows().answer_notification(id, option));
      return true;
    }
  return false;
}

json desktop_driver::notification_events() {
  json events = json::array();
  std::set<std::string> standing;
  for (const auto* notification : host_.windows().notifications()) {
    standing.insert(notification->id);
    if (notifications_told_.count(notification->id) > 0) continue;
    events.push_back({{"event", "notification"}, {"ask", notification->id}});
    events.back().update(headless::to_json(*notification, speech_));
  }
  for (const std::string& told : notifications_told_)
    if (standing.count(told) == 0)
      events.push_back({{"event", "notification_withdrawn"}, {"id", told}});
  notifications_told_ = std::move(standing);
  return events;
}

}  // namespace testing_support
