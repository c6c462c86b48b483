// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "plugin/activity/activity_table.hpp"
#include "plugin/history/history_table.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/warsaw_time.hpp"

// Chains of contacts in the stories' firm, made and looked at without a form. Of one thread.

namespace crm_test {

inline bool same_but_for_its_version(crm::activity one, const crm::activity& other) {
  one.version = other.version;
  one.changed_at = other.changed_at;
  one.changed_by = other.changed_by;
  return one == other;
}

class chain_desk {
 public:
  explicit chain_desk(company_database& company)
      : gate_(std::make_shared<crm::database_gate>(erp::services::database_target{
            company.connection(), "firm.db", company_database::binding().string()})) {}

  // Each follows the one before it.
  std::vector<std::int64_t> make(const std::vector<erp::instant>& starts) {
    std::vector<crm::activity> all;
    for (const auto start : starts) {
      auto one = contact_with_wanda(host_);
      one.ends_at = start + (one.ends_at - one.starts_at);
      one.starts_at = start;
      all.push_back(one);
    }
    return make(std::move(all));
  }
  std::vector<std::int64_t> make(std::vector<crm::activity> all) {
    std::vector<std::int64_t> ids;
    for (auto& one : all) {
      one.uid = crm::new_uid();
      if (!ids.empty()) {
        one.follow_up_of = ids.back();
        one.chain = ids.front();
      }
      ids.push_back(must_save(wish_for(one)).saved.id);
    }
    return ids;
  }

  crm::activity read(std::int64_t id) {
    const auto found = gate_->with(who_is("szefowa"), [&](crm::admitted& inside) {
      return erp::result<std::optional<crm::activity>>(
          crm::activity_table(inside.session, inside.keys).read(id, inside.may.visible()));
    });
    EXPECT_TRUE(found.ok() && *found) << id;
    return found && *found ? **found : crm::activity{};
  }
  std::vector<crm::activity> read_all(const std::vector<std::int64_t>& ids) {
    std::vector<crm::activity> all;
    for (const auto id : ids) all.push_back(read(id));
    return all;
  }
  // The fields that were changed, in order.
  std::string history(std::int64_t id) {
    std::string all;
    (void)gate_->with(who_is("nowak"), [&](crm::admitted& inside) -> erp::result<erp::done> {
      for (const auto& row : crm::history_table(inside.session, inside.keys).read(id))
        all += (all.empty() ? "" : ",") + row.change.field;
      return erp::done{};
    });
    return all;
  }
  void end(std::int64_t id) {
    change(id, [](crm::activity& one) { one.state = crm::activity_state::ended; });
  }
  void move(std::int64_t id, erp::instant start) {
    change(id, [&](crm::activity& one) {
      one.ends_at = start + (one.ends_at - one.starts_at);
      one.starts_at = start;
    });
  }
  template <class Change>
  void change(std::int64_t id, const Change& how) {
    auto wish = wish_for(read(id));
    wish.before = wish.wanted;
    how(wish.wanted);
    must_save(wish);
  }
  erp::result<crm::save_answer> save(const crm::save_wish& wish) {
    return gate_->with(who_is("nowak"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish, host_.clock_.now_);
    });
  }
  crm::save_answer must_save(const crm::save_wish& wish) {
    auto answer = save(wish);
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? *answer : crm::save_answer{};
  }

  fake_host host_;
  std::shared_ptr<crm::database_gate> gate_;
};

}  // namespace crm_test
