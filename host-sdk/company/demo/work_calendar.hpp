// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "host-sdk/company/demo/dice.hpp"

// Days and hours at which a Polish office works, and who is busy when. Times are those of the clock
// on the wall. The functions are pure; an agenda is used by one thread.

namespace erp::company::demo {

using local_minutes = std::chrono::local_time<std::chrono::minutes>;

bool is_workday(std::chrono::local_days day);  // Monday to Friday, no public holiday
// The workday `count` of them later; 0: the day itself, or the next workday when it is none.
std::chrono::local_days workdays_later(std::chrono::local_days day, int count);

class agenda {
 public:
  // A free stretch of the day for the employee, which is then taken; none when the day is full.
  std::optional<local_minutes> take_any(int employee, std::chrono::local_days day, int minutes,
                                        int grid_minutes, dice& dice);
  // That very time, when the office works and the employee is free.
  bool take(int employee, local_minutes at, int minutes);

 private:
  struct busy {
    local_minutes from;
    local_minutes until;
  };
  std::map<std::pair<int, std::chrono::local_days>, std::vector<busy>> busy_;
};

}  // namespace erp::company::demo
