// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/scripted_front.hpp"

#include <algorithm>
#include <utility>

namespace erp::headless {

scripted_front::scripted_front(company::reference_host& host, const speech& speech)
    : host_(host), speech_(speech) {
  host_.windows().set_front_end(this);
  watching_.push_back(host_.session().on_lock([this] { lock_changed(); }));
  watching_.push_back(host_.session().on_leaving([this] { forget(); }));
}

scripted_front::~scripted_front() {
  host_.windows().set_front_end(nullptr);
}

void scripted_front::list_opened(company::open_list& list) {
  opened_.push_back({{"kind", "list"}, {"id", list.list}, {"handle", list.handle}});
  watched_[list.handle] = list.session->on_changed(
      [this, handle = list.handle] { note_change("list_changed", handle); });
  bring_to_front(list);
}

void scripted_front::form_opening(company::open_form&) {}

void scripted_front::form_ready(company::open_form& form) {
  opened_.push_back({{"kind", "form"}, {"id", form.form}, {"handle", form.handle}});
  watched_[form.handle] = form.session->on_changed(
      [this, handle = form.handle] { note_change("form_changed", handle); });
}

void scripted_front::form_failed(const std::string& handle, const error& why) {
  failed_.emplace_back(handle, why);
}

void scripted_front::schedule_opened(company::open_schedule& schedule) {
  opened_.push_back({{"kind", "schedule"}, {"handle", schedule.handle}});
  watched_[schedule.handle] = schedule.session->on_changed(
      [this, handle = schedule.handle] { note_change("schedule_changed", handle); });
}

void scripted_front::report_opened(company::open_report& report) {
  opened_.push_back({{"kind", "report"}, {"id", report.report}, {"handle", report.handle}});
  watched_[report.handle] = report.session->on_changed(
      [this, handle = report.handle] { note_change("report_changed", handle); });
}

void scripted_front::raised(const std::string& handle) {
  if (const auto* list = host_.windows().find_list(handle)) {
    opened_.push_back({{"kind", "list"}, {"id", list->list}, {"handle", handle}});
    bring_to_front(*list);
  } else if (const auto* form = host_.windows().find_form(handle)) {
    opened_.push_back({{"kind", "form"}, {"id", form->form}, {"handle", handle}});
  } else if (const auto* report = host_.windows().find_report(handle)) {
    opened_.push_back({{"kind", "report"}, {"id", report->report}, {"handle", handle}});
  } else if (host_.windows().find_schedule(handle)) {
    opened_.push_back({{"kind", "schedule"}, {"handle", handle}});
  }
}

void scripted_front::closing(const std::string& handle) {
  watched_.erase(handle);
  if (std::erase(lists_in_front_, handle) == 0) return;
  const auto* next =
      lists_in_front_.empty() ? nullptr : host_.windows().find_list(lists_in_front_.back());
  if (next)
    bring_to_front(*next);
  else
    host_.front_list().clear();
}

void scripted_front::bring_to_front(const company::open_list& list) {
  std::erase(lists_in_front_, list.handle);
  lists_in_front_.push_back(list.handle);
  host_.front_list().show({list.list, {}, list.about});
}

void scripted_front::lock_changed() {
  lock_told_ = false;
  if (host_.session().locked()) return;
  offers_changed();
  notifications_changed();
}

void scripted_front::forget() {
  opened_.clear();
  failed_.clear();
  events_ = json::array();
  offers_told_.clear();
  notifications_told_.clear();
}

void scripted_front::offers_changed() {
  if (host_.session().locked()) return;
  std::set<std::string> waiting;
  for (const auto* offer : host_.windows().offers()) {
    waiting.insert(offer->id);
    if (offers_told_.count(offer->id)) continue;
    json event{{"event", "offer"}, {"ask", offer->id}};
    event.update(to_json(*offer, speech_));
    events_.push_back(std::move(event));
  }
  for (const auto& told : offers_told_)
    if (!waiting.count(told)) events_.push_back({{"event", "offer_withdrawn"}, {"id", told}});
  offers_told_ = std::move(waiting);
}

void scripted_front::notifications_changed() {
  if (host_.session().locked()) return;
  std::set<std::string> standing;
  for (const auto* notification : host_.windows().notifications()) {
    standing.insert(notification->id);
    if (notifications_told_.count(notification->id)) continue;
    json event{{"event", "notification"}, {"ask", notification->id}};
    event.update(to_json(*notification, speech_));
    events_.push_back(std::move(event));
  }
  for (const auto& told : notifications_told_)
    if (!standing.count(told))
      events_.push_back({{"event", "notification_withdrawn"}, {"id", told}});
  notifications_told_ = std::move(standing);
}

void scripted_front::events_sent() {
  if (host_.session().locked()) return;
  for (const auto& told : std::set(notifications_told_)) host_.windows().note_shown(told);
}

void scripted_front::note_change(const char* event, const std::string& handle) {
  json noted{{"event", event}, {"handle", handle}};
  if (std::find(events_.begin(), events_.end(), noted) == events_.end())
    events_.push_back(std::move(noted));
}

std::vector<json> scripted_front::take_opened() {
  return std::exchange(opened_, {});
}

std::vector<std::pair<std::string, error>> scripted_front::take_failed() {
  return std::exchange(failed_, {});
}

json scripted_front::take_events() {
  if (host_.session().locked())
    return std::exchange(lock_told_, true) ? json::array() : json::array({{{"event", "locked"}}});
  return std::exchange(events_, json::array());
}

}  // namespace erp::headless
