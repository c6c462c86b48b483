// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plugin/activity/activity.hpp"
#include "tests/unit/crm/company_database.hpp"

// A firm drawn by lot, small and twisted: units below themselves, employees in no unit and in two,
// operators in no group, groups that the host has deleted; and who sees what in it, found out step
// by step from the words of the rule, without a line of the module's. One thread.

namespace crm_test {

struct drawn_operator {
  int key = 0;
  int employee = 0;
};

struct world {
  std::map<int, int> parent;                 // of a unit; 0: none, or one that is nowhere
  std::vector<std::pair<int, int>> working;  // employee, unit; 0: in none
  std::vector<drawn_operator> operators;
  std::set<int> groups;                          // that the host has
  std::vector<std::pair<int, int>> members;      // operator, group
  std::set<std::pair<int, std::string>> rights;  // group, right
  std::vector<crm::activity> activities;         // ids as they are stored
  std::set<std::size_t> taken_away;              // which of them are deleted, once they are stored

  int employees() const;
};

inline constexpr int drawn_units_max = 6;
inline constexpr int drawn_employees_max = 7;

world draw_world(std::mt19937& dice);
// How many a report is held against: a server takes longer over each.
int firms_drawn(const testing_support::test_server& server);

bool is_deleted(const world& in, const crm::activity& record);
// The oracle. `of`: "activities", "tasks" or "calendars".
bool reaches(const world& in, const drawn_operator& who, const std::string& of, int employee);
bool may_see(const world& in, const drawn_operator& who, const crm::activity& record);

// The firm's database with this world in place of what was there, its ids noted in `in`.
class world_database {
 public:
  explicit world_database(const testing_support::test_server& server);
  void put(world& in);
  db::session& session() { return company_.other_program(); }
  crm::who who(const drawn_operator& one) const;

 private:
  company_database company_;
};

}  // namespace crm_test
