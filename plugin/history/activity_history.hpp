// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/data/history_session.hpp"
#include "erp/ui/form.hpp"
#include "plugin/workplace.hpp"

// The history of one activity, as its form hands it out. [main]; owned by the host. Whoever may
// not see the activity gets the answer of one that does not exist.

namespace crm {

// One page of it. [worker]; fails: not_found, invalid; throws db::failure.
erp::result<erp::history_page> read_history(admitted& inside, std::int64_t id,
                                            const erp::history_request& wanted);

// `form`: of its kind, lives for ever; `place` outlives the session.
std::unique_ptr<erp::history_session> activity_history(workplace& place, who by,
                                                       const erp::form_description& form,
                                                       std::int64_t id);

}  // namespace crm
