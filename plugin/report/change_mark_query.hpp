// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "db/session/session.hpp"

// Tells whether anything that reports are made of was changed. [worker]; throws db::failure.

namespace crm {

// Another text after every commit that changed an activity, a value of a dictionary or a right.
// What the host changes in its own records it cannot tell.
std::string read_change_mark(db::session& session);

}  // namespace crm
