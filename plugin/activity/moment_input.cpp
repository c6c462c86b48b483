// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/moment_input.hpp"

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/field_value.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

moment_input first_of(erp::date day, std::string_view zone) {
  return {erp::kit::bounds_of_day(day, zone).from, {}, {}, {}};
}

moment_input resolved(erp::wall_time typed, std::string_view zone) {
  const auto found = erp::kit::resolve(typed, zone);
  moment_input input{found.first, {}, {}, {}};
  if (found.kind == erp::kit::wall_kind::twice)
    input.doubt = tr("The clock is set back then: of the two, the earlier time is meant.");
  if (found.kind == erp::kit::wall_kind::skipped) {
    input.typed = typed;
    input.broken =
        tr("{1} does not exist: the clock is set forward then, to {2}.", typed, found.resumes);
  }
  return input;
}

bool out_of_calendar(erp::wall_time typed) {
  using namespace std::chrono;
  return typed < local_days(year(1000) / January / 1) ||
         typed >= local_days(year(9999) / December / 31);
}

}  // namespace

erp::result<moment_input> understand_moment(const std::string& field, const erp::value& value,
                                            bool date_only, std::string_view operator_zone,
                                            std::string_view record_zone) {
  std::optional<erp::wall_time> wall;
  if (const auto* at = std::get_if<erp::instant>(&value)) {
    if (!date_only) return moment_input{*at, {}, {}, {}};
    wall = erp::kit::to_wall(*at, operator_zone);
  } else if (const auto* typed = std::get_if<erp::wall_time>(&value)) {
    wall = *typed;
  } else if (const auto* day = std::get_if<erp::date>(&value); day && day->ok()) {
    wall = erp::kit::midnight(*day);
  }
  if (!wall) {
    if (erp::is_empty(value))
      return erp::error{erp::error_code::required, tr("Enter a date."), field, {}};
    return wrong_kind(field);
  }
  if (out_of_calendar(*wall))
    return erp::error{erp::error_code::invalid, tr("The year has to be 1000 to 9999."), field, {}};
  if (date_only) return first_of(erp::kit::day_of(*wall), record_zone);
  return resolved(*wall, operator_zone);
}

erp::instant day_for_operator(erp::instant at, std::string_view record_zone,
                              std::string_view operator_zone) {
  return erp::kit::bounds_of_day(erp::kit::day_of(at, record_zone), operator_zone).from;
}

}  // namespace crm
