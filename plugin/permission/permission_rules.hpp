// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/result.hpp"
#include "plugin/permission/permission_office.hpp"

// Who may change permissions, what a change may be, and what it comes to for each operator.
// Pure functions over what was read, [any].

namespace crm {

using permission_changes = std::vector<erp::permission_change>;

// Active operators whose groups are granted the right to edit permissions.
std::vector<const office_operator*> administrators(const permission_office& office);
// Where there is no administrator, everybody who has an employee may, until there is one.
bool may_edit_permissions(const permission_office& office, const erp::record_key& operator_);

// The level of a cell; empty: nothing was granted.
std::string level_at(const permission_office& office, const erp::record_key& group,
                     const std::string& permission);
// As it is after `changes`.
permission_office changed(permission_office office, const permission_changes& changes);

// What is wrong with single cells, each in the details. fails: not_found, invalid, conflict
std::optional<erp::error> check_changes(const permission_office& office,
                                        const permission_changes& changes);
// That somebody who is active goes on being able to change permissions. fails: invalid
std::optional<erp::error> check_lock_out(const permission_office& office,
                                         const permission_changes& changes);

// In the order of the catalogue; empty for an unknown operator.
std::vector<erp::permission_effect> effects_for(const permission_office& office,
                                                const erp::record_key& operator_);

}  // namespace crm
