// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tests/unit/crm/course_world.hpp"

// What the report on the probability of acquisition is held against: its cases, found out row by
// row without a line of the module's, and what is estimated of them day by day. One thread.

namespace crm_test {

using ids = std::set<std::int64_t>;

// One case as the words of the report say: what it began with and what became of it.
struct oracle_case {
  const crm::activity* first = nullptr;
  const drawn_contractor* contractor = nullptr;
  std::int64_t began = 0;
  bool acquired = false;
  std::int64_t days = 0;  // until it was acquired, or today
  std::int64_t activities = 0;
};

// Of the period, and of the one before where they are compared.
struct oracle_cases {
  std::vector<oracle_case> now;
  std::vector<oracle_case> before;
};

struct acquisition_asked {
  crm::report_question question;
  std::string by;
  std::int64_t n = 0;
  std::int64_t from = 0, to = 0;
  std::int64_t category = 0;
  bool compared = false;

  // As many days, up to the day before it begins; never of whole months.
  acquisition_asked period_before() const;
};

// `category`: what acquisitions begin with.
acquisition_asked draw_acquisition(std::mt19937& dice, const crm::report_maker& maker,
                                   const course_world& in, std::int64_t category);

// Those left out because they were customers before are counted in `before`.
std::vector<oracle_case> cases_of(const course_world& in, const drawn_operator& who,
                                  const acquisition_asked& ask, std::int64_t& before);

// In which rows it stands; empty text: in no group.
std::set<std::string> groups_of(const course_world& in, const std::string& by,
                                const oracle_case& one);

ids ids_where(const std::vector<oracle_case>& cases,
              const std::function<bool(const oracle_case&)>& is_in);

// The share that is acquired by day n, followed day by day; none: nobody was followed so long.
std::optional<double> probability_by_hand(const std::vector<oracle_case>& cases, std::int64_t n);
// The first day by which half of them are acquired; none: it is not seen.
std::optional<std::int64_t> median_by_hand(const std::vector<oracle_case>& cases);

}  // namespace crm_test
