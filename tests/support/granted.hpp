// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"

// What the groups of a test's company may do. Functions for the thread that has the session.

namespace testing_support {

// Every right there is, as it is stored; a test of the module's holds it against the module's own.
const std::vector<std::string>& every_right();

// To every group that the host has: for tests that are about something else.
void grant_everything(db::session& session);

}  // namespace testing_support
