// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/core/window_board.hpp"

// One offer that waits, as the window board keeps it: its address tells two of one id apart.
// Everything is [main]. Shared between the board and the subscription of whoever made the offer.

namespace erp::company {

struct window_board::shown_offer {
  services::offer offer;
};

}  // namespace erp::company
