// SPDX-License-Identifier: Apache-2.0
#pragma once

// Charts for assistive technology: each figure is a child with everything about it as its name.
// Main thread.

namespace erp::desktop {

// Tells Qt how; more than once does nothing.
void make_charts_accessible();

}  // namespace erp::desktop
