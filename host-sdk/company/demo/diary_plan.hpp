// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host-sdk/company/demo/courses.hpp"
#include "host-sdk/company/demo/demo_company.hpp"
#include "host-sdk/company/demo/work_calendar.hpp"

// A year of contacts, meetings and tasks as the demo company's people would have had them, up to a
// given now, and those they plan. Plain data, the same for the same now; callable on any thread.

namespace erp::company::demo {

inline constexpr int diary_entry_count = 2'000;

enum class entry_kind { contact = 1, meeting, task };

// What a meeting costs, as it is typed: "120.50".
struct cost {
  std::string amount;
  std::string currency;
};

enum class origin {
  recorded = 1,  // entered while it happened
  planned,       // entered before, for a later time
  followed       // made by the contact before it, as its follow-up
};

struct planned_entry {
  entry_kind what = entry_kind::contact;
  origin from = origin::recorded;
  int source = -1;  // followed: index of the contact that made it
  int author = 0;   // employee at the keyboard
  int employee = 0;
  std::vector<int> others;  // employees who take part in a meeting
  int contractor = 0;       // 0: a task for nobody outside
  std::vector<int> persons;
  contact_kind kind = contact_kind::telephone;
  std::string priority;
  std::string category;
  std::string subject;
  std::string venue;  // of a meeting, as its costs
  std::optional<cost> expected;
  std::optional<cost> actual;  // once it happened
  std::string plan;            // note while it is only planned
  std::string note;            // note once it happened
  local_minutes entered_at;    // planned: when
  local_minutes starts_at;
  int minutes = 0;
  bool happened = false;
  int follow_up_days = 0;  // makes a follow-up so much later; 0: none
};

std::vector<planned_entry> plan_diary(const demo_company& company, local_minutes now);

}  // namespace erp::company::demo
