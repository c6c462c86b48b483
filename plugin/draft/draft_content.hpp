// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "plugin/activity/form_values.hpp"
#include "plugin/saving/save_doubt.hpp"

// What a draft holds, as the JSON text it is stored as. Pure functions, [any]; reading never
// throws, for a draft may be another version's.

namespace crm {

struct draft_content {
  std::string about;  // the contractor's name, for the offer; may be empty
  form_values values;
  save_tries tries;
  bool operator==(const draft_content&) const = default;
};

std::string write_content(const draft_content& content);
// None: not a draft that this version can read.
std::optional<draft_content> read_content(const std::string& json);

}  // namespace crm
