// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/notebook.hpp"

#include <cstdlib>
#include <utility>

namespace notebook {

const note* notebook::find(const erp::record_key& key) const {
  const auto found = notes_.find(std::atoi(key.id.c_str()));
  return found == notes_.end() ? nullptr : &found->second;
}

erp::record_key notebook::save(const erp::record_key& key, note saved) {
  const int id = key.id.empty() ? notes_.rbegin()->first + 1 : std::atoi(key.id.c_str());
  saved.version += 1;
  notes_[id] = std::move(saved);
  return {std::to_string(id)};
}

}  // namespace notebook
