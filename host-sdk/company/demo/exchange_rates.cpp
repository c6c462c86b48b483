// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/exchange_rates.hpp"

#include "host-sdk/company/demo/customers.hpp"
#include "host-sdk/company/demo/dice.hpp"
#include "host-sdk/company/demo/work_calendar.hpp"

namespace erp::company::demo {

namespace {

using namespace std::chrono;

constexpr local_days first_day{year(2021) / December / 1};

// A price that wanders and is drawn back to what it usually is.
struct wandering {
  const char* code;
  int usual_e4;
  int step_e4;  // of a day, at most
  int price_e4;
};

}  // namespace

std::vector<exchange_rate> exchange_rates(local_days last) {
  dice dice(20'211'201);
  wandering currencies[] = {{"EUR", 43'500, 220, 45'900}, {"USD", 39'800, 310, 40'700}};
  std::vector<exchange_rate> all;
  for (auto day = first_day; day <= last; day += days(1)) {
    if (!is_workday(day)) continue;
    for (auto& one : currencies) {
      one.price_e4 += dice.between(-one.step_e4, one.step_e4);
      one.price_e4 += (one.usual_e4 - one.price_e4) / 60;
      all.push_back({one.code, written_day(day), one.price_e4});
    }
  }
  return all;
}

}  // namespace erp::company::demo
