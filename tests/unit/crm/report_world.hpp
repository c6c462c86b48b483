// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "plugin/report/report_maker.hpp"
#include "tests/unit/crm/visibility_world.hpp"

// A firm drawn by lot with activities of half a year: costs in three currencies, rates with gaps
// between them, contractors that became customers; and what its effectiveness is, found out row by
// row, without a line of the module's. One thread.

namespace crm_test {

struct drawn_rate {
  std::string code, base;
  int day = 0;
  std::int64_t rate_e4 = 0;
};

struct report_world {
  world firm;
  std::map<int, int> customer_since;  // day, of a contractor; none: not one
  std::vector<drawn_rate> rates;
  std::int64_t acquisition = 0;  // the category

  static constexpr int contractors = 6;
};

report_world draw_report_world(std::mt19937& dice, std::int64_t acquisition);

// Which activities are looked at: in these days, of what is asked.
struct drawn_question {
  int first_day = 0, last_day = 0;
  std::optional<int> employee, unit, contractor;
  std::optional<crm::activity_kind> kind;
  int late_after_h = 24;
  std::string currency;
};

// One row's figures, by the names of the report's columns; none: there is none. And the ids behind.
struct found_out {
  std::map<std::string, std::optional<std::int64_t>> figures;
  std::map<std::string, std::set<std::int64_t>> behind;
};

// Whose row it is: one employee's, a unit's with those below it (0: of those in none), or all.
struct drawn_row {
  std::optional<int> employee, unit;
};

bool is_in(const report_world& in, const drawn_row& row, int employee);
found_out find_out(const report_world& in, const drawn_operator& who, const drawn_question& asked,
                   const drawn_row& row);

std::optional<std::int64_t> in_currency(const report_world& in, const erp::money& amount,
                                        const std::string& currency, int day);

class report_database : public world_database {
 public:
  explicit report_database(const testing_support::test_server& server);
  void put_all(report_world& in);
  std::int64_t acquisition() { return acquisition_; }

 private:
  std::int64_t acquisition_ = 0;
};

}  // namespace crm_test
