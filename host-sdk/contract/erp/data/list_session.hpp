// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "erp/data/page.hpp"
#include "erp/job.hpp"
#include "erp/ui/form_session.hpp"

// One open list: pages, counts and the cell that is edited in place.
// Every function is [main] and answers later through `then`; the host owns the session. The rows
// are always under the operator's visibility; there is no way to ask without it.

namespace erp {

class list_session {
 public:
  virtual ~list_session() = default;

  virtual text title() const = 0;  // [main]
  // fails: invalid (limit, cursor, unknown tab, filter, criterion or column), denied (to_file, to
  // an operator who may look and not take along), unavailable. [main]
  virtual job_handle page(page_request request, std::function<void(result<erp::page>)> then) = 0;
  // The rows of these keys as they are now; a key that is gone or may not be seen is left out.
  virtual job_handle rows(std::vector<record_key> keys,
                          std::function<void(result<std::vector<row>>)> then) = 0;
  // How many rows each named filter would show, under the request's tab, criteria and search.
  virtual job_handle counts(page_request request,
                            std::function<void(result<std::vector<filter_count>>)> then) = 0;
  // What a criterion may be compared with. [main]
  virtual job_handle choices(const std::string& criterion, const std::string& search, int limit,
                             std::function<void(result<choice_page>)> then) = 0;
  // Writes one cell of one row as it was at `version`.
  // fails: sealed, denied, conflict (somebody changed that very cell), invalid, unavailable. [main]
  virtual job_handle edit_cell(const record_key& key, std::int64_t version,
                               const std::string& column, value value,
                               std::function<void(result<row>)> then) = 0;
  // After rows of this list were changed by anybody; the host fetches what it shows anew. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp
