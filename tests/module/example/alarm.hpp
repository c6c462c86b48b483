// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/host.hpp"

// Rings a minute after it was set, over everything that is open, and again as often as it is put
// off. Main thread; dropped in module::stop, and with it what it shows.

namespace notebook {

class alarm {
 public:
  explicit alarm(erp::host& host) : host_(host) {}

  void set();

 private:
  void ring();
  void answered(const std::string& option);

  erp::host& host_;
  std::int64_t shown_ = 0;  // how often it really was seen
  erp::subscription minute_;
  erp::subscription ringing_;
};

}  // namespace notebook
