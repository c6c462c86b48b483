// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"

// The values of the module's dictionaries, as an operator reads them. Reading is [worker] and
// throws db::failure; what was read is plain data, small enough to be kept whole by a form.

namespace crm {

struct dictionary_value {
  std::int64_t id = 0;
  std::string name;  // in the language asked for; else the value's own name, else its code
  bool active = true;
  bool is_default = false;
};

// In the order in which they are offered.
using dictionary = std::vector<dictionary_value>;

// By the dictionary's code: contact_type, priority, category.
std::map<std::string, dictionary> read_dictionaries(db::session& session,
                                                    const std::string& language);

// What may be chosen: active values, and the one that the record already holds.
dictionary offered(const dictionary& values, const std::optional<std::int64_t>& held);
std::optional<std::int64_t> default_of(const dictionary& values);
const dictionary_value* find_value(const dictionary& values, std::int64_t id);

}  // namespace crm
