// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "erp/value.hpp"

// The record that every kind of activity is stored as, and what can be said of it without asking
// anybody. Plain data without a thread rule; ids are the contract's, times are UTC with the zone
// of entry beside them.

namespace crm {

enum class activity_kind { contact = 1, meeting, task };
enum class activity_state { open = 1, ended, cancelled };

inline constexpr std::size_t subject_length_max = 200;  // characters

// One stretch of measured time; its length comes from a clock that never jumps.
struct timer_segment {
  erp::instant started_at;
  std::chrono::milliseconds length{0};
  bool operator==(const timer_segment&) const = default;
};

struct activity {
  std::int64_t id = 0;  // 0: never saved
  std::string uid;      // made with the record, before any database knows it
  activity_kind kind = activity_kind::contact;
  activity_state state = activity_state::open;
  std::optional<erp::record_key> contractor;
  std::vector<erp::record_key> persons;     // of the contractor, in the order they were added
  std::optional<erp::record_key> employee;  // responsible
  std::vector<erp::record_key> employees;   // who else takes part, in the order they were added
  erp::instant starts_at{};
  erp::instant ends_at{};  // all day: the midnight after the last day
  std::string zone;
  bool all_day = false;
  bool in_schedule = true;
  std::optional<std::int64_t> contact_type;  // ids of dictionary values
  std::optional<std::int64_t> priority;
  std::optional<std::int64_t> category;
  std::string subject;
  std::string venue;
  std::optional<erp::money> expected_cost;
  std::optional<erp::money> actual_cost;
  std::string note;
  std::optional<std::chrono::minutes> remind_before;  // of the start; none: no reminder
  std::optional<std::chrono::seconds> elapsed;        // as corrected by hand; none: as measured
  std::chrono::seconds measured{0};                   // sum of all stored segments
  std::optional<std::int64_t> follow_up_of;
  std::optional<std::int64_t> chain;   // first activity of the chain; none: this one, or no chain
  std::optional<std::int64_t> series;  // none: happens once
  std::optional<erp::instant> series_at;  // when the rule of its series has it happen
  std::int64_t version = 0;
  erp::record_key created_by;
  erp::instant created_at{};
  erp::record_key changed_by;
  erp::instant changed_at{};
  std::optional<erp::instant> ended_at;  // when it was ended last; none: it is not ended

  bool operator==(const activity&) const = default;
};

// Overdue is never stored: an open activity whose end has passed (P12).
inline bool is_overdue(const activity& a, erp::instant now) {
  return a.state == activity_state::open && a.ends_at < now;
}

// Ended records change by reopening alone (P10).
inline bool is_sealed(const activity& a) {
  return a.state == activity_state::ended;
}

// The chain that whatever follows this activity belongs to.
inline std::int64_t chain_of(const activity& a) {
  return a.chain.value_or(a.id);
}

// What is copied into the next one (P8): with whom, by whom, of which sort, where, at what expected
// cost, how long; never the note, what it did cost, the time spent or Ended. It happens once, also
// where its source is one of a series. The caller says when; the length is kept.
activity similar_at(const activity& source, erp::instant starts_at, erp::instant ends_at);

}  // namespace crm
