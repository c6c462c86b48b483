// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/subscription.hpp"
#include "host-sdk/desktop/bridge/desk.hpp"

namespace erp::desktop {

class main_window;

// What the desktop itself brings to ribbon and menu: refresh, the menu on the left, the Modules
// window, another operator. Main thread; the registrations must go before the window.
subscriptions register_desktop_commands(const desk& desk, main_window& window);

}  // namespace erp::desktop
