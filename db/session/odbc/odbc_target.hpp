// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "db/session/connection_target.hpp"

// The part of a connection string after odbc://. Pure, [any]. Private to db/session.

namespace db {

// Keeps every word of the driver's own (TLS options and all), adds those without which it would
// lie, and takes out ours: PasswordFrom, TimeoutS, ServerKind. fails: failure bad_configuration
connection_target parse_odbc(std::string_view words);

}  // namespace db
