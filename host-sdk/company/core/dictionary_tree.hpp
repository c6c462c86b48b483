// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "erp/services/log.hpp"
#include "host-sdk/company/core/contributions.hpp"

// The Universal dictionaries as both hosts show them: groups of modules become one tree.
// Pure functions over what is registered now; [main].

namespace erp::company {

struct dictionary_node {
  std::string id;  // of the group; of the dictionary at a leaf
  text caption;
  bool leaf = false;
  std::vector<dictionary_node> nodes;  // by order, then by registration
};

std::vector<dictionary_node> dictionary_tree(const contributions& contributions);

// fails: not_found, denied (with the module's reason), internal (it threw; the log says how).
result<std::unique_ptr<dictionary_session>> open_dictionary(const contributions& contributions,
                                                            const std::string& id,
                                                            services::log& log);

}  // namespace erp::company
