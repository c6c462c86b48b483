// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/host.hpp"
#include "erp/ui/form.hpp"
#include "tests/module/example/notebook.hpp"

// The form of one note: a title and whether it is done. [main]; the host must outlive the
// registration.

namespace notebook {

erp::form_contribution note_form(erp::host& host, std::shared_ptr<notebook> notes);

}  // namespace notebook
