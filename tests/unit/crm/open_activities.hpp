// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/activity/activity_list.hpp"
#include "tests/unit/crm/company_database.hpp"

// The activity list as a host would drive it, with its answers at hand: one operator's desk.

namespace crm_test {

// A stored activity in the terms that lists look at; times in minutes from the host's now.
struct stored_activity {
  int starts_min = 0;
  int length_min = 30;
  int state = 1;
  int contractor = 1;
  int employee = 1;
  std::string note = {};
  std::string searched = {};  // folded
  int created_by = 1;
};

class list_desk {
 public:
  explicit list_desk(const testing_support::test_server& server, const std::string& login = "nowak")
      : company_(server) {
    company_.give_ids();
    host_.session_.operator_ = operator_named(login);
    host_.database_.target_ = {company_.connection(), "firm.db",
                               company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    contribution_ = crm::activity_list(*place_);
  }

  std::string add(const stored_activity& a) {
    const auto now = host_.clock_.now_.time_since_epoch().count();
    const auto starts = now + a.starts_min * 60'000LL;
    const auto id = std::to_string(++last_id_);
    const auto number = [](auto n) { return std::to_string(n); };
    company_.execute(
        "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
        "starts_at, ends_at, zone, all_day, in_schedule, contact_type, priority, category, note, "
        "measured_s, version, created_by, created_at, changed_by, changed_at) VALUES (" +
        id + ", 'u" + id + "', 1, " + number(a.state) + ", " + number(a.contractor) + ", '" +
        number(9 - a.contractor) + "', " + number(a.employee) + ", " + number(starts) + ", " +
        number(starts + a.length_min * 60'000LL) + ", 'Europe/Warsaw', 0, 1, 1, 5, 8, '" + a.note +
        "', 90, 1, " + number(a.created_by) + ", 0, 1, " + number(starts) + ")");
    if (!a.searched.empty())
      company_.execute("INSERT INTO crm_activity_search (" + search_key() + ", folded) VALUES (" +
                       id + ", '" + a.searched + "')");
    return id;
  }

  // Beside whoever is responsible.
  void take_part(const std::string& activity, const std::string& employee, int position = 1) {
    company_.execute(
        "INSERT INTO crm_activity_employee (activity, employee, position, starts_at) "
        "SELECT id, " +
        employee + ", " + std::to_string(position) +
        ", starts_at FROM crm_activity WHERE id = " + activity);
  }

  std::string search_key() { return company_.other_program().dialect().search_key("activity"); }

  std::unique_ptr<erp::list_session> open(erp::context about = {}) {
    auto opened = contribution_.open(std::move(about));
    EXPECT_TRUE(opened.ok()) << (opened.ok() ? "" : opened.failure().message.id);
    return opened ? std::move(*opened) : nullptr;
  }

  erp::result<erp::page> page(erp::list_session& list, erp::page_request request = {}) {
    std::optional<erp::result<erp::page>> answer;
    auto handle = list.page(std::move(request), [&](auto page) { answer = std::move(page); });
    host_.jobs_.pump();
    return answer.value();
  }

  std::vector<std::string> keys(erp::list_session& list, erp::page_request request = {}) {
    const auto found = page(list, std::move(request));
    if (!found.ok()) return {"failed: " + found.failure().message.id};
    std::vector<std::string> keys;
    for (const auto& row : found->rows) keys.push_back(row.key.id);
    return keys;
  }

  erp::result<erp::row> edit(erp::list_session& list, const std::string& key, std::int64_t version,
                             const std::string& column, erp::value value) {
    std::optional<erp::result<erp::row>> answer;
    auto handle = list.edit_cell({key}, version, column, std::move(value),
                                 [&](auto row) { answer = std::move(row); });
    host_.jobs_.pump();
    return answer.value();
  }

  const erp::cell& cell(const erp::row& row, const std::string& column) const {
    const auto& columns = contribution_.description.columns;
    const auto found =
        std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.id == column; });
    return row.cells.at(static_cast<std::size_t>(found - columns.begin()));
  }

  company_database company_;
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  erp::list_contribution contribution_;
  int last_id_ = 0;
};

}  // namespace crm_test
