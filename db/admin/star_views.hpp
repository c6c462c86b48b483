// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

// The star as it is written to files: its views with their columns, in the order of the views
// themselves. What each means says db/schema/star.md. Written down data, [any].

namespace db::admin {

enum class star_type { integer = 1, flag, text, date, timestamp, decimal, key };
std::string_view name_of(star_type type);

struct star_column {
  std::string_view name;
  star_type type;
};

struct star_view {
  std::string_view name;
  std::vector<star_column> columns;
  std::vector<std::string_view> order;  // columns that tell rows apart
  bool by_activity;                     // as many rows as there are activities, or more
};

const std::vector<star_view>& star_views();

}  // namespace db::admin
