// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/measures.hpp"
#include "tests/support/server_database.hpp"

// Where the same is measured: the embedded file, and PostgreSQL. A server's database is alive as
// long as what was measured on it. One thread.

namespace bench {

place at_file(const million& data);                  // reads what nobody writes
place at_copies(const million& data, bool durable);  // each side writes a copy of its own
place at_postgresql(const testing_support::server_database& database, const std::string& name,
                    const std::string& said);

}  // namespace bench
