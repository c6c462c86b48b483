// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "plugin/report/acquisition_tables.hpp"

// What of acquisition_tables says which cases a cell counts.

namespace crm {

namespace {

const char* written_as(acquisition_figure figure) {
  switch (figure) {
    case acquisition_figure::cases:
      return "cases";
    case acquisition_figure::acquired:
      return "acquired";
    case acquisition_figure::open:
      return "open";
    case acquisition_figure::followed:
      break;
  }
  return "followed";
}

std::optional<std::int64_t> day_in(const report_figure& figure) {
  const auto& text = figure.at("day");
  std::int64_t day = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), day);
  if (read.ec != std::errc() || day < 0) return std::nullopt;
  return day;
}

// Curves are of this period alone.
bool goes_together(const acquisition_cell& cell) {
  if (cell.figure == acquisition_figure::followed && !cell.day) return false;
  const bool of_curve =
      cell.figure == acquisition_figure::followed || cell.figure == acquisition_figure::acquired;
  return !cell.day || (of_curve && !cell.before);
}

}  // namespace

report_figure figure_of(const acquisition_cell& cell) {
  report_figure figure;
  figure.what = written_as(cell.figure);
  if (!cell.all_groups) figure.of[cell.group ? "group" : "none"] = cell.group.value_or("1");
  if (cell.before) figure.of["before"] = "1";
  if (cell.day) figure.of["day"] = std::to_string(*cell.day);
  return figure;
}

std::optional<acquisition_cell> cell_of(const report_figure& figure) {
  using enum acquisition_figure;
  for (const auto one : {cases, acquired, open, followed}) {
    const auto group = figure.of.find("group");
    const bool in_none = figure.of.count("none") != 0;
    acquisition_cell cell{one, group == figure.of.end() && !in_none};
    if (group != figure.of.end()) cell.group = group->second;
    cell.before = figure.of.count("before") != 0;
    cell.day = day_in(figure);
    if (figure_of(cell) == figure && goes_together(cell)) return cell;
  }
  return std::nullopt;
}

}  // namespace crm
