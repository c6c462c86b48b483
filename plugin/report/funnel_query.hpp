// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "plugin/report/report_maker.hpp"

// Reads how contractors went through the categories, out of the activities that count (counted_in
// of course_query). [worker]; throws db::failure and keeps nothing.

namespace crm {

// Of all contractors, a row a category.
struct category_figures {
  std::int64_t category = 0;
  std::int64_t contractors = 0;
  std::int64_t activities = 0;
  std::chrono::seconds spent{0};
};
std::vector<category_figures> read_categories(admitted& inside, const erp::kit::condition& counted);

// Contractors who went from one category straight to another; none: are in it still.
struct category_move {
  std::int64_t from = 0;
  std::optional<std::int64_t> to;
  std::int64_t contractors = 0;
};
std::vector<category_move> read_moves(admitted& inside, const erp::kit::condition& counted);

// Stays that came to an end, by whole days of 24 hours.
struct category_stays {
  std::int64_t category = 0;
  std::int64_t whole_days = 0;
  std::int64_t stays = 0;
  std::chrono::milliseconds together{0};
};
std::vector<category_stays> read_stays(admitted& inside, const erp::kit::condition& counted);

// Of those still in a category, by it: with whom nothing has begun since then.
std::vector<category_move> read_silent(admitted& inside, const erp::kit::condition& counted,
                                       erp::instant since);

// The activities behind a figure. None: forged.
std::optional<erp::kit::condition> behind_negotiations(admitted& inside,
                                                       const erp::kit::condition& counted,
                                                       const report_figure& figure,
                                                       erp::instant silent_since);

}  // namespace crm
