// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "host-sdk/kit/zone.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/recurrence/repeat_pattern.hpp"
#include "plugin/recurrence/series_keeper.hpp"
#include "plugin/recurrence/series_making.hpp"
#include "plugin/uid.hpp"
#include "tests/unit/crm/company_database.hpp"

// Series as one station's service sees them, with its answers at hand. It is Monday, 2 March 2026.

namespace crm_test {

class series_desk {
 public:
  explicit series_desk(company_database& company) : company_(company) {
    gate_ = std::make_shared<crm::database_gate>(erp::services::database_target{
        company_.connection(), "firm.db", company_database::binding().string()});
  }

  template <class Work>
  auto with(const Work& work, const std::string& login = "nowak") {
    erp::kit::tries tries({{std::chrono::milliseconds(0)}, std::chrono::seconds(5)});
    return gate_->with(who_is(login), work, tries);
  }

  erp::result<crm::save_answer> save(const crm::save_wish& wish) {
    return with(
        [&](crm::admitted& inside) { return crm::save_activity(inside, wish, host_.clock_.now_); });
  }

  crm::repeat_rule rule(const std::string& text) {
    const auto parsed = crm::parse_rule(text, "Europe/Warsaw");
    EXPECT_TRUE(parsed.ok()) << text;
    return parsed ? *parsed : crm::repeat_rule{};
  }

  // A meeting with Wanda on Monday at nine, that has not been saved.
  crm::save_wish repeating(const std::string& text) {
    auto record = contact_with_wanda(host_);
    record.subject = "Narada";
    record.note = "of the first";
    auto wish = wish_for(std::move(record));
    wish.repeats.rule = rule(text);
    return wish;
  }

  crm::activity weekly(int count) {
    const auto answer = save(repeating("FREQ=WEEKLY;COUNT=" + std::to_string(count)));
    EXPECT_TRUE(answer.ok()) << (answer.ok() ? "" : answer.failure().message.id);
    return answer ? answer->saved : crm::activity{};
  }

  crm::save_wish change(const crm::activity& opened, crm::activity wanted,
                        crm::series_scope scope = crm::series_scope::this_one) {
    auto wish = wish_for(std::move(wanted));
    wish.before = opened;
    const auto rule = with([&](crm::admitted& inside) {
      return erp::result<std::optional<crm::repeat_rule>>(crm::stored_rule(inside, opened.series));
    });
    if (!*rule) return wish;
    const auto at = [](const crm::activity& a) {
      return crm::repeat_start_of(a.starts_at, a.zone, a.all_day);
    };
    wish.repeats = {*rule, crm::rule_moved(**rule, at(opened), at(wish.wanted)), scope};
    return wish;
  }

  crm::activity read(std::int64_t id) {
    auto found = with([&](crm::admitted& inside) {
      return erp::result<std::optional<crm::activity>>(
          crm::activity_table(inside.session, inside.keys).read(id, inside.may.visible()));
    });
    EXPECT_TRUE(found.ok() && *found);
    return found && *found ? **found : crm::activity{};
  }

  // By series_at.
  std::vector<crm::activity> rows(std::int64_t series) {
    const auto found = with([&](crm::admitted& inside) {
      return erp::result<std::vector<crm::occurrence>>(
          crm::series_table(inside.session, inside.keys).occurrences(series));
    });
    std::vector<crm::activity> all;
    for (const auto& row : *found) all.push_back(read(row.id));
    return all;
  }

  static erp::wall_time wall(const crm::activity& record) {
    return erp::kit::to_wall(record.starts_at, record.zone);
  }

  std::string rule_text(std::int64_t series) {
    return company_.single_value("SELECT rrule FROM crm_series WHERE id = " +
                                 std::to_string(series));
  }

  std::string history_of(std::int64_t id) {
    return company_.values("SELECT field FROM crm_history WHERE activity = " + std::to_string(id) +
                           " ORDER BY id");
  }

  erp::result<std::vector<std::int64_t>> undo(const crm::series_undo& undo) {
    return with([&](crm::admitted& inside) {
      return crm::undo_series_change(inside, crm::new_uid(), undo, host_.clock_.now_);
    });
  }

  erp::result<std::vector<std::int64_t>> go_on() {
    return with(
        [&](crm::admitted& inside) { return crm::continue_all_series(inside, host_.clock_.now_); });
  }

  company_database& company_;
  fake_host host_;
  std::shared_ptr<crm::database_gate> gate_;
};

}  // namespace crm_test
