// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/host.hpp"
#include "erp/ui/dictionary.hpp"

// A dictionary of the example's own, the colours of notes, kept in memory. [main]; the host must
// outlive the registration.

namespace notebook {

erp::dictionary_contribution colours(erp::host& host);

}  // namespace notebook
