// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/rights.hpp"

// Reads the rights of an operator's groups. [worker], one statement; keeps nothing.

namespace crm {

// Throws db::failure.
rights read_rights(db::session& session, const key_types& keys, const who& by);

}  // namespace crm
