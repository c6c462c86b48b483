// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/xlsx_chart.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "host-sdk/company/export/xlsx_cells.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
// One hue and greys, told apart in print as well; a further series is hatched.
constexpr lxw_color_t accent = 0x1767A8;
constexpr lxw_color_t grey = 0xA9B6C4;
constexpr lxw_color_t dark = 0x505E6E;

double shown_x(double x, const report_chart& chart) {
  return chart.x.unit == chart_unit::date ? x + xlsx_days_before_1970 : x;
}

lxw_chart_type type_of(chart_kind kind) {
  switch (kind) {
    case chart_kind::bars:
    case chart_kind::funnel:
      return LXW_CHART_BAR;
    case chart_kind::columns:
      return LXW_CHART_COLUMN;
    case chart_kind::steps:
      return LXW_CHART_SCATTER_STRAIGHT;
    case chart_kind::time_line:
      return LXW_CHART_SCATTER;
  }
  return LXW_CHART_BAR;
}

lxw_color_t colour_of(series_role role, std::size_t number) {
  if (role == series_role::before) return grey;
  if (role == series_role::muted) return dark;
  return number == 0 ? accent : dark;
}

void fill(lxw_chart_series* series, series_role role, std::size_t number) {
  const auto colour = colour_of(role, number);
  if (number > 0 && role == series_role::main) {
    lxw_chart_pattern hatched{};
    hatched.fg_color = number == 1 ? accent : dark;
    hatched.bg_color = 0xFFFFFF;
    hatched.type = static_cast<std::uint8_t>(number == 1 ? LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL
                                                         : LXW_CHART_PATTERN_DARK_HORIZONTAL);
    chart_series_set_pattern(series, &hatched);
    return;
  }
  lxw_chart_fill plain{};
  plain.color = colour;
  chart_series_set_fill(series, &plain);
}

void line(lxw_chart_series* series, lxw_color_t colour, float width, std::uint8_t dash) {
  lxw_chart_line line{};
  line.color = colour;
  line.width = width;
  line.dash_type = dash;
  chart_series_set_line(series, &line);
}

// Figures at the bars themselves, in the words of the report where it has some.
void label(lxw_chart_series* series, std::vector<std::string> words) {
  chart_series_set_labels(series);
  if (std::all_of(words.begin(), words.end(), [](const auto& word) { return word.empty(); }))
    return;
  std::vector<lxw_chart_data_label> labels(words.size());
  std::vector<lxw_chart_data_label*> all;
  for (std::size_t i = 0; i < words.size(); ++i) {
    labels[i].value = words[i].empty() ? nullptr : words[i].data();
    labels[i].hide = words[i].empty() ? LXW_TRUE : LXW_FALSE;
    all.push_back(&labels[i]);
  }
  all.push_back(nullptr);
  chart_series_set_labels_custom(series, all.data());
}

void describe_axes(lxw_chart* drawn, const report_chart& chart, const sheet_words& words) {
  const auto name = [&](lxw_chart_axis* axis, const chart_axis& described) {
    const auto caption = words.say(described.caption);
    if (!caption.empty()) chart_axis_set_name(axis, caption.c_str());
    if (described.unit == chart_unit::percent) {
      chart_axis_set_min(axis, 0);
      chart_axis_set_max(axis, 100);
    }
    if (described.unit == chart_unit::date)
      chart_axis_set_num_format(axis, words.language == "pl" ? "dd.mm.yyyy" : "d mmm yyyy");
  };
  const bool lying = chart.kind == chart_kind::bars || chart.kind == chart_kind::funnel;
  // Of a lying chart Excel calls the axis of categories x.
  name(drawn->x_axis, lying ? chart.y : chart.x);
  name(drawn->y_axis, lying ? chart.x : chart.y);
  if (lying) chart_axis_set_reverse(drawn->x_axis);
  chart_axis_major_gridlines_set_visible(lying ? drawn->x_axis : drawn->y_axis, LXW_FALSE);
}

}  // namespace

std::size_t xlsx_charts::keep(std::string heading, numbers values) {
  columns_.push_back({std::move(heading), std::move(values), {}});
  return columns_.size() - 1;
}

std::size_t xlsx_charts::keep(std::string heading, std::vector<std::string> words) {
  columns_.push_back({std::move(heading), {}, std::move(words)});
  return columns_.size() - 1;
}

lxw_chart_series* xlsx_charts::draw(lxw_chart* drawn, std::size_t x, std::size_t y) {
  auto* series = chart_add_series(drawn, nullptr, nullptr);
  const auto length = [&](const column& one) {
    return static_cast<lxw_row_t>(std::max(one.numbers.size(), one.words.size()));
  };
  const auto last = std::max<lxw_row_t>(1, length(columns_[y]));
  const auto at = [](std::size_t column) { return static_cast<lxw_col_t>(column); };
  chart_series_set_categories(series, data_.c_str(), 1, at(x), last, at(x));
  chart_series_set_values(series, data_.c_str(), 1, at(y), last, at(y));
  if (!columns_[y].heading.empty()) chart_series_set_name(series, columns_[y].heading.c_str());
  return series;
}

