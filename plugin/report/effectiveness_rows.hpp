// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plugin/access/organisation.hpp"
#include "plugin/report/effectiveness_figures.hpp"

// Whose figures stand in which row. Pure functions, [any].

namespace crm {

using names = std::map<erp::record_key, std::string>;

// A row for each employee, by name, and one for all of them, the last.
std::vector<effectiveness_group> rows_by_employee(const std::vector<erp::record_key>& employees,
                                                  const names& called);
// A row for each unit in which, or below which, one of these works: under the one above it, with
// what is below it added. Who is in none has a row too. The last is everybody, each once.
std::vector<effectiveness_group> rows_by_unit(const std::vector<erp::record_key>& employees,
                                              const organisation& firm, const names& called);

// As people look it up: by name, and by key where names are the same.
void sort_by_name(std::vector<erp::record_key>& keys, const names& called);

}  // namespace crm
