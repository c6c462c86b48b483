// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

#include "erp/ui/form_session.hpp"
#include "plugin/recurrence/series_change.hpp"

// An occurrence that was moved without its form, by a drag in the schedule: what is asked, and how
// the others come along. [worker], within the unit of work of the move; throws db::failure.

namespace crm {

// None: it belongs to no series. The first answer moves this one alone.
std::optional<erp::question> series_move_question(admitted& inside, const activity& record);

struct series_along {
  // Once the one that was dragged is stored where it goes; answers the others it changed.
  std::function<erp::result<std::vector<std::int64_t>>(admitted&)> along;
  // Before that one is put back where it was. fails: conflict, when others were changed since.
  std::function<erp::result<void>(admitted&)> back;
};
// `before`: the one that is dragged, as it was. `option`: of series_move_question.
series_along series_moves_along(const activity& before, const erp::record_key& option,
                                erp::instant now);

}  // namespace crm
