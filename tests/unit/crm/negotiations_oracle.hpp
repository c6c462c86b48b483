// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/crm/course_world.hpp"

// What the report on the course of negotiations is held against: the activities it counts, found
// out row by row without a line of the module's, and a look at each of its cells. One thread.

namespace crm_test {

using ids = std::set<std::int64_t>;
using of_contractors = std::map<std::string, std::vector<const crm::activity*>>;

inline constexpr char report_zone[] = "Europe/Warsaw";
std::int64_t day_in_zone(erp::instant moment);
std::int64_t today_in_zone();

struct negotiations_asked {
  crm::report_question question;
  bool of_one = false;
  std::int64_t silence = 30;
  bool compared = false;
  std::int64_t as_of = 0;  // the day on which silence lasts until then

  // As many days, up to the day before it begins; as long after its end. Never of whole months.
  negotiations_asked period_before() const;
};

// `of_one`: of one contractor, else the funnel.
negotiations_asked draw_negotiations(std::mt19937& dice, const course_world& in, bool of_one);

// What the report counts, contractor by contractor, in the order of the start.
of_contractors counted_activities(const course_world& in, const drawn_operator& who,
                                  const negotiations_asked& ask);

// One stretch in a category.
struct stay {
  std::int64_t category = 0;
  const crm::activity* first = nullptr;
  const crm::activity* next = nullptr;  // of another category; none: still in it
};
std::vector<stay> stays_of(const std::vector<const crm::activity*>& all);

std::chrono::seconds spent_on(const crm::activity& record);

// Sums in PLN by the rates of story_company.sql, and what is in none.
struct sums_by_hand {
  std::optional<std::int64_t> expected, actual, variance;
  ids with_expected, with_actual, with_both, without_rate;
  void add(const crm::activity& record);
};

// The same table with the figures of the period before for its own.
erp::report_table as_it_was_before(erp::report_table table);
// It is compared with nothing.
void hold_nothing_before(const erp::report_table& table);

class checked_report {
 public:
  checked_report(crm::admitted& inside, const negotiations_asked& ask);

  // Null: there is no such part.
  const erp::report_table* find(const std::string& part) const;
  const erp::report_table& table(const std::string& part) const;
  const erp::report_cell& cell(const erp::report_table& table, const erp::report_row& row,
                               const std::string& column) const;
  // As many contractors as stand behind it, of exactly these activities.
  void contractors(const erp::report_cell& cell, const ids& activities, std::size_t count) const;
  void activities(const erp::report_cell& cell, const ids& activities) const {
    contractors(cell, activities, activities.size());
  }
  void behind(const erp::report_cell& cell, const ids& activities) const;
  void amount(const erp::report_cell& cell, const std::optional<std::int64_t>& amount_e4,
              const ids& activities) const;
  // Of the period, and of the one before.
  void gaps(const ids& activities, const ids& before) const;

 private:
  crm::admitted& inside_;
  const negotiations_asked& ask_;
  const std::shared_ptr<const crm::report_maker> maker_;
  erp::report_result result_;
};

}  // namespace crm_test
