// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host-sdk/company/core/reference_host.hpp"

// What the demo ERP itself brings, hung at the same registry as any module's contributions.
// [main]; the host must outlive the answer, whose end takes everything off again.

namespace erp::company {

// Requires that nothing of these ids was registered before: call it before loading modules.
subscriptions register_own_lists(reference_host& host);

}  // namespace erp::company
