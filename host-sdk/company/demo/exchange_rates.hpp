// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string>
#include <vector>

// What euro and dollar cost in złoty, as a bank would publish it on every working day. Invented,
// and the same on every machine; callable on any thread.

namespace erp::company::demo {

struct exchange_rate {
  std::string code;
  std::string valid_from;  // "2026-03-02"
  int price_e4 = 0;        // of one unit, in 1/10000 złoty
};

// From December 2021 up to and with that day, in their order.
std::vector<exchange_rate> exchange_rates(std::chrono::local_days last);

}  // namespace erp::company::demo
