// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/dialect/dialect.hpp"
#include "host-sdk/kit/condition.hpp"

// Searching as one types: every word must occur somewhere, whatever the case and diacritics.
// Pure functions, callable on [any] thread.

namespace erp::kit {

// Folded, the first eight. None: nothing is asked for.
std::vector<std::string> search_words(const std::string& typed);

// Each word is part of the folded text of one of the expressions. Reads every row it is asked of:
// for tables of parties and persons, not of activities. Text that is not UTF-8 finds nothing.
condition words_in(const db::dialect& dialect, const std::vector<std::string>& expressions,
                   const std::string& typed);

}  // namespace erp::kit
