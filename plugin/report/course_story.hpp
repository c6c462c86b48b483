// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugin/access/database_gate.hpp"
#include "plugin/dictionary/dictionary_query.hpp"
#include "plugin/report/course.hpp"
#include "plugin/report/negotiations_costs.hpp"
#include "plugin/report/report_maker.hpp"

// Everything that is told of the negotiations with one contractor: the course, who took part, how
// they are all called. The record is plain data, [any]; reading it is [worker].

namespace crm {

// One who took part, and in how much of it.
struct course_participant {
  std::string name;
  std::int64_t activities = 0;
  erp::instant last{};
  void note(erp::instant at) {
    ++activities;
    last = std::max(last, at);
  }
};

struct course_story {
  explicit course_story(course empty) : of(std::move(empty)) {}

  course of;
  std::map<erp::record_key, course_participant> employees;  // responsible, or beside
  std::map<erp::record_key, course_participant> persons;
  std::map<std::int64_t, std::string> persons_of;    // of the activities kept, ", " between
  std::map<std::int64_t, std::string> employees_of;  // likewise; the responsible one first
  dictionary categories;
  std::map<std::int64_t, std::int64_t> activities_of;  // by category
  std::int64_t uncategorised = 0;
  std::string currency;  // of the costs; empty: there are no amounts
  cost_sums cost;
  std::map<std::int64_t, cost_sums> costs_of;  // by category
  std::optional<std::int64_t> customer_since;  // day; none: no customer, or nobody says

  // The category's name; the number of one that is gone.
  std::string name_of(std::int64_t category) const;
};

// Of the contractor asked for. The figures are of all activities, the newest `kept_most` are kept;
// with none, nobody asks who took part either. Throws db::failure.
course_story read_story(admitted& inside, const report_question& question, std::size_t kept_most,
                        cost_counter& costs);

}  // namespace crm
