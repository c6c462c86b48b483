// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/text.hpp"
#include "plugin/access/reasons_query.hpp"

// The sentences of "Why do I see this?". Pure functions, [any].

namespace crm {

erp::text sentence_of(const reason& one, const std::string& operator_name, const everybody& all);
// Of an operator whom no group lets see it.
erp::text sentence_of_none(const std::string& operator_name, width would);

}  // namespace crm
