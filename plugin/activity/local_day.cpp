// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/local_day.hpp"

#include "host-sdk/kit/zone.hpp"

namespace crm {

using std::chrono::days;
using std::chrono::minutes;

std::int64_t local_day(erp::instant at, std::string_view zone) {
  return std::chrono::floor<days>(erp::kit::to_wall(at, zone).time_since_epoch()).count();
}

std::int64_t utc_offset_min(erp::instant at, std::string_view zone) {
  const auto ahead = erp::kit::to_wall(at, zone).time_since_epoch() - at.time_since_epoch();
  return std::chrono::floor<minutes>(ahead).count();
}

}  // namespace crm
