// SPDX-License-Identifier: Apache-2.0
#include "plugin/schedule/schedule_notice.hpp"

#include <set>

#include "plugin/schedule/schedule_query.hpp"
#include "plugin/schedule/schedule_row.hpp"
#include "ribbon/text.hpp"

namespace crm {

namespace {

constexpr int named_max = 3;
constexpr int looked_at_max = 50;

struct clashes {
  std::string names;        // of the first
  std::int64_t others = 0;  // beside those
};

clashes clashes_of(admitted& inside, const activity& moved) {
  clashes found;
  std::vector<erp::record_key> employees;
  bool takes_time = false;
  for (const auto& row : schedule_rows(moved)) {
    employees.push_back(row.employee);
    takes_time = row.takes_time;
  }
  if (!takes_time) return found;
  std::set<std::int64_t> seen;  // one that several of them have
  for (const auto& other : read_taken(inside.session, inside.keys, inside.may, moved.starts_at,
                                      moved.ends_at, employees, moved.id, looked_at_max)) {
    if (!seen.insert(other.activity).second) continue;
    if (other.title.empty() || static_cast<int>(seen.size()) > named_max)
      ++found.others;
    else
      found.names += (found.names.empty() ? "" : ", ") + other.title;
  }
  return found;
}

}  // namespace

erp::text notice_of(admitted& inside, const schedule_target& target, const activity& moved) {
  const auto found = clashes_of(inside, moved);
  if (target.skipped && found.names.empty())
    return tr("The clocks leave {1} out that day; it is at {2}.", *target.skipped, *target.instead);
  if (target.skipped)
    return tr("The clocks leave {1} out that day; it is at {2}. At the same time: {3}.",
              *target.skipped, *target.instead, found.names);
  if (found.names.empty()) return {};
  if (found.others == 0) return tr("At the same time: {1}.", found.names);
  return tr_n("At the same time: {2} and {1} other.", "At the same time: {2} and {1} others.",
              found.others, found.names);
}

}  // namespace crm
