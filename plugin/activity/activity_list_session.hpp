// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "erp/data/list_session.hpp"
#include "plugin/activity/activity_narrowing.hpp"
#include "plugin/workplace.hpp"

// One open list of activities. [main]; the host owns the session and deletes it before `place`.

namespace crm {

// Of one contractor, or those that `narrowing` names, or of all: then narrowed to the operator's
// employee until a request says otherwise.
std::unique_ptr<erp::list_session> open_activities(workplace& place, who by,
                                                   const std::optional<erp::record_key>& contractor,
                                                   activity_narrowing narrowing);

}  // namespace crm
