// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/data/page.hpp"
#include "host-sdk/kit/list_question.hpp"

// A list's answers straight from a session, for jobs, exports and measurements.
// [worker], within one lease; every function throws db::failure and keeps nothing. The scope has
// no default: there is no way to fetch rows without saying which may be seen.

namespace erp::kit {

// What a job of a list works with. Lives within the job.
struct list_access {
  db::session& session;
  const sql_definition& definition;
  row_scope scope;
  criterion_values defaults;
  list_viewer viewer;
};

inline constexpr std::int64_t counted_up_to = 10'000;

// fails: invalid, as understand() says.
result<page> fetch_page(const list_access& access, const page_request& request);

// In the order of `keys`; those that are gone, not visible or no keys of this list are left out.
std::vector<row> fetch_rows(const list_access& access, const std::vector<record_key>& keys);

// Of every filter, under the request's tab, criteria and search. fails: as fetch_page.
result<std::vector<filter_count>> fetch_counts(const list_access& access,
                                               const page_request& request);

}  // namespace erp::kit
