// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/dictionary.hpp"
#include "host-sdk/company/core/dictionary_tree.hpp"
#include "host-sdk/headless/request.hpp"
#include "host-sdk/headless/window_json.hpp"

// The Universal dictionaries as the protocol answers and reads them.
// Pure functions; [main], as what they are given is.

namespace erp::headless {

json to_json(const std::vector<company::dictionary_node>& tree, const speech& speech);
json to_json(const dictionary_value& value);
// What a request says of a value over what it was: a member left out stays. fails: invalid
dictionary_entry entry_of(const request& asked, dictionary_entry was);

}  // namespace erp::headless
