// SPDX-License-Identifier: Apache-2.0
#pragma once

// The schedule's surfaces for assistive technology: each entry is a child with everything about it
// as its name, and so is the slot that the keyboard is on. Main thread.

namespace erp::desktop {

// Tells Qt how; more than once does nothing.
void make_surfaces_accessible();

}  // namespace erp::desktop
