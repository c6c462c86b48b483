// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "erp/registry.hpp"

// Is a description whole? What a host must know before it draws it.
// Pure functions, callable on any thread. none: it is; else an error that names the id.

namespace erp::company {

std::optional<error> check(const command& what);
std::optional<error> check(const ribbon_placement& what);
std::optional<error> check(const menu_placement& what);
std::optional<error> check(const form_contribution& what);
std::optional<error> check(const list_contribution& what);
std::optional<error> check(const schedule_contribution& what);
std::optional<error> check(const dictionary_contribution& what);
std::optional<error> check(const permissions_contribution& what);
std::optional<error> check(const report_contribution& what);
std::optional<error> check(const catalogue& what);

}  // namespace erp::company
