// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// Tells a changed file from an unchanged one; no defence against somebody who wants to deceive.
// Pure function, callable on [any] thread.

namespace db {

std::string checksum(std::string_view text);  // 16 hexadecimal digits, FNV-1a of 64 bits

}  // namespace db
