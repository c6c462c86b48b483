// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "host-sdk/company/demo/courses.hpp"
#include "host-sdk/company/demo/demo_company.hpp"
#include "host-sdk/company/demo/work_calendar.hpp"

// A year of contacts as the demo company's people would have had them, up to a given now, and those
// they plan. Plain data, the same for the same now; callable on any thread.

namespace erp::company::demo {

inline constexpr int diary_contact_count = 2'000;

enum class origin {
  recorded = 1,  // entered while it happened
  planned,       // entered before, for a later time
  followed       // made by the contact before it, as its follow-up
};

struct planned_contact {
  origin from = origin::recorded;
  int source = -1;  // followed: index of the contact that made it
  int author = 0;   // employee at the keyboard
  int employee = 0;
  int contractor = 0;
  std::vector<int> persons;
  contact_kind kind = contact_kind::telephone;
  std::string priority;
  std::string category;
  std::string subject;
  std::string plan;          // note while it is only planned
  std::string note;          // note once it happened
  local_minutes entered_at;  // planned: when
  local_minutes starts_at;
  int minutes = 0;
  bool happened = false;
  int follow_up_days = 0;  // makes a follow-up so much later; 0: none
};

std::vector<planned_contact> plan_diary(const demo_company& company, local_minutes now);

}  // namespace erp::company::demo
