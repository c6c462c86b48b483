// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "host-sdk/company/demo/demo_company.hpp"
#include "host-sdk/company/demo/diary_plan.hpp"

// Who buys and since when: customers of many years, those whom the diary's acquisition wins, and
// those who do not come. Deterministic, callable on any thread.

namespace erp::company::demo {

// The category, as the dictionary calls it, of courses that are to win somebody.
inline constexpr char acquisition_category[] = "Pozyskanie klienta";

// Who has bought for years need not be won, and who has bought nothing has no order under way.
bool suits(const course& course, const contractor& contractor);

// Before anything of the diary.
void make_old_customers(std::vector<contractor>& contractors);

struct won_customer {
  int contractor = 0;
  std::string since;
};

// Whoever was talked to often, from a group that buys, and long enough ago. `now` is the diary's.
std::vector<won_customer> won_customers(const demo_company& company,
                                        const std::vector<planned_entry>& diary, local_minutes now);

// "2026-03-02"
std::string written_day(std::chrono::local_days day);

}  // namespace erp::company::demo
