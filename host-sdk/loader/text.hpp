// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "erp/text.hpp"

// The loader's sentences, marked for translators by the name of the function (xgettext tr:1).
// Pure functions, callable on any thread. They stand here because the loader knows the contract
// alone; the catalogue is the host's.

namespace erp::loader {

inline text tr(std::string id, std::vector<std::string> arguments = {}) {
  text result{"erp", std::move(id), {}, 0, {}};
  for (auto& argument : arguments) result.arguments.emplace_back(std::move(argument));
  return result;
}

}  // namespace erp::loader
