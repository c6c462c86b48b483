// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

// The module's own icons, icons/*.svg, embedded at build time.
// Pure data, [any]; references live for ever.

namespace ribbon {

// The whole SVG document. Requires the name of a file in icons/, without its ending.
const std::string& icon(std::string_view name);

}  // namespace ribbon
