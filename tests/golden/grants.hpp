// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

// Which rights statements need, and which a file of GRANTs gives. Pure, [any].

namespace golden {

using rights = std::map<std::string, std::set<std::string>>;  // "crm_draft" → "SELECT", …

// On the module's tables and the views of the binding.
rights rights_used(const std::set<std::string>& statements);
rights rights_granted(const std::string& script);

// One line for each right that is used and not granted.
std::string missing(const rights& used, const rights& granted);

}  // namespace golden
