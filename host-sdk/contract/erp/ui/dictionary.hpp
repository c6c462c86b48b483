// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "erp/data/dictionary_session.hpp"
#include "erp/ui/placement.hpp"

// A dictionary that a module brings into Configuration → Universal dictionaries: what it is called
// and where it hangs in the tree. Descriptions are plain data; `open` is [main]. Both are used
// until the registration is dropped.

namespace erp {

struct dictionary_description {
  std::string id;                      // "crm.dictionary.category"
  text caption;                        // "Activity categories"
  std::vector<menu_step> group;        // CRM; groups of equal id become one
  int order = 0;                       // ascending within the group
  std::vector<std::string> languages;  // of the names; the first is the value's own: "pl", "en"
};

struct dictionary_contribution {
  dictionary_description description;
  // Instant: the session fetches nothing until asked. fails: denied with the reason. [main]
  std::function<result<std::unique_ptr<dictionary_session>>()> open;
};

}  // namespace erp
