// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/form.hpp"
#include "plugin/workplace.hpp"

// The window that answers "Why do I see this?" of one activity, and "Who sees this?": nothing to be
// typed, two lists of sentences to be read. [main]

namespace crm {

// Opened about {"who", true} it begins with the second.
erp::form_contribution why_form(workplace& place);

}  // namespace crm
