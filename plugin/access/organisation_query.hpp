// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/organisation.hpp"

// Reads who works where. [worker], three statements; keeps nothing.

namespace crm {

// Throws db::failure.
organisation read_organisation(db::session& session, const key_types& keys);

}  // namespace crm
