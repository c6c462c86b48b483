// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "erp/value.hpp"

// The example's records: notes kept in memory, so that the example is about the door alone.
// Main thread only, as everything here is instant; a real module has a database behind jobs.

namespace notebook {

inline constexpr char entity[] = "example.note";

struct note {
  std::string title;
  bool done = false;
  std::int64_t version = 1;
  erp::date day{std::chrono::year(2026), std::chrono::March, std::chrono::day(3)};
};

class notebook {
 public:
  const std::map<int, note>& notes() const { return notes_; }
  const note* find(const erp::record_key& key) const;            // nullptr: no such note
  erp::record_key save(const erp::record_key& key, note saved);  // an empty key: a new one

 private:
  std::map<int, note> notes_{{1, {"Water the plants"}}, {2, {"Order paper", true}}};
};

}  // namespace notebook
