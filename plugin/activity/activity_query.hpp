// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "host-sdk/kit/sql_page.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/visibility_scope.hpp"

// The activity list as SQL: orders and the indexes that serve them, named filters, criteria,
// search, and what is read for a row. Definitions are plain data, [any]; activity_page is [worker].

namespace crm {

erp::kit::sql_definition activity_definition(const db::dialect& dialect, const key_types& keys);

// What the operator may see, and of that only one contractor's where a list is about one.
erp::kit::row_scope visible_activities(const db::dialect& dialect, const visibility_scope& scope,
                                       const key_types& keys,
                                       const std::optional<erp::record_key>& contractor);
// Likewise, and of that only what `also` lets through, which is over crm_activity a.
erp::kit::row_scope visible_activities(const db::dialect& dialect, const visibility_scope& scope,
                                       const key_types& keys, const erp::kit::condition& also);

// One page without a list, for measurements and exports. fails: invalid; throws db::failure.
erp::result<erp::page> activity_page(db::session& session, const key_types& keys,
                                     const visibility_scope& scope,
                                     const erp::kit::list_viewer& viewer,
                                     const erp::page_request& request);

}  // namespace crm
