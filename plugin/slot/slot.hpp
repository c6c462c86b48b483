// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plugin/activity/activity.hpp"

// A stretch of time that an activity takes, or would take. Plain data and pure functions, [any].

namespace crm {

struct slot {
  erp::instant starts_at{};
  erp::instant ends_at{};  // exclusive; equal to the start: a moment
  bool all_day = false;    // from midnight to midnight
  bool operator==(const slot&) const = default;
};

inline slot slot_of(const activity& a) {
  return {a.starts_at, a.ends_at, a.all_day};
}

// A contact or task of a whole day is to be done some time that day, at none of its hours; a
// meeting of a whole day takes all of them.
inline bool takes_time(activity_kind kind, bool all_day) {
  return !all_day || kind == activity_kind::meeting;
}
// Whether others at that time clash with it, wherever that is said: schedules, forms, the search
// for a free slot. They read it where it is kept, in crm_schedule.takes_time. What has ended or was
// called off is in nobody's way.
inline bool takes_time(const activity& a) {
  return a.state == activity_state::open && takes_time(a.kind, a.all_day);
}

// What a moment is taken for, so that it can be in the way too.
inline erp::instant occupied_until(const slot& s) {
  return s.ends_at > s.starts_at ? s.ends_at : s.starts_at + std::chrono::milliseconds(1);
}

inline bool overlap(const slot& a, const slot& b) {
  return a.starts_at < occupied_until(b) && b.starts_at < occupied_until(a);
}

}  // namespace crm
