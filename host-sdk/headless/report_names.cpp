// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/report_names.hpp"

#include <array>
#include <cstddef>

namespace erp::headless {

namespace {

// The names of a closed set that counts from 1.
template <class Kind, std::size_t Size>
std::string_view name_in(const std::array<std::string_view, Size>& names, Kind kind) {
  const auto at = static_cast<std::size_t>(kind) - 1;
  return at < Size ? names[at] : std::string_view("unknown");
}

}  // namespace

std::string_view name_of(parameter_kind kind) {
  static constexpr std::array<std::string_view, 5> names{"choice", "reference", "day", "integer",
                                                         "boolean"};
  return name_in(names, kind);
}

std::string_view name_of(figure_kind kind) {
  static constexpr std::array<std::string_view, 8> names{"text",     "count", "decimal", "percent",
                                                         "duration", "money", "date",    "moment"};
  return name_in(names, kind);
}

std::string_view name_of(trend_sense sense) {
  static constexpr std::array<std::string_view, 3> names{"none", "good", "bad"};
  return name_in(names, sense);
}

std::string_view name_of(report_row_role role) {
  static constexpr std::array<std::string_view, 3> names{"body", "subtotal", "total"};
  return name_in(names, role);
}

std::string_view name_of(chart_kind kind) {
  static constexpr std::array<std::string_view, 5> names{"bars", "columns", "funnel", "steps",
                                                         "time_line"};
  return name_in(names, kind);
}

std::string_view name_of(chart_unit unit) {
  static constexpr std::array<std::string_view, 6> names{"count", "percent", "days",
                                                         "hours", "amount",  "date"};
  return name_in(names, unit);
}

std::string_view name_of(series_role role) {
  static constexpr std::array<std::string_view, 3> names{"main", "before", "muted"};
  return name_in(names, role);
}

std::string_view name_of(span_kind kind) {
  static constexpr std::array<std::string_view, 2> names{"stay", "silence"};
  return name_in(names, kind);
}

}  // namespace erp::headless
