// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <ostream>
#include <string>

#include "tests/support/server_database.hpp"

// What the module has stored, as text that can be compared: without ids, which a server may skip,
// and without uids, which are never the same twice. Reads once; [any].

namespace faults {

struct stored {
  std::string records;  // activities, persons, segments, history, schedules, series, search
  std::string outcome;  // of them what does not say when and how often it was saved
  std::int64_t drafts = 0;
  bool operator==(const stored&) const = default;
  friend std::ostream& operator<<(std::ostream& out, const stored& stored) {
    return out << stored.records << "drafts: " << stored.drafts;
  }
};

stored read(const testing_support::server_database& database);

}  // namespace faults
