// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/host_clock.hpp"

#include <date/tz.h>

#include <algorithm>
#include <cassert>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace erp::company {

using std::chrono::milliseconds;

namespace {

std::string zone_or_computers(std::string zone) {
  if (!zone.empty()) return zone;
  try {
    return ::date::current_zone()->name();
  } catch (const std::exception&) {
    return "UTC";  // a computer without a zone
  }
}

milliseconds steady_now() {
  return std::chrono::duration_cast<milliseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

struct tick_entry {
  milliseconds period;
  milliseconds due;  // monotonic
  std::function<void()> tick;
  bool dropped = false;
};

constexpr std::int64_t ticks_max_at_once = 1000;

}  // namespace

struct host_clock::ticker : std::enable_shared_from_this<host_clock::ticker> {
  explicit ticker(main_queue& q) : queue(q) {}

  main_queue& queue;
  std::vector<std::shared_ptr<tick_entry>> entries;  // of main

  // What the thread sleeps by; under guard.
  std::mutex guard;
  std::condition_variable changed;
  milliseconds next_due = milliseconds::max();
  bool ending = false;
  std::thread thread;

  milliseconds earliest() const {
    milliseconds due = milliseconds::max();
    for (const auto& entry : entries) due = std::min(due, entry->due);
    return due;
  }

  void sleep_until_earliest() {
    {
      std::lock_guard lock(guard);
      next_due = earliest();
    }
    changed.notify_all();
  }

  // Calls what is due and sets its next time: whole periods on, however late we are.
  void fire(milliseconds now) {
    const auto round = entries;
    for (const auto& entry : round) {
      if (entry->dropped || entry->due > now) continue;
      entry->due += entry->period * ((now - entry->due) / entry->period + 1);
      const auto tick = entry->tick;  // a copy: it may drop itself while it runs
      tick();
    }
  }

  void run() {
    std::unique_lock lock(guard);
    while (!ending) {
      if (next_due == milliseconds::max()) {
        changed.wait(lock);
      } else if (const auto now = steady_now(); now < next_due) {
        changed.wait_for(lock, next_due - now);
      } else {
        next_due = milliseconds::max();  // until main has fired and said when it is next
        queue.post([weak = weak_from_this()] {
          const auto self = weak.lock();
          if (!self) return;
          self->fire(steady_now());
          self->sleep_until_earliest();
        });
      }
    }
  }
};

host_clock::host_clock(main_queue& queue, std::optional<instant> fixed_at, std::string zone)
    : fixed_(fixed_at.has_value()),
      zone_(zone_or_computers(std::move(zone))),
      fixed_now_ms_(fixed_at ? fixed_at->time_since_epoch().count() : 0),
      fixed_monotonic_ms_(0),
      ticker_(std::make_shared<ticker>(queue)) {}

host_clock::~host_clock() {
  {
    std::lock_guard lock(ticker_->guard);
    ticker_->ending = true;
  }
  ticker_->changed.notify_all();
  if (ticker_->thread.joinable()) ticker_->thread.join();
}

instant host_clock::now() const {
  if (fixed_) return instant(milliseconds(fixed_now_ms_));
  return std::chrono::time_point_cast<milliseconds>(std::chrono::system_clock::now());
}

milliseconds host_clock::monotonic() const {
  return fixed_ ? milliseconds(fixed_monotonic_ms_) : steady_now();
}

subscription host_clock::every(milliseconds period, std::function<void()> tick) {
  period = std::max(period, milliseconds(1));
  auto entry = std::make_shared<tick_entry>(
      tick_entry{period, monotonic() + period, std::move(tick), false});
  ticker_->entries.push_back(entry);
  if (!fixed_) {
    if (!ticker_->thread.joinable())
      ticker_->thread = std::thread([state = ticker_.get()] { state->run(); });
    ticker_->sleep_until_earliest();
  }
  return subscription([entry, ticker = std::weak_ptr(ticker_)] {
    entry->dropped = true;
    if (const auto state = ticker.lock()) std::erase(state->entries, entry);
    entry->tick = nullptr;
  });
}

void host_clock::advance(milliseconds by) {
  assert(fixed_ && by >= milliseconds(0));
  const milliseconds end = monotonic() + by;
  const milliseconds step(std::max<std::int64_t>(1, by.count() / ticks_max_at_once));
  const auto move_to = [this](milliseconds monotonic_ms) {
    fixed_now_ms_ += monotonic_ms.count() - fixed_monotonic_ms_;
    fixed_monotonic_ms_ = monotonic_ms.count();
  };
  for (milliseconds due = ticker_->earliest(); due <= end; due = ticker_->earliest()) {
    // Not finer than a thousandth of the way: what would come in between comes as one.
    const milliseconds at = std::min(end, std::max(due, monotonic() + step));
    move_to(at);
    ticker_->fire(at);
    if (at == end) break;
  }
  move_to(end);
}

}  // namespace erp::company
