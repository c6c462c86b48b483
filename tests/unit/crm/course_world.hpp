// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/report/report_maker.hpp"
#include "tests/unit/crm/visibility_world.hpp"

// A firm drawn by lot (visibility_world) with contractors of several groups and regions, some of
// them customers since some day, and with two years of activities of every category. One thread.

namespace crm_test {

struct drawn_contractor {
  int key = 0;
  std::optional<std::string> group, region;
  std::optional<erp::date> customer_since;
};

struct course_world {
  world firm;  // its activities are of these contractors
  std::vector<drawn_contractor> contractors;
  const drawn_contractor* find(const std::optional<erp::record_key>& key) const;
  std::set<int> units_of(const erp::record_key& employee) const;  // that the host has or has not
};

// What a world is drawn of: ids of the dictionaries' values.
struct drawn_values {
  std::vector<std::int64_t> categories, contact_types;
};

course_world draw_courses(std::mt19937& dice, const drawn_values& values);

class course_database : public world_database {
 public:
  explicit course_database(const testing_support::test_server& server);
  void put_courses(course_world& in);
  const crm::dictionary& categories() const { return categories_; }
  drawn_values values() const;

 private:
  crm::dictionary categories_, contact_types_;
};

// One of the firms drawn by lot, in the database, and who asks there.
struct drawn_firm {
  course_database& database;
  const course_world& in;
  const drawn_operator& who;
  crm::admitted& inside;
  std::mt19937& dice;
};
// As many as firms_drawn, or until one does not hold.
void on_drawn_firms(const testing_support::test_server& server, unsigned seed,
                    const std::function<void(const drawn_firm&)>& hold);

// The activities that this condition lets through, of those that the operator may see.
std::set<std::int64_t> activities_where(crm::admitted& inside, const erp::kit::condition& where);

// Nobody stops it, nobody looks.
class no_steps : public crm::report_steps {
 public:
  bool go_on(std::int64_t, std::int64_t) override { return true; }
};

// The activities behind a cell, as the list would show them; a failure where there are none.
std::set<std::int64_t> behind_cell(crm::admitted& inside, const crm::report_maker& maker,
                                   const crm::report_question& question, const std::string& behind);

}  // namespace crm_test
