// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "plugin/history/history_table.hpp"

// All that something new began with, as one text: a JSON object of the ids of its fields and their
// values as the history keeps them; what was not entered is left out. With it a history can be
// replayed from the beginning. Pure functions, [any].

namespace crm {

std::string snapshot_of(const activity& record);
// Of what each of the changes left.
std::string snapshot_of(const std::vector<field_change>& changes);

// Each field as entered over nothing, in the order of the snapshot. Empty where there is none: of
// what was made before there were any.
std::vector<field_change> initial_changes(const std::string& snapshot);

}  // namespace crm
