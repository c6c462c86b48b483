// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "erp/host.hpp"
#include "erp/ui/schedule.hpp"

// A schedule that keeps its entries in memory, for tests of what draws schedules. [main]. What
// tests may change, and what was asked, is public.

namespace testing_support {

struct sample_move {
  std::string key;
  erp::schedule_move to;
};

struct sample_diary {
  std::vector<erp::schedule_entry> entries;
  std::vector<erp::schedule_day> days;
  std::vector<erp::choice> employees;
  std::vector<erp::schedule_request> asked;
  std::vector<sample_move> moves;
  std::vector<sample_move> before;    // where the moved ones were, for undo
  std::vector<std::string> answers;   // "later=all"
  std::optional<erp::error> outage;   // of the next answers, until it is taken away
  std::optional<erp::error> refusal;  // of the next move
  std::optional<erp::question> asks;  // at the next move, before it is done
  std::string notice;                 // what the next move says
  std::function<void()> changed;

  void tell() {
    if (changed) changed();
  }
  erp::schedule_entry* find(const std::string& key);
  // Times of the wall in Warsaw; the day of March 2026.
  erp::schedule_entry& add(const std::string& key, const std::string& title, int day, int from_min,
                           int until_min, const std::string& category,
                           std::vector<std::string> employees = {"1"});
  erp::schedule_entry& add_days(const std::string& key, const std::string& title, int first,
                                int last, const std::string& category,
                                std::vector<std::string> employees = {"1"});
};

inline constexpr char sample_schedule_id[] = "sample.schedule";
erp::schedule_contribution sample_schedule(erp::host& host, std::shared_ptr<sample_diary> diary);

// The days and people that every diary has: a holiday, three employees.
std::shared_ptr<sample_diary> make_diary();
// A busy week around 2 March 2026: overlaps, long titles, several days, three employees.
void fill_busy(sample_diary& diary);

}  // namespace testing_support
