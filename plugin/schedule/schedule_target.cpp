// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_target.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/ids.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

using erp::error;
using erp::error_code;
using erp::kit::wall_kind;
using std::chrono::milliseconds;

error end_before_start() {
  return {error_code::invalid, tr("The end is before the start."), field::ends_at, {}};
}

void put_days(const activity& record, const erp::schedule_move& to, schedule_target& target) {
  const auto first = erp::kit::day_of(to.starts_at);
  const auto last = erp::kit::day_of(to.ends_at - milliseconds(1));
  target.move.starts_at = erp::kit::bounds_of_day(first, record.zone).from;
  target.move.ends_at = erp::kit::bounds_of_day(last, record.zone).until;
}

void put_start(const activity& record, erp::wall_time wall, const std::string& zone,
               schedule_target& target) {
  if (wall == erp::kit::to_wall(record.starts_at, zone)) return;
  const auto found = erp::kit::resolve(wall, zone);
  target.move.starts_at = found.first;
  if (found.kind != wall_kind::skipped) return;
  target.skipped = wall;
  target.instead = erp::kit::to_wall(found.first, zone);
}

void put_end(const activity& record, const erp::schedule_move& to, const std::string& zone,
             schedule_target& target) {
  auto& move = target.move;
  if (target.skipped) {
    move.ends_at = move.starts_at + (to.ends_at - to.starts_at);
    return;
  }
  if (to.ends_at == erp::kit::to_wall(record.ends_at, zone) && record.ends_at >= move.starts_at)
    return;
  const auto found = erp::kit::resolve(to.ends_at, zone);
  // In the hour that comes twice: the first time, unless that is before the start.
  move.ends_at = found.first < move.starts_at ? found.second : found.first;
  if (found.kind != wall_kind::skipped) return;
  target.skipped = to.ends_at;
  target.instead = erp::kit::to_wall(found.first, zone);
}

std::optional<error> hand_over(const erp::schedule_move& to, activity_move& move) {
  if (!to.from_employee && !to.to_employee) return std::nullopt;
  if (!to.from_employee || !to.to_employee)
    return error{error_code::invalid,
                 tr("Say from whom and to whom it is handed over."),
                 field::employee,
                 {}};
  const auto& from = *to.from_employee;
  const auto& next = *to.to_employee;
  if (from == next) return std::nullopt;
  auto& others = move.employees;
  const auto taking_part = std::find(others.begin(), others.end(), from);
  if (move.employee != from && taking_part == others.end())
    return error{error_code::invalid,
                 tr("This employee does not have the activity any more."),
                 field::employee,
                 {}};
  if (move.employee == from) {
    move.employee = next;
    std::erase(others, next);
  } else if (move.employee == next ||
             std::find(others.begin(), others.end(), next) != others.end()) {
    others.erase(taking_part);
  } else {
    *taking_part = next;
  }
  return std::nullopt;
}

}  // namespace

erp::result<schedule_target> target_of(const activity& record, const erp::schedule_move& to,
                                       const std::string& zone) {
  schedule_target target{standing_still(record), std::nullopt, std::nullopt};
  if (to.ends_at < to.starts_at || (record.all_day && to.ends_at == to.starts_at))
    return end_before_start();
  if (record.all_day) {
    put_days(record, to, target);
  } else {
    target.move.zone = zone;
    put_start(record, to.starts_at, zone, target);
    put_end(record, to, zone, target);
  }
  if (auto refused = hand_over(to, target.move)) return *refused;
  return target;
}

}  // namespace crm
