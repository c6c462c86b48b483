// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "erp/ui/form.hpp"

// Fields, sections and commands that the forms of all kinds are described by. A kind says what is
// its own in words of its own; a field that all kinds have is added here once. Pure data, [any].

namespace crm {

erp::field described(const char* id, erp::text caption, erp::field_kind kind, erp::text hint = {});
erp::field placed_beside(erp::field field);

erp::field contractor_field();
erp::field contact_persons_field(erp::text hint);
erp::field subject_field();
erp::section note_section(erp::text placeholder);

// When it is, and when the next one: `set_next` is what its box says.
erp::section schedule_section(erp::text set_next);

// Employee, then `own`, then priority, category and Ended, at the side.
erp::section details_section(erp::text employee, std::vector<erp::field> own);

erp::form_command described_command(const char* id, erp::text caption, erp::text tooltip,
                                    const char* icon, const char* key_tip, const char* shortcut);

// Save and close, save; `own`; the neighbours in the chain and reopening.
std::vector<erp::form_command> form_commands(erp::text previous, erp::text next,
                                             std::vector<erp::form_command> own);

}  // namespace crm
