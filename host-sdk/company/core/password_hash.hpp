// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

// What is kept instead of a password: argon2id, with its salt and its cost in the text.
// Pure functions but for the salt's random bytes, [any]; they take as long and as much memory as
// the cost says, so that they belong into jobs.

namespace erp::company {

struct hash_cost {
  std::int64_t operations = 2;
  std::int64_t memory_kib = 64 * 1024;
  bool operator==(const hash_cost&) const = default;
};

// The library's own "interactive": about a tenth of a second on a desk of today.
constexpr hash_cost usual_cost{};
// As little as the library does at all: for tests and for making the demo company.
constexpr hash_cost least_cost{1, 8};

// What somebody wrote into the database, brought to what the library takes and a station can
// afford.
hash_cost within_limits(hash_cost cost);

// fails: std::runtime_error (no memory for it)
std::string hash_of(std::string_view password, const hash_cost& cost);
bool fits(const std::string& hash, std::string_view password);
// It was made at another cost, or by another program.
bool needs_renewal(const std::string& hash, const hash_cost& cost);
// A name by which failures are counted, whatever somebody typed for a login.
std::string counted_as(std::string_view login);

}  // namespace erp::company
