// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

// The script grants.sql beside it, embedded at build time. Pure data, [any]; lives for ever.

namespace db::admin {

std::string_view grants();

}  // namespace db::admin
