// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/deletion/deletion_service.hpp"

// What is asked before anything is deleted. Reading is [worker] and throws db::failure; the rest
// [any].

namespace crm {

// Several picked in a list, as they were found.
struct deletion_plan {
  std::vector<seen_activity> those;  // that may be deleted
  std::vector<std::string> named;    // the first of them: when, with whom
  std::int64_t ended = 0;            // sealed: they stay
  std::int64_t forbidden = 0;        // others', which this operator may not change: they stay
  std::int64_t gone = 0;             // already, or never to be seen
};

// fails: not_found, denied, sealed, when none of them may be deleted.
erp::result<deletion_plan> plan_deletion(admitted& inside,
                                         const std::vector<erp::record_key>& keys);
erp::question deletion_question(const deletion_plan& plan);

// Of the record of a form. `typed`: something there was not saved.
erp::question deletion_question(const activity& record, bool typed, bool followed);
// None: it is to stay.
std::optional<series_scope> deletion_scope(const std::string& option);

}  // namespace crm
