// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_question.hpp"

#include <algorithm>

#include "db/binding/checksum.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::parameter_kind;
using erp::report_parameter;

template <class T>
const T* found(const erp::report_parameters& all, const std::string& id) {
  const auto one = all.find(id);
  return one == all.end() ? nullptr : std::get_if<T>(&one->second);
}

erp::error wrong(const std::string& parameter, erp::text why) {
  return {erp::error_code::invalid, std::move(why), parameter, {}};
}

bool is_of(parameter_kind kind, const erp::value& value) {
  switch (kind) {
    case parameter_kind::choice:
    case parameter_kind::reference:
      return std::holds_alternative<erp::record_key>(value);
    case parameter_kind::day: {
      const auto* day = std::get_if<erp::date>(&value);
      return day && day->ok() && day->year() >= std::chrono::year(1900) &&
             day->year() <= std::chrono::year(9998);
    }
    case parameter_kind::integer:
      return std::holds_alternative<std::int64_t>(value);
    case parameter_kind::boolean:
      return std::holds_alternative<bool>(value);
  }
  return false;
}

std::optional<erp::error> problem_of(const report_parameter& parameter, const erp::value& value) {
  if (erp::is_empty(value)) {
    if (!parameter.required) return std::nullopt;
    return wrong(parameter.id, tr("This has to be chosen."));
  }
  if (!is_of(parameter.kind, value))
    return wrong(parameter.id, tr("This value cannot be taken here."));
  const auto* number = std::get_if<std::int64_t>(&value);
  if (!number) return std::nullopt;
  if (*number < parameter.minimum)
    return wrong(parameter.id, tr("At least {1}.", parameter.minimum));
  if (parameter.maximum != 0 && *number > parameter.maximum)
    return wrong(parameter.id, tr("At most {1}.", parameter.maximum));
  return std::nullopt;
}

std::string written(const erp::value& value) {
  if (const auto* yes = std::get_if<bool>(&value)) return *yes ? "b1" : "b0";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return "n" + std::to_string(*number);
  if (const auto* key = std::get_if<erp::record_key>(&value)) return "k" + key->id;
  if (const auto* day = std::get_if<erp::date>(&value))
    return "d" + std::to_string(std::chrono::sys_days(*day).time_since_epoch().count());
  return {};
}

}  // namespace

std::optional<erp::record_key> report_question::key(const std::string& parameter) const {
  const auto* key = found<erp::record_key>(parameters, parameter);
  return key && !key->id.empty() ? std::optional(*key) : std::nullopt;
}

std::optional<erp::date> report_question::day(const std::string& parameter) const {
  const auto* day = found<erp::date>(parameters, parameter);
  return day ? std::optional(*day) : std::nullopt;
}

std::optional<std::int64_t> report_question::number(const std::string& parameter) const {
  const auto* number = found<std::int64_t>(parameters, parameter);
  return number ? std::optional(*number) : std::nullopt;
}

bool report_question::yes(const std::string& parameter) const {
  const auto* yes = found<bool>(parameters, parameter);
  return yes && *yes;
}

erp::result<erp::report_parameters> complete(const erp::report_description& report,
                                             erp::report_parameters initial,
                                             const erp::report_parameters& asked) {
  erp::report_parameters all;
  std::vector<erp::error> problems;
  for (const auto& parameter : report.parameters) {
    const auto said = asked.find(parameter.id);
    auto& value = all[parameter.id];
    value = said != asked.end() ? said->second : initial[parameter.id];
    if (erp::is_empty(value)) value = std::monostate();
    if (auto problem = problem_of(parameter, value)) problems.push_back(std::move(*problem));
  }
  for (const auto& [id, value] : asked)
    if (!all.count(id)) problems.push_back(wrong(id, tr("The report has no “{1}”.", id)));
  if (problems.empty()) return all;
  auto first = problems.front();
  first.details = std::move(problems);
  return first;
}

// Each text with its length before it, so that no others read the same.
std::string written(const erp::report_parameters& parameters) {
  std::string all;
  for (const auto& [id, value] : parameters) {
    const auto text = written(value);
    all += id + "=" + std::to_string(text.size()) + ":" + text + "\n";
  }
  return all;
}

std::string mark_of(const report_question& question) {
  return db::checksum(written(question.parameters) + question.zone + "\n" +
                      std::to_string(question.now.time_since_epoch().count()));
}

}  // namespace crm
