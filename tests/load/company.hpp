// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "tests/support/server_database.hpp"

// The stories' small firm, grown: as many operators as are simulated, and contractors for them.
// Made by one thread before the operators come.

namespace load {

inline constexpr int contractor_count = 300;

std::unique_ptr<testing_support::server_database> grown_company(
    const testing_support::test_server& server, int operators);

std::string login_of(int number);       // of the operators, from 0
std::string contractor_of(int number);  // keys, from 0
std::string person_of(int number);      // the contractor's contact person

}  // namespace load
