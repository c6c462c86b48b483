// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "erp/value.hpp"
#include "host-sdk/company/core/database_service.hpp"
#include "host-sdk/company/core/password_hash.hpp"

// Makes a database one where operators sign in with a password: for the tool that an administrator
// runs. [worker] fails: db::failure

namespace erp::company {

struct password_seed {
  hash_cost cost;
  std::string_view initial;  // of everybody; empty: each chooses one at the first sign-in
  bool anew = false;         // also of those who have a password
  instant now;
};

// Makes the tables where they are missing, sets the cost and the passwords. Answers how many.
std::int64_t seed_passwords(database_service& database, const password_seed& seed);

}  // namespace erp::company
