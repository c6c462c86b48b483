// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "db/session/unit_of_work.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/reminder/reminder_service.hpp"
#include "tests/golden/golden_desk.hpp"

// What keeps reminders in step with their activities, and what a station's round asks.

namespace golden {

using namespace std::chrono_literals;

namespace {

crm::activity reminded_at(std::chrono::minutes start, std::vector<erp::record_key> employees) {
  crm::activity record;
  record.id = 1;
  record.starts_at = record.ends_at = erp::instant(start);
  record.zone = "Europe/Warsaw";
  record.employees = std::move(employees);
  record.remind_before = 15min;
  return record;
}

}  // namespace

TEST(RecordedReminders, KeptInStepWithTheirActivity) {
  auto& server = server_in_order();
  server.answer("FROM crm_reminder WHERE activity",
                {{"1", "1", "60000", "60000", "1", std::nullopt},
                 {"2", "1", "60000", "60000", "1", std::nullopt}});
  record("Reminders: moved along, taken away, made", [] {
    db::session session(db::parse_connection(recorded_connection()));
    db::unit_of_work unit(session);
    const auto before = reminded_at(60min, {{"1"}, {"2"}});
    const auto after = reminded_at(90min, {{"1"}, {"3"}});
    crm::keep_reminders(session, {}, &before, after, erp::instant(1ms));
    unit.commit();
  });
}

TEST(RecordedReminders, TheRoundOfAStation) {
  auto& server = server_in_order();
  server.answer("FROM crm_reminder r", {});
  record("Reminders: a station's round", [] {
    db::session session(db::parse_connection(recorded_connection()));
    const crm::key_types keys;
    const crm::who by{{"1"}, {"1"}, "Anna Nowak", "pl", "Europe/Warsaw"};
    crm::admitted inside{session, keys, crm::scope_book().read(session, keys, by)};
    crm::reminder mine;
    mine.activity = 1;
    mine.employee = {"1"};
    crm::reminder_round round{"station", erp::instant(1ms), {}, {mine}, {1}};
    mine.state = crm::reminder_state::claimed;
    mine.claimed_by = "another station";
    round.claims.push_back(mine);
    for (const auto done : {crm::reminder_note::what::shown, crm::reminder_note::what::dismissed,
                            crm::reminder_note::what::put_off})
      round.notes.push_back({done, mine, erp::instant(1ms)});
    EXPECT_TRUE(crm::go_round(inside, round).waiting.empty());
  });
}

}  // namespace golden
