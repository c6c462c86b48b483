// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/station.hpp"

#include <unistd.h>

#include <array>

namespace erp::company {

namespace {

constexpr std::size_t characters_max = 200;

std::string of_this_computer() {
  std::array<char, 256> name{};
  if (gethostname(name.data(), name.size() - 1) != 0) return {};
  return name.data();
}

// Between two characters of UTF-8, never within one.
std::string cut(std::string name) {
  std::size_t characters = 0;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(name[i]) & 0xC0) != 0x80;
    if (begins && ++characters > characters_max) return name.substr(0, i);
  }
  return name;
}

}  // namespace

std::string station_name(const std::string& given) {
  return cut(given.empty() ? of_this_computer() : given);
}

}  // namespace erp::company
