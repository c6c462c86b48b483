// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "erp/text.hpp"

// The example's sentences. It brings no catalogue, so they stay English whoever reads them.
// Pure functions, callable on any thread.

namespace notebook {

inline erp::text tr(std::string id) {
  return {"example", std::move(id), {}, 0, {}};
}

}  // namespace notebook
