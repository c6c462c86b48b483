// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/headless/report_json.hpp"

#include <algorithm>

#include "host-sdk/headless/report_names.hpp"
#include "host-sdk/kit/figure.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::headless {

namespace {

json figure_json(const value& figure, figure_kind kind, const speech& speech) {
  const auto* number = std::get_if<std::int64_t>(&figure);
  if (number && (kind == figure_kind::percent || kind == figure_kind::decimal))
    return static_cast<double>(*number) / 100;
  return headless::to_json(figure, speech.zone);
}

json column_json(const report_column& column, const speech& speech) {
  json answer{
      {"id", column.id}, {"caption", speech.say(column.caption)}, {"kind", name_of(column.kind)}};
  if (!column.hint.empty()) answer["hint"] = speech.say(column.hint);
  if (column.rising != trend_sense::none) answer["rising"] = name_of(column.rising);
  return answer;
}

json cell_json(const report_cell& cell, figure_kind kind, const speech& speech,
               std::string_view language) {
  json answer{{"value", figure_json(cell.value, kind, speech)}};
  const auto shown = cell.shown.empty() ? kit::show_figure(cell.value, kind, language, speech.zone)
                                        : speech.say(cell.shown);
  if (!shown.empty()) answer["shown"] = shown;
  if (!cell.behind.empty()) answer["behind"] = cell.behind;
  if (!is_empty(cell.before)) answer["before"] = figure_json(cell.before, kind, speech);
  if (!cell.behind_before.empty()) answer["behind_before"] = cell.behind_before;
  return answer;
}

json table_json(const report_table& table, const speech& speech, std::string_view language) {
  json answer{{"columns", json::array()}, {"rows", json::array()}};
  for (const auto& column : table.columns) answer["columns"].push_back(column_json(column, speech));
  for (const auto& row : table.rows) {
    json cells = json::object();
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i)
      cells[table.columns[i].id] = cell_json(row.cells[i], table.columns[i].kind, speech, language);
    json one{{"role", name_of(row.role)}};
    if (row.depth > 0) one["depth"] = row.depth;
    one["cells"] = std::move(cells);
    answer["rows"].push_back(std::move(one));
  }
  if (!table.note.empty()) answer["note"] = speech.say(table.note);
  if (table.rows.empty() && !table.empty_text.empty())
    answer["empty_text"] = speech.say(table.empty_text);
  return answer;
}

json axis_json(const chart_axis& axis, const speech& speech) {
  json answer{{"caption", speech.say(axis.caption)}, {"unit", name_of(axis.unit)}};
  if (!axis.currency.empty()) answer["currency"] = axis.currency;
  return answer;
}

json point_json(const chart_point& point, const speech& speech) {
  json answer{{"x", point.x}, {"y", point.y}};
  if (point.low) answer["low"] = *point.low;
  if (point.high) answer["high"] = *point.high;
  if (!point.label.empty()) answer["label"] = speech.say(point.label);
  if (!point.detail.empty()) answer["detail"] = speech.say(point.detail);
  if (!point.behind.empty()) answer["behind"] = point.behind;
  return answer;
}

json chart_json(const report_chart& chart, const speech& speech) {
  json answer{{"kind", name_of(chart.kind)},     {"caption", speech.say(chart.caption)},
              {"x", axis_json(chart.x, speech)}, {"y", axis_json(chart.y, speech)},
              {"categories", json::array()},     {"series", json::array()}};
  for (const auto& category : chart.categories)
    answer["categories"].push_back(speech.say(category));
  for (const auto& series : chart.series) {
    json points = json::array();
    for (const auto& point : series.points) points.push_back(point_json(point, speech));
    answer["series"].push_back({{"id", series.id},
                                {"caption", speech.say(series.caption)},
                                {"role", name_of(series.role)},
                                {"points", std::move(points)}});
  }
  for (const auto& span : chart.spans)
    answer["spans"].push_back({{"kind", name_of(span.kind)},
                               {"from", span.from},
                               {"to", span.to},
                               {"lane", span.lane},
                               {"label", speech.say(span.label)}});
  for (const auto& mark : chart.marks)
    answer["marks"].push_back({{"at", mark.at}, {"label", speech.say(mark.label)}});
  if (!chart.note.empty()) answer["note"] = speech.say(chart.note);
  return answer;
}

