// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "erp/value.hpp"

// A sentence for people, not yet in anybody's language: a gettext message id with arguments.
// Plain data without a thread rule; the host turns it into the operator's language when it draws,
// with the operator's own form of dates, numbers and amounts. Copies are independent.

namespace erp {

struct text {
  std::string domain;            // gettext domain of the catalogue; empty: shown as it stands
  std::string id;                // msgid, the English sentence; {1}, {2} stand for the arguments
  std::string plural_id;         // msgid_plural, or empty
  std::int64_t count = 0;        // chooses the plural form; argument {1} is the count itself
  std::vector<value> arguments;  // in order

  bool empty() const { return id.empty(); }
  bool operator==(const text&) const = default;
};

// Text that is data (a name, a note) and must never be translated.
inline text verbatim(std::string s) {
  return text{{}, std::move(s), {}, 0, {}};
}

}  // namespace erp
