// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/course.hpp"

#include <algorithm>
#include <utility>

#include "host-sdk/kit/zone.hpp"

namespace crm {

course::course(std::string zone, std::int64_t today, std::int64_t silence_days,
               std::size_t kept_most)
    : zone_(std::move(zone)), today_(today), silence_days_(silence_days), kept_most_(kept_most) {}

std::int64_t course::day_of(erp::instant moment) const {
  return std::chrono::sys_days(erp::kit::day_of(moment, zone_)).time_since_epoch().count();
}

// What ends at midnight ends on the day before.
std::int64_t course::last_day_of(const course_entry& entry) const {
  return day_of(entry.ends_at > entry.starts_at ? entry.ends_at - std::chrono::milliseconds(1)
                                                : entry.starts_at);
}

void course::note_silence(std::int64_t from_day, std::int64_t until_day) {
  const auto days = until_day - from_day;
  totals_.longest_silence_days = std::max(totals_.longest_silence_days, days);
  if (days >= silence_days_) silences_.push_back({from_day + 1, until_day, days});
}

void course::add(course_entry entry) {
  const auto day = day_of(entry.starts_at);
  course_step step;
  if (last_day_) {
    step.silence_days = std::max<std::int64_t>(0, day - *last_day_);
    note_silence(*last_day_, std::max(day, *last_day_));
  }
  if (!first_day_) first_day_ = day;
  last_day_ = std::max(last_day_.value_or(day), last_day_of(entry));
  ++totals_.activities;
  totals_.spent += entry.spent;
  if (entry.category && (stays_.empty() || stays_.back().category != *entry.category)) {
    if (!stays_.empty()) {
      step.changed_from = stays_.back().category;
      stays_.back().until_day = day;
      ++totals_.changes;
    }
    stays_.push_back({*entry.category, day, day});
  }
  step.entry = std::move(entry);
  steps_.push_back(std::move(step));
  if (steps_.size() > kept_most_) steps_.pop_front();
}

void course::close() {
  if (!last_day_) return;
  if (!stays_.empty()) stays_.back().until_day = std::max(*last_day_, today_);
  if (silent_now() > 0) note_silence(*last_day_, today_);
}

std::int64_t course::silent_now() const {
  return last_day_ ? std::max<std::int64_t>(0, today_ - *last_day_) : 0;
}

}  // namespace crm
