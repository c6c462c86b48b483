// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/session/session.hpp"

// What the search box of the activity list looks in: the words of an activity, folded.
// [worker], within the unit of work that changes the activity; throws db::failure.

namespace crm {

// What is found by: names as they read now, not keys. Empty ones are left out.
struct searchable {
  std::string contractor;
  std::vector<std::string> persons;
  std::string subject;
  std::string venue;
  std::string note;
  std::vector<std::string> addenda;
};

// Writes or replaces the activity's text.
void write_search_text(db::session& session, std::int64_t activity, const searchable& texts);

}  // namespace crm
