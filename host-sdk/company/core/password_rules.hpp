// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "erp/result.hpp"

// What a password must be, and how long one waits after wrong ones. Pure functions, [any].

namespace erp::company {

constexpr std::int64_t password_length_min = 8;   // characters, whatever the script
constexpr std::size_t password_bytes_max = 1024;  // more is not hashed, but refused

// Why it cannot be the password of this operator; field "new_password".
std::optional<error> why_not(std::string_view chosen, std::string_view login);

// After so many wrong ones in a row: nothing for the first three, then 1 s, doubled by each, up to
// a minute.
std::chrono::milliseconds wait_after(std::int64_t failures);
// Wrong ones of so long ago do not count any more.
constexpr std::chrono::hours failures_forgotten_after{1};

}  // namespace erp::company
