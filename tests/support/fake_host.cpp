// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_host.hpp"

#include <algorithm>

namespace testing_support {

namespace {

class quiet_context : public erp::job_context {
 public:
  void progress(std::int64_t, std::int64_t) override {}
  bool cancelled() const override { return false; }
};

}  // namespace

erp::subscription fake_clock::every(std::chrono::milliseconds period, std::function<void()> tick) {
  auto entry = std::make_shared<beat>(beat{period, monotonic_ + period, std::move(tick)});
  beats_.push_back(entry);
  return erp::subscription([this, entry] { std::erase(beats_, entry); });
}

erp::job_handle fake_jobs::start(erp::job_description description,
                                 std::function<void(erp::job_context&)> work,
                                 std::function<void()> then) {
  auto entry =
      std::make_shared<job>(job{std::move(description), std::move(work), std::move(then), true});
  waiting_.push_back(entry);
  return erp::job_handle([entry] { entry->wanted = false; });
}

bool fake_jobs::pump_one() {
  if (waiting_.empty()) return false;
  const auto next = waiting_.front();
  waiting_.pop_front();
  if (!next->wanted && next->description.may_drop) return true;
  quiet_context context;
  next->work(context);
  if (next->wanted) next->then();
  return true;
}

void fake_jobs::pump() {
  while (pump_one()) {
  }
}

erp::subscription fake_session::on_changed(std::function<void()> told) {
  auto entry = std::make_shared<std::function<void()>>(std::move(told));
  told_.push_back(entry);
  return erp::subscription([this, entry] { std::erase(told_, entry); });
}

void fake_session::log_in(erp::services::operator_info who) {
  operator_ = std::move(who);
  const auto round = told_;
  for (const auto& told : round) (*told)();
}

void fake_changes::publish(erp::services::change change) {
  published_.push_back(change);
  const auto round = listeners_;
  for (const auto& listener : round)
    if (listener->entity == change.entity) listener->told(change);
}

erp::subscription fake_changes::on_change(std::string entity,
                                          std::function<void(const erp::services::change&)> told) {
  auto entry = std::make_shared<listener>(listener{std::move(entity), std::move(told)});
  listeners_.push_back(entry);
  return erp::subscription([this, entry] { std::erase(listeners_, entry); });
}

erp::result<void> fake_windows::open_list(const std::string& list, erp::context about) {
  lists_.push_back({list, std::nullopt, std::move(about)});
  return {};
}

erp::result<void> fake_windows::open_form(const std::string& form,
                                          std::optional<erp::record_key> key, erp::context about) {
  forms_.push_back({form, std::move(key), std::move(about)});
  return {};
}

erp::subscription fake_windows::show(erp::services::offer offer) {
  const auto id = offer.id;
  offers_[id] = std::move(offer);
  return erp::subscription([this, id] { offers_.erase(id); });
}

erp::result<void> fake_windows::open_schedule(erp::context about) {
  schedules_.push_back(std::move(about));
  return {};
}

erp::result<void> fake_windows::open_report(const std::string& report, erp::context about) {
  reports_.push_back({report, std::nullopt, std::move(about)});
  return {};
}

erp::subscription fake_windows::notify(erp::services::notification notification) {
  const auto id = notification.id;
  const auto serial = ++notifications_made_;
  notifications_[id] = std::move(notification);
  notifications_serial_[id] = serial;
  return erp::subscription([this, id, serial] {
    if (notifications_serial_[id] == serial) notifications_.erase(id);
  });
}

std::optional<std::string> fake_settings::get(std::string_view name) const {
  const auto found = values_.find(name);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

void fake_settings::set(std::string_view name, std::string value) {
  values_[std::string(name)] = std::move(value);
}

void fake_host::pass(std::chrono::milliseconds time) {
  const auto until = clock_.monotonic_ + time;
  const auto move_to = [this](std::chrono::milliseconds moment) {
    clock_.now_ += moment - clock_.monotonic_;
    clock_.monotonic_ = moment;
  };
  for (;;) {
    const auto next = std::min_element(clock_.beats_.begin(), clock_.beats_.end(),
                                       [](auto& a, auto& b) { return a->due < b->due; });
    if (next == clock_.beats_.end() || (*next)->due > until) break;
    const auto beat = *next;
    move_to(beat->due);
    beat->due += beat->period;
    beat->tick();
    jobs_.pump();
  }
  move_to(until);
}

}  // namespace testing_support
