// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "erp/data/history_session.hpp"
#include "plugin/history/history_query.hpp"

// Pages of a history: whole changes, newest first, narrowed by what the rows say.
// [worker]; throws what `fetch` and `tell` throw and keeps nothing.

namespace crm {

// The next rows before that one; none: the newest. Fewer than `count`: there are no others.
using fetch_changes =
    std::function<std::vector<kept_change>(std::optional<std::int64_t> before, int count)>;
// One change in words, its rows in the order in which they were kept; one row may become several.
using tell_change = std::function<std::vector<erp::history_row>(const std::vector<kept_change>&)>;

// fails: invalid (limit, after).
erp::result<erp::history_page> page_of_history(const erp::history_request& wanted,
                                               const fetch_changes& fetch, const tell_change& tell);

// The days of the request as they are in that zone, and who. fails: invalid (to before from).
erp::result<history_filter> filter_of(const erp::history_request& wanted, std::string_view zone);

// What all rows of one change say of it. `of`: none where the history is of one thing.
erp::history_row heading_of(const kept_change& kept, erp::text who, erp::text of);

}  // namespace crm
