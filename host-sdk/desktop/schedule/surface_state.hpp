// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

#include "host-sdk/desktop/schedule/schedule_contents.hpp"

// What is drawn over the entries: what is chosen, what is on its way, the time now. Plain data.

namespace erp::desktop {

// An entry that is being dragged or nudged, or that waits for the answer to its move.
struct moving_entry {
  entry_id id;
  drag_kind kind = drag_kind::move;
  entry_times at;
  int person = 0;       // whose column it is over
  int from_person = 0;  // whose it was taken from
  bool allowed = true;
  bool waiting = false;  // let go of; the answer has not come
  QString words;         // the time it would have, or why it may not stand there
};

struct surface_state {
  std::optional<entry_id> chosen;
  std::optional<schedule_slot> slot;
  std::optional<moving_entry> moving;
  std::optional<wall_time> now;
  bool has_focus = false;
};

}  // namespace erp::desktop
