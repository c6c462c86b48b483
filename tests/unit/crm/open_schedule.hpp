// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host-sdk/kit/zone.hpp"
#include "plugin/schedule/schedule_session.hpp"
#include "plugin/uid.hpp"
#include "plugin/workplace.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// The schedule as a host would drive it, with its answers at hand: one operator's, and what anybody
// stores meanwhile. One thread.

namespace crm_test {

inline const erp::record_key anna{"1"};
inline const erp::record_key jan{"2"};
inline const erp::record_key ewa{"3"};

inline erp::date day(int month, int of_month) {
  return std::chrono::year(2026) / month / of_month;
}
class open_schedule {
 public:
  explicit open_schedule(company_database& company, const std::string& login = "nowak",
                         std::vector<crm::schedule_reach> reaches = {})
      : login_(login) {
    host_.session_.operator_ = operator_named(login);
    host_.database_.target_ = {company.connection(), "firm.db",
                               company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    auto by = crm::let_in(host_);
    session_ = crm::open_schedule(*place_, *by, std::move(reaches));
    told_ = session_->on_changed([this] { ++changes; });
  }

  // Stored as a form would store it, by the operator of this desk.
  crm::activity store(crm::activity record) {
    auto wish = wish_for(std::move(record));
    wish.required = {};
    auto answer = place_->gate()->with(who_is(login_), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, host_.clock_.now_);
    });
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : crm::activity{};
  }
  crm::activity store(erp::instant from, erp::instant until,
                      const erp::record_key& employee = anna) {
    auto contact = contact_with_wanda(host_);
    contact.starts_at = from;
    contact.ends_at = until;
    contact.employee = employee;
    return store(contact);
  }

  erp::result<erp::schedule_page> entries(erp::schedule_request request) {
    std::optional<erp::result<erp::schedule_page>> answer;
    auto handle = session_->entries(std::move(request), [&](auto page) { answer = page; });
    host_.jobs_.pump();
    return answer.value();
  }
  erp::schedule_page shown(erp::date first, erp::date last,
                           std::vector<erp::record_key> employees = {}) {
    auto page = entries({first, last, std::move(employees)});
    EXPECT_TRUE(page.ok()) << (page.ok() ? "" : page.failure().message.id);
    return page ? *page : erp::schedule_page{};
  }
  std::vector<std::string> keys(erp::date first, erp::date last,
                                std::vector<erp::record_key> employees = {}) {
    std::vector<std::string> keys;
    for (const auto& entry : shown(first, last, std::move(employees)).entries)
      keys.push_back(entry.key.id);
    return keys;
  }
  // As it is shown in a year around now, in everybody's schedule.
  erp::schedule_entry entry(std::int64_t id) {
    for (auto& entry : shown(day(1, 1), day(12, 31), {anna, jan, ewa}).entries)
      if (entry.key.id == std::to_string(id)) return entry;
    ADD_FAILURE() << "there is no entry " << id;
    return {};
  }

  erp::result<erp::schedule_outcome> move(std::int64_t id, std::int64_t version,
                                          erp::schedule_move to) {
    return outcome([&](auto then) {
      return session_->move({std::to_string(id)}, version, to, std::move(then));
    });
  }
  // As it stands now.
  erp::result<erp::schedule_outcome> move(std::int64_t id, erp::wall_time from,
                                          erp::wall_time until) {
    return move(id, entry(id).version, {from, until, std::nullopt, std::nullopt});
  }
  erp::result<erp::schedule_outcome> answer(const std::string& question,
                                            const std::string& option) {
    return outcome(
        [&](auto then) { return session_->answer(question, {option}, {}, std::move(then)); });
  }
  erp::result<erp::schedule_outcome> undo() {
    return outcome([&](auto then) { return session_->undo(std::move(then)); });
  }

  template <class Begin>
  erp::result<erp::schedule_outcome> outcome(const Begin& begin) {
    std::optional<erp::result<erp::schedule_outcome>> came;
    auto handle = begin([&](erp::result<erp::schedule_outcome> result) { came = result; });
    host_.jobs_.pump();
    return came.value();
  }

  fake_host host_;
  const std::string login_;
  std::unique_ptr<crm::workplace> place_;
  std::unique_ptr<erp::schedule_session> session_;
  int changes = 0;
  erp::subscription told_;
};

}  // namespace crm_test
