// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "tests/golden/recorded_server.hpp"

// The recordings of a whole run of this program: each test plays one part of the product to the
// recorded server, and the golden test at the end compares them all. One thread; lives as long as
// the process.

namespace golden {

// The recorded server as it is when nothing is wrong: the module installed, one row everywhere.
recorded_server& server_in_order();
// As odbc:// connection strings have it.
std::string recorded_connection();

// Record what `play` makes the product say, under this heading; a statement stands under the first
// heading that needed it. Both fail the test where SQL Server would have refused something.
// While people work, sorted: in which order things are said is the other tests' matter.
void record(const std::string& heading, const std::function<void()>& play);
// What a DBA runs or opens, in its order.
void record_in_order(const std::string& heading, const std::function<void()>& play);

}  // namespace golden
