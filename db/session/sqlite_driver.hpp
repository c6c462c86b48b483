// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/driver.hpp"

// The driver of the embedded file, by SOCI's own backend. Without state, alive for ever, [any].

namespace db {

const driver& sqlite_driver_of();

}  // namespace db
