// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "db/session/session_state.hpp"
#include "db/session/soci_statement.hpp"

// Private to db/session: the inside of a session, for its own source and the unit of work.

namespace db {

struct session::impl : session_state {
  using session_state::session_state;
  statement& prepare(std::string_view sql, const column_type* columns, std::size_t count);
};

}  // namespace db
