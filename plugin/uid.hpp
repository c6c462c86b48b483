// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

// Names for records that no database has numbered yet.
// Callable on [any] thread.

namespace crm {

// A random UUID, version 4, in its 36 characters.
std::string new_uid();

}  // namespace crm
