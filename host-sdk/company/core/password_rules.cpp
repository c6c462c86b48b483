// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/password_rules.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

using kit::tr;

namespace {

constexpr std::int64_t free_failures = 3;
constexpr std::chrono::milliseconds first_wait = std::chrono::seconds(1);
constexpr std::chrono::milliseconds longest_wait = std::chrono::seconds(60);

std::int64_t characters_of(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;  // no byte within a character
  });
}

error refusal(text message) {
  return {error_code::invalid, std::move(message), "new_password", {}};
}

}  // namespace

std::optional<error> why_not(std::string_view chosen, std::string_view login) {
  if (characters_of(chosen) < password_length_min)
    return refusal(tr("A password has at least {1} characters", password_length_min));
  if (chosen.size() > password_bytes_max) return refusal(tr("The password is too long"));
  if (db::fold(chosen) == db::fold(login)) return refusal(tr("The password must not be the login"));
  return std::nullopt;
}

std::chrono::milliseconds wait_after(std::int64_t failures) {
  if (failures < free_failures) return std::chrono::milliseconds(0);
  const auto doublings = std::min<std::int64_t>(failures - free_failures, 6);
  return std::min(longest_wait, first_wait * (std::int64_t{1} << doublings));
}

}  // namespace erp::company
