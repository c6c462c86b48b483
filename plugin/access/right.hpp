// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "erp/text.hpp"

// What a group of operators can be granted: how wide it sees, subject by subject, and what it may
// do. The ids are stored (crm_group_right) and a promise to scripts; they never change.
// Plain data and pure functions, [any].

namespace crm {

// What a width is granted for. Contacts and meetings are activities.
enum class subject { activities = 1, tasks, calendars };

// Whose records, from the narrowest to the widest. Nobody has to be granted `own`.
enum class width { own = 0, co_workers, child_units, all };

namespace right {
inline constexpr char modify_activities[] = "modify_activities";
inline constexpr char modify_tasks[] = "modify_tasks";
inline constexpr char delete_[] = "delete";
inline constexpr char export_[] = "export";
inline constexpr char reopen_ended[] = "reopen_ended";
inline constexpr char edit_dictionaries[] = "edit_dictionaries";
inline constexpr char edit_permissions[] = "edit_permissions";
}  // namespace right

// Each once, in the order people are shown them.
const std::vector<subject>& subjects();
const std::vector<width>& widths();            // own first
const std::vector<std::string>& switches();    // right::…
const std::vector<std::string>& all_rights();  // every id that can be granted

// "activities.child_units"; empty for own, which is no right.
std::string right_of(subject of, width reach);

struct granted_width {
  subject of;
  width reach;
  bool operator==(const granted_width&) const = default;
};
// None: this id is a switch, or nothing that is known.
std::optional<granted_width> width_in(std::string_view right);

// In the words of a table of rights: "Child units", "Activities", "Modify activities".
erp::text caption_of(subject of);
erp::text caption_of(width reach);
erp::text caption_of_right(std::string_view right);

}  // namespace crm
