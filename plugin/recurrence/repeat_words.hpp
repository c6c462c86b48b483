// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "erp/text.hpp"
#include "erp/ui/form_session.hpp"
#include "plugin/recurrence/recurrence.hpp"

// A rule in words, and the choices that a form offers of rules. Pure functions, [any]; names of
// days and dates are put in the operator's language here, for they stand inside sentences.

namespace crm {

// What the field `repeat` can hold; the ids are a promise to scripts.
namespace repeat_choice {
inline constexpr char never[] = "never";
inline constexpr char daily[] = "daily";
inline constexpr char weekly[] = "weekly";
inline constexpr char monthly_day[] = "monthly_day";
inline constexpr char monthly_last_day[] = "monthly_last_day";
inline constexpr char monthly_weekday[] = "monthly_weekday";
inline constexpr char monthly_last_weekday[] = "monthly_last_weekday";
inline constexpr char yearly[] = "yearly";
inline constexpr char other[] = "other";  // a rule that the others do not say; never offered
}  // namespace repeat_choice

// Those that make sense for this start: on the last Friday only where it is one.
std::vector<erp::choice> repeat_choices(const repeat_start& start, std::string_view language);
// The one that says this completed rule; what it repeats at the start's own day.
erp::choice repeat_choice_of(const repeat_rule& rule, const repeat_start& start,
                             std::string_view language);
// None: not an id that is offered.
std::optional<repeat_rule> rule_of_choice(const std::string& id, const repeat_start& start);

std::vector<erp::choice> repeat_end_choices();                        // never, until, count
std::vector<erp::choice> weekday_choices(std::string_view language);  // "mo" … "su"
erp::choice weekday_choice(int weekday, std::string_view language);

// "Every 2 weeks (Mon, Wed): 9 Mar 2026, 11 Mar 2026, 23 Mar 2026, …"
erp::text rule_words(const repeat_rule& rule, const std::vector<erp::instant>& next,
                     std::string_view zone, std::string_view language);

}  // namespace crm
