// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "db/dialect/dialect.hpp"
#include "db/session/statement.hpp"

// A host's key between its text form in C++ and its own type in SQL.
// Functions for the thread that has the statement.

namespace db {

inline column_type column_of(key_type type) {
  return type == key_type::integer ? column_type::integer : column_type::text;
}

// Binds the next parameter. fails: check_violation (a key that is no number where the host's keys
// are numbers: there is no such record)
void bind_key(statement& statement, key_type type, std::string_view key);

// The key in a column that was declared as column_of(type) and is not NULL.
std::string key_text(const statement& statement, int column, key_type type);

}  // namespace db