json parameter_json(const report_parameter& parameter, const speech& speech) {
  json answer{{"id", parameter.id},
              {"caption", speech.say(parameter.caption)},
              {"kind", name_of(parameter.kind)},
              {"required", parameter.required}};
  if (!parameter.hint.empty()) answer["hint"] = speech.say(parameter.hint);
  if (parameter.minimum != 0) answer["minimum"] = parameter.minimum;
  if (parameter.maximum != 0) answer["maximum"] = parameter.maximum;
  if (!parameter.unit.empty()) answer["unit"] = speech.say(parameter.unit);
  return answer;
}

// The kind of field that takes the same values.
field_kind kind_of_field(parameter_kind kind) {
  switch (kind) {
    case parameter_kind::choice:
      return field_kind::choice;
    case parameter_kind::reference:
      return field_kind::reference;
    case parameter_kind::integer:
      return field_kind::integer;
    case parameter_kind::boolean:
    case parameter_kind::day:
      return field_kind::boolean;
  }
  return field_kind::boolean;
}

result<value> parameter_from_json(const json& given, const report_parameter& parameter) {
  if (given.is_null()) return value();
  if (parameter.kind == parameter_kind::day)
    return from_json(given, criterion_kind::day_from, parameter.id);
  return from_json(given, kind_of_field(parameter.kind), parameter.id);
}

}  // namespace

const report_parameter* find_parameter(const report_description& report, const std::string& id) {
  const auto found = std::find_if(report.parameters.begin(), report.parameters.end(),
                                  [&](const auto& one) { return one.id == id; });
  return found == report.parameters.end() ? nullptr : &*found;
}

json to_json(const report_description& report, const speech& speech) {
  json answer{{"id", report.id},
              {"caption", speech.say(report.caption)},
              {"summary", speech.say(report.summary)},
              {"parameters", json::array()}};
  for (const auto& parameter : report.parameters)
    answer["parameters"].push_back(parameter_json(parameter, speech));
  return answer;
}

json to_json(const report_parameters& parameters, const speech& speech) {
  json answer = json::object();
  for (const auto& [id, value] : parameters) answer[id] = to_json(value, speech.zone);
  return answer;
}

json to_json(const report_result& report, const speech& speech, std::string_view language) {
  json answer{{"title", speech.say(report.title)},
              {"about", json::array()},
              {"notices", json::array()},
              {"as_of", to_json(value(report.as_of), speech.zone)},
              {"kept", report.kept},
              {"parts", json::array()}};
  for (const auto& line : report.about) answer["about"].push_back(speech.say(line));
  for (const auto& line : report.notices) answer["notices"].push_back(speech.say(line));
  for (const auto& part : report.parts) {
    json one{{"id", part.id}, {"caption", speech.say(part.caption)}};
    one.update(table_json(part.table, speech, language));
    if (part.chart) one["chart"] = chart_json(*part.chart, speech);
    answer["parts"].push_back(std::move(one));
  }
  return answer;
}

result<report_parameters> parameters_from_json(const json& given,
                                               const report_description& report) {
  report_parameters parameters;
  for (const auto& [id, each] : given.items()) {
    const auto* parameter = find_parameter(report, id);
    if (!parameter)
      return error{error_code::invalid, kit::tr("The report has no parameter “{1}”.", id), id, {}};
    auto read = parameter_from_json(each, *parameter);
    if (!read) return read.failure();
    parameters[id] = std::move(*read);
  }
  return parameters;
}

}  // namespace erp::headless
