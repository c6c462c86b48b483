// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/reminder/reminder_service.hpp"

// Answers of the operator that are not written down yet, as text for the operator's settings: the
// program may die while the database is away. Pure functions, [any].

namespace crm {

// What was merely shown is left out: after a death so close to it, it is better shown again.
std::string written_answers(const std::vector<reminder_note>& notes);

// Those of this employee; empty where the text is none of ours.
std::vector<reminder_note> read_answers(const std::string& text, const erp::record_key& employee);

}  // namespace crm
