// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/host.hpp"
#include "erp/ui/list.hpp"
#include "tests/module/example/notebook.hpp"

// The list of notes. [main]; the host must outlive the registration.

namespace notebook {

erp::list_contribution note_list(erp::host& host, std::shared_ptr<notebook> notes);

}  // namespace notebook
