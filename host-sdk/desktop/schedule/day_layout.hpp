// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

// Entries that overlap, side by side in the column of one day. Pure; the same entries in the same
// order always come to stand alike.

namespace erp::desktop {

struct time_span {
  int from = 0;  // any unit, the same for all; until is exclusive and later
  int until = 0;
};

// The day's column is cut into `columns`; the entry takes `width` of them from `column` on.
struct side_place {
  int column = 0;
  int width = 1;
  int columns = 1;
  bool hidden = false;  // there was no room
};

// Where more overlap than there is room for: the last column then says how many are hidden.
struct side_crowd {
  int from = 0;
  int until = 0;
  int columns = 1;
  int hidden = 0;
};

struct side_by_side {
  std::vector<side_place> places;  // one for each span, in the given order
  std::vector<side_crowd> crowds;
};

// As many columns as overlap at once and no more, at most `most` (at least 2); each entry as wide
// as its neighbours let it be.
side_by_side lay_side_by_side(const std::vector<time_span>& spans, int most);

}  // namespace erp::desktop
