// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <string>

#include "erp/data/schedule_session.hpp"
#include "host-sdk/desktop/schedule/schedule_view.hpp"

// A schedule operated as people do it: entries dragged with the mouse, in steps. Main thread.

namespace testing_support {

// March 2026 of the stories, and a moment in it.
inline erp::date march(int day) {
  return erp::date(std::chrono::year(2026) / 3 / day);
}
inline erp::wall_time wall(int day, int minute) {
  return erp::desktop::at_minute(march(day), minute);
}

// Presses, moves and lets go inside the surface's viewport.
void drag(QWidget* viewport, QPoint from, QPoint to, Qt::KeyboardModifiers held = Qt::NoModifier,
          bool let_go = true);

enum class grip { middle = 1, upper_edge, lower_edge };

// Where the mouse takes hold of an entry that is in view.
QPoint hold_of(const erp::desktop::schedule_surface& surface, const erp::desktop::entry_id& id,
               grip where, int person = 0);

}  // namespace testing_support
