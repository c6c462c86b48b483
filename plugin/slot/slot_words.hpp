// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "erp/text.hpp"
#include "plugin/slot/clash.hpp"

// What is said of a slot under its field: when it is, and what speaks against it. Pure functions,
// [any]. `zone`: by whose clock days and hours are read; `language`: of the operator.

namespace crm {

// "Thursday, 4 Jun 2026 10:00", as the operator writes dates; without the time when all day.
erp::text when_it_is(const slot& at, std::string_view zone);

// Saturday, Sunday, the public holiday's name; of the day on which it starts.
std::vector<erp::text> about_its_day(const slot& at, std::string_view zone,
                                     std::string_view language);

// Not within one day's office hours. Says nothing of days on which nobody works anyway.
std::vector<erp::text> about_its_hours(const slot& at, std::string_view zone);

// The first of them and how many more; none when there are none. Times are said as those of `at`'s
// day where they are.
std::vector<erp::text> about_clashes(const std::vector<clash>& found, const slot& at,
                                     std::string_view zone, std::string_view language);

}  // namespace crm