void xlsx_charts::add_bars(lxw_chart* drawn, const report_chart& chart) {
  std::vector<std::string> categories;
  for (const auto& category : chart.categories) categories.push_back(words_.say(category));
  const auto x = keep(words_.say(chart.caption), categories);
  std::size_t mains = 0;
  for (const auto& one : chart.series) {
    numbers values(categories.size(), nothing);
    std::vector<std::string> labels(categories.size());
    for (const auto& point : one.points) {
      const auto at = static_cast<std::size_t>(point.x);
      if (point.x < 0 || at >= values.size()) continue;
      values[at] = point.y;
      labels[at] = words_.say(point.label);
    }
    auto* series = draw(drawn, x, keep(words_.say(one.caption), std::move(values)));
    fill(series, one.role, one.role == series_role::main ? mains++ : 0);
    label(series, std::move(labels));
  }
  if (chart.series.size() < 2) chart_legend_set_position(drawn, LXW_CHART_LEGEND_NONE);
}

// A scatter chart has no steps: every point but the first is preceded by its corner.
void xlsx_charts::add_steps(lxw_chart* drawn, const report_chart& chart) {
  std::size_t mains = 0;
  for (const auto& one : chart.series) {
    numbers x, y, low, high;
    bool band = false;
    const auto add = [&](double at, const chart_point& point) {
      x.push_back(shown_x(at, chart));
      y.push_back(point.y);
      low.push_back(point.low.value_or(nothing));
      high.push_back(point.high.value_or(nothing));
      band = band || (point.low && point.high);
    };
    for (std::size_t i = 0; i < one.points.size(); ++i) {
      if (i > 0) add(one.points[i].x, one.points[i - 1]);
      add(one.points[i].x, one.points[i]);
    }
    const auto caption = words_.say(one.caption);
    const auto along = keep(words_.say(chart.x.caption), std::move(x));
    const std::size_t number = one.role == series_role::main ? mains++ : 0;
    const auto colour = colour_of(one.role, number);
    line(draw(drawn, along, keep(caption, std::move(y))), colour, 2.25F,
         static_cast<std::uint8_t>(number == 0 ? LXW_CHART_LINE_DASH_SOLID
                                               : LXW_CHART_LINE_DASH_DASH));
    if (!band) continue;
    for (auto* edge : {&low, &high})
      line(draw(drawn, along, keep(words_.say(kit::tr("{1}: 95 % interval", caption)), *edge)),
           colour, 0.75F, LXW_CHART_LINE_DASH_ROUND_DOT);
  }
}

void xlsx_charts::add_lanes(lxw_chart* drawn, const report_chart& chart) {
  for (std::size_t lane = 0; lane < chart.categories.size(); ++lane) {
    numbers x, y;
    for (const auto& one : chart.series)
      for (const auto& point : one.points)
        if (point.y == static_cast<double>(lane)) {
          x.push_back(shown_x(point.x, chart));
          y.push_back(static_cast<double>(chart.categories.size() - lane));
        }
    if (x.empty()) continue;
    const auto along = keep(words_.say(chart.x.caption), std::move(x));
    auto* series = draw(drawn, along, keep(words_.say(chart.categories[lane]), std::move(y)));
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    lxw_chart_fill plain{};
    plain.color = lane % 2 == 0 ? accent : dark;
    chart_series_set_marker_fill(series, &plain);
  }
  chart_axis_set_min(drawn->y_axis, 0);
  chart_axis_set_label_position(drawn->y_axis, LXW_CHART_AXIS_LABEL_POSITION_NONE);
}

void xlsx_charts::add_marks(lxw_chart* drawn, const report_chart& chart) {
  const double top = chart.y.unit == chart_unit::percent
                         ? 100
                         : std::max<double>(1, static_cast<double>(chart.categories.size()));
  for (const auto& mark : chart.marks) {
    const auto along = keep(words_.say(chart.x.caption),
                            numbers{shown_x(mark.at, chart), shown_x(mark.at, chart)});
    line(draw(drawn, along, keep(words_.say(mark.label), numbers{0, top})), dark, 1.0F,
         LXW_CHART_LINE_DASH_DASH);
  }
}

void xlsx_charts::add(lxw_worksheet* sheet, const report_chart& chart, lxw_row_t row,
                      lxw_col_t column) {
  auto* drawn = workbook_add_chart(book_, static_cast<std::uint8_t>(type_of(chart.kind)));
  if (drawn == nullptr) return;
  const auto caption = words_.say(chart.caption);
  if (caption.empty())
    chart_title_off(drawn);
  else
    chart_title_set_name(drawn, caption.c_str());
  describe_axes(drawn, chart, words_);
  chart_legend_set_position(drawn, LXW_CHART_LEGEND_BOTTOM);
  if (chart.kind == chart_kind::steps) {
    add_steps(drawn, chart);
    add_marks(drawn, chart);
  } else if (chart.kind == chart_kind::time_line) {
    add_lanes(drawn, chart);
    add_marks(drawn, chart);
  } else {
    add_bars(drawn, chart);
  }
  lxw_chart_options place{};
  place.x_scale = 1.6;
  place.y_scale = std::clamp(static_cast<double>(chart.categories.size()) / 12, 1.4, 4.0);
  worksheet_insert_chart_opt(sheet, row, column, drawn, &place);
}

void xlsx_charts::write_data() {
  if (columns_.empty()) return;
  auto* sheet = workbook_add_worksheet(book_, data_.c_str());
  lxw_col_t at = 0;
  for (const auto& column : columns_) {
    worksheet_write_string(sheet, 0, at, column.heading.c_str(), nullptr);
    lxw_row_t row = 0;
    for (const double number : column.numbers) {
      ++row;
      if (!std::isnan(number)) worksheet_write_number(sheet, row, at, number, nullptr);
    }
    for (const auto& word : column.words)
      worksheet_write_string(sheet, ++row, at, word.c_str(), nullptr);
    ++at;
  }
}

}  // namespace erp::company
