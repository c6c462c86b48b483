// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/who.hpp"

// Reads what an operator's groups were granted. [worker], one statement; keeps nothing.

namespace crm {

// Of the groups that the host still has. Throws db::failure.
std::set<std::string> read_granted(db::session& session, const key_types& keys, const who& by);

}  // namespace crm
