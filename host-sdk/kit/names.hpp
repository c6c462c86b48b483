// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

// Names of days and months in the languages we speak, for showing and reading dates.
// Constants, callable on [any] thread; inside the kit only.

namespace erp::kit {

struct calendar_names {
  std::array<std::string_view, 7> days;  // from Monday
  std::array<std::string_view, 7> days_short;
  std::array<std::string_view, 12> months_short;
  std::array<std::string_view, 12> months;  // as they stand in a date: "2 marca"
};

inline constexpr calendar_names polish_names{
    {"poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"},
    {"pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."},
    {"sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"},
    {"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
     "października", "listopada", "grudnia"}};

inline constexpr calendar_names english_names{
    {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
    {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"},
    {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
    {"January", "February", "March", "April", "May", "June", "July", "August", "September",
     "October", "November", "December"}};

inline bool is_polish(std::string_view language) {
  return language == "pl";
}

inline const calendar_names& names_in(std::string_view language) {
  return is_polish(language) ? polish_names : english_names;
}

}  // namespace erp::kit
