// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/form.hpp"

// What the task form shows: sections, fields, commands, in words. Pure data, [any].

namespace crm {

erp::form_description task_description();

}  // namespace crm
