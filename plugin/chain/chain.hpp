// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "plugin/slot/slot.hpp"

// One activity of a chain of follow-ups, as far as the chain has to know it. Plain data, [any].

namespace crm {

struct chain_entry {
  std::int64_t id = 0;
  activity_kind kind = activity_kind::contact;
  activity_state state = activity_state::open;
  slot at;
  std::string zone;
  bool seen = true;   // whether the operator may see it; if not, it has no words
  std::string about;  // subject, else the contractor's name
  bool operator==(const chain_entry&) const = default;
};

// As chains are told in: by start, and of the same start as they were made.
inline bool comes_before(const chain_entry& one, const chain_entry& other) {
  if (one.at.starts_at != other.at.starts_at) return one.at.starts_at < other.at.starts_at;
  return one.id < other.id;
}

}  // namespace crm
