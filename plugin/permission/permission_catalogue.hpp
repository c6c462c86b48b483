// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "erp/data/permission_session.hpp"
#include "erp/ui/permission.hpp"

// The rights of plugin/access as permissions that administrators grant: a width per subject, of
// which a group has one, and switches. Pure functions, [any].

namespace crm {

// A cell of the table without its group.
struct granted_level {
  std::string permission;
  std::string level;
  bool operator==(const granted_level&) const = default;
};

std::vector<erp::permission_section> permission_sections();
const erp::permission* find_permission(std::string_view id);  // nullptr: there is none
// How wide it is among the levels of its permission, 0: nothing granted; nullopt: no such level.
std::optional<int> rank_of(const erp::permission& permission, std::string_view level);
erp::text level_caption(std::string_view permission, std::string_view level);

// Between a cell and the text that crm_group_right has of it. None: nobody knows that text.
std::optional<granted_level> level_in(std::string_view granted);
std::string granted_text(const std::string& permission, const std::string& level);
// All texts that this permission can have.
std::vector<std::string> granted_texts(const std::string& permission);

}  // namespace crm
