// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/tax_id.hpp"

#include <algorithm>
#include <cctype>

namespace erp::company::demo {

namespace {

int checksum(std::string_view nine_digits) {
  constexpr int weights[] = {6, 5, 7, 2, 3, 4, 5, 6, 7};
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += weights[i] * (nine_digits[static_cast<std::size_t>(i)] - '0');
  return sum % 11;
}

}  // namespace

std::string invented_tax_id(int serial) {
  // A stride that has no factor in common with a million spreads neighbours without repeating.
  for (;; serial += 300'007) {
    std::string six = std::to_string(serial % 1'000'000 + 1'000'000).substr(1);
    const std::string nine = "999" + six;
    const int check = checksum(nine);
    if (check < 10) return nine + std::to_string(check);
  }
}

bool is_tax_id(std::string_view digits) {
  return digits.size() == 10 &&
         std::all_of(digits.begin(), digits.end(),
                     [](unsigned char c) { return std::isdigit(c) != 0; }) &&
         checksum(digits.substr(0, 9)) == digits[9] - '0';
}

}  // namespace erp::company::demo
