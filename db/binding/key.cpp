// SPDX-License-Identifier: Apache-2.0
#include "db/binding/key.hpp"

#include <charconv>
#include <cstdint>

#include "db/error/failure.hpp"

namespace db {

void bind_key(statement& statement, key_type type, std::string_view key) {
  if (type != key_type::integer) {
    statement.bind(key);
    return;
  }
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
  if (error != std::errc() || end != key.data() + key.size() || key.empty())
    throw failure(failure_kind::check_violation,
                  "a key of this host is a number, and what was given is not");
  statement.bind(number);
}

std::string key_text(const statement& statement, int column, key_type type) {
  return type == key_type::integer ? std::to_string(statement.integer(column))
                                   : statement.text(column);
}

}  // namespace db
