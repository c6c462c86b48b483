// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
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

// Stays in a category that went the same way: to the same category next, after as many whole days
// of 24 hours. Ascending in category and days.
struct category_stays {
  std::int64_t category = 0;
  std::optional<std::int64_t> next;  // none: are in it still
  bool silent = false;               // are in it still, and nothing has begun with them since
  std::int64_t whole_days = 0;       // of stays that came to an end
  std::int64_t stays = 0;
  std::chrono::milliseconds together{0};
  std::int64_t contractors = 0;  // who have not gone from the one to the other before
};
// `since`: with whom nothing has begun from then on is silent.
std::vector<category_stays> read_stays(admitted& inside, const erp::kit::condition& counted,
                                       erp::instant since);

// What these are read by.
erp::kit::sql_statement statement_of_categories(const erp::kit::condition& counted);
erp::kit::sql_statement statement_of_stays(const db::dialect& dialect,
                                           const erp::kit::condition& counted, erp::instant since);

// The activities behind a figure. None: forged.
std::optional<erp::kit::condition> behind_negotiations(admitted& inside,
                                                       const erp::kit::condition& counted,
                                                       const report_figure& figure,
                                                       erp::instant silent_since);

}  // namespace crm
