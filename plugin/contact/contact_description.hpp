// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/ui/form.hpp"

// What the contact form shows: sections, fields, commands, in words. Pure data, [any].

namespace crm {

erp::form_description contact_description();

}  // namespace crm
