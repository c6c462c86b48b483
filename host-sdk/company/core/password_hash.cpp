// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/password_hash.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

#include "db/dialect/fold.hpp"

namespace erp::company {

namespace {

constexpr std::int64_t operations_max = 64;
constexpr std::int64_t memory_max_kib = 1024 * 1024;

// Before the first use; harmless afterwards.
void begin() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot be used on this computer");
}

std::size_t bytes_of(const hash_cost& cost) {
  return static_cast<std::size_t>(cost.memory_kib) * 1024;
}

unsigned long long operations_of(const hash_cost& cost) {
  return static_cast<unsigned long long>(cost.operations);
}

}  // namespace

hash_cost within_limits(hash_cost cost) {
  cost.operations =
      std::clamp<std::int64_t>(cost.operations, least_cost.operations, operations_max);
  cost.memory_kib =
      std::clamp<std::int64_t>(cost.memory_kib, least_cost.memory_kib, memory_max_kib);
  return cost;
}

std::string hash_of(std::string_view password, const hash_cost& cost) {
  begin();
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), operations_of(cost),
                            bytes_of(cost), crypto_pwhash_ALG_ARGON2ID13) != 0)
    throw std::runtime_error("there is not enough memory to check a password");
  return hash.data();
}

bool fits(const std::string& hash, std::string_view password) {
  begin();
  if (hash.size() >= crypto_pwhash_STRBYTES) return false;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool needs_renewal(const std::string& hash, const hash_cost& cost) {
  begin();
  if (hash.size() >= crypto_pwhash_STRBYTES) return true;
  return crypto_pwhash_str_needs_rehash(hash.c_str(), operations_of(cost), bytes_of(cost)) != 0;
}

std::string counted_as(std::string_view login) {
  begin();
  const std::string folded = db::fold(login);
  std::array<unsigned char, crypto_generichash_BYTES> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(folded.data()), folded.size(), nullptr,
                     0);
  std::array<char, 2 * crypto_generichash_BYTES + 1> text{};
  sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
  return text.data();
}

}  // namespace erp::company
