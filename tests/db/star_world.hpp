// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/migrate/migrator.hpp"
#include "tests/db/every_server.hpp"
#include "tests/support/story_company.hpp"

// The stories' small firm with a few activities whose facts a reader can work out, on any server:
// ended on another day than UTC has, open without a contractor, deleted. For one test's thread.

namespace db::test {

class star_world : public every_server {
 protected:
  void SetUp() override {
    testing_support::make_story_company(session_);
    migrate(session_, "crm", binding_, {});
    // A night in July: 2026-07-01 00:30 to 01:15 in Warsaw, ended the next day at 00:00.
    add(1,
        "2, 2, 1, 1, 1782858600000, 1782861300000, 'Europe/Warsaw', 0, 90, 60, 1234500,"
        " 'EUR', -5, 'PLN', 1782943200000, 20635, 120, 20636");
    add(2,
        "3, 1, NULL, 2, 1767225600000, 1767312000000, 'UTC', 1, NULL, 0, NULL, NULL, NULL, NULL,"
        " NULL, 20454, 0, NULL");
    add(3,
        "1, 1, 2, 1, 1767225600000, 1767226500000, 'UTC', 0, NULL, 0, NULL, NULL, NULL, NULL,"
        " NULL, 20454, 0, NULL");
    session_.execute("UPDATE crm_activity SET deleted_at = 1 WHERE uid = 'u3'");
    session_.execute(
        "UPDATE crm_activity SET category = (SELECT MIN(v.id) FROM crm_dictionary_value"
        " v WHERE v.code = 'customer_acquisition') WHERE uid = 'u1'");
    const auto first = std::to_string(id(1)), third = std::to_string(id(3));
    session_.execute("INSERT INTO crm_activity_person (activity, person, position) VALUES (" +
                     first + ", 11, 1), (" + third + ", 21, 1)");
    session_.execute(
        "INSERT INTO crm_activity_employee (activity, employee, position, starts_at) VALUES (" +
        first + ", 3, 1, 0), (" + first + ", 1, 2, 0)");
  }
  std::int64_t id(int number_of) {
    return number(session_,
                  "SELECT id FROM crm_activity WHERE uid = 'u" + std::to_string(number_of) + "'");
  }
  static binding story_binding() { return read_binding(testing_support::story_company::binding()); }
  binding binding_ = story_binding();

 private:
  void add(int number_of, const std::string& values) {
    session_.execute(
        "INSERT INTO crm_activity (uid, kind, state, contractor, employee, starts_at, ends_at, "
        "zone,"
        " all_day, elapsed_s, measured_s, expected_amount, expected_currency, actual_amount,"
        " actual_currency, ended_at, starts_day, utc_offset_min, ended_day, contractor_sort,"
        " in_schedule, version, created_by, created_at, changed_by, changed_at) VALUES ('u" +
        std::to_string(number_of) + "', " + values + ", '', 1, 1, 1, 1767225600123, 1, 0)");
  }
};

}  // namespace db::test
