// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/text.hpp"
#include "erp/value.hpp"

// A chart as data: what is to be seen; how it is drawn, printed and coloured is the host's.
// Plain data without a thread rule; copies are independent.

namespace erp {

enum class chart_kind {
  bars = 1,  // lying, one group for each of `categories`, one bar in it for each series
  columns,   // standing, likewise; categories follow each other in time
  funnel,    // bars that get shorter from category to category, one series
  steps,     // curves that go down or up in steps over a numeric axis, with a band around each
  time_line  // lanes (categories) over dates: points, and spans between two dates
};

enum class chart_unit { count = 1, percent, days, hours, amount, date };  // date: days since 1970

struct chart_axis {
  text caption;
  chart_unit unit = chart_unit::count;
  std::string currency = {};  // of an amount
};

struct chart_point {
  double x = 0;                     // bars, columns, funnel: index of the category; time_line: date
  double y = 0;                     // time_line: index of the lane
  std::optional<double> low = {};   // what surely lies between: a 95 % interval
  std::optional<double> high = {};  // likewise
  text label = {};                  // drawn at it; empty: the value, where there is room
  text detail = {};                 // for the tooltip
  std::string behind = {};          // as report_cell::behind
};

enum class series_role { main = 1, before, muted };  // before: the period it is compared with

struct chart_series {
  std::string id;
  text caption;
  series_role role = series_role::main;
  std::vector<chart_point> points;  // ascending in x, but for a time_line
};

enum class span_kind { stay = 1, silence };

// time_line: from one date to another, in a lane; silence goes across all of them.
struct chart_span {
  span_kind kind = span_kind::stay;
  double from = 0;  // days since 1970, the day itself included
  double to = 0;    // exclusive
  int lane = 0;
  text label = {};
  std::string behind = {};
};

// A line across the chart at a value of the x axis: "90 days", "customer since".
struct chart_mark {
  double at = 0;
  text label;
};

struct report_chart {
  chart_kind kind = chart_kind::bars;
  text caption;
  chart_axis x;
  chart_axis y;
  std::vector<text> categories;  // or lanes
  std::vector<chart_series> series;
  std::vector<chart_span> spans = {};
  std::vector<chart_mark> marks = {};
  text note = {};  // under the chart: how to read it
};

}  // namespace erp
