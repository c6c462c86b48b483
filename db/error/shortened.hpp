// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// A statement's text as a message shows it. Pure, [any].

namespace db {

std::string shortened(std::string_view sql);  // one line, at most about 120 characters

}  // namespace db
