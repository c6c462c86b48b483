// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "host-sdk/kit/sql_list.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/rights.hpp"

// The activity list as SQL: orders and the indexes that serve them, named filters, criteria,
// search, and what is read for a row. Made anew by each job, for its operator; [any], and
// activity_page [worker].

namespace crm {

// The list's rows. Its definition comes out together with what the operator may see, so that
// nobody can ask for rows without that.
class activity_rows {
 public:
  // `contractor`: of that one alone, where a list is about one.
  activity_rows(const db::dialect& dialect, const key_types& keys, const rights& may,
                const std::optional<erp::record_key>& contractor = {});
  // `also`: of those alone that it lets through, which is over crm_activity a.
  activity_rows(const db::dialect& dialect, const key_types& keys, const rights& may,
                const erp::kit::condition& also);

  // Lives no longer than this object.
  erp::kit::list_entry in(db::session& session) const { return {session, list_, seen_}; }

 private:
  erp::kit::sql_definition list_;
  erp::kit::row_scope seen_;
};

// One page without a list, for measurements and exports. fails: invalid; throws db::failure.
erp::result<erp::page> activity_page(db::session& session, const key_types& keys, const rights& may,
                                     const erp::kit::list_viewer& viewer,
                                     const erp::page_request& request);

}  // namespace crm
