// SPDX-License-Identifier: Apache-2.0
// Which index a week of a schedule goes through, and the reminders of now, and what they leave
// unread: asked of the server.
#include <gtest/gtest.h>

#include "plugin/access/scope_book.hpp"
#include "plugin/reminder/reminder_service.hpp"
#include "plugin/schedule/schedule_query.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/query_plan.hpp"

namespace crm_test {

namespace {

constexpr int activity_count = 20'000;

// Twelve people for three years, all in the schedule; one in a hundred lasts ten days.
void fill(company_database& company, db::server server) {
  const auto now = fake_host().clock_.now_.time_since_epoch().count();
  const auto starts = std::to_string(now) + " + (i - 10000) * 4680000";
  const std::string length = "CASE WHEN i % 100 = 0 THEN 864000000 ELSE 1800000 END";
  company.give_ids();
  company.execute(
      "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
      "starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by, "
      "created_at, changed_by, changed_at) SELECT i + 1, CAST(i AS CHAR(36)), 1, 2, 1 + i % 301, "
      "'x', 1 + i % 12, " +
      starts + ", " + starts + " + " + length + ", 'UTC', 0, 1, 0, 1, 1, 0, 1, 0 FROM " +
      numbers() + " WHERE i < " + std::to_string(activity_count));
  company.execute(
      "INSERT INTO crm_schedule (activity, employee, whole_days, reach_days, starts_at, ends_at, "
      "takes_time) SELECT id, employee, 0, CASE WHEN id % 100 = 1 THEN 32 ELSE 1 END, starts_at, "
      "ends_at, 1 FROM crm_activity");
  if (server == db::server::sqlite) return;
  for (const std::string table : {"crm_activity", "crm_schedule"})
    company.execute((server == db::server::mariadb ? "ANALYZE TABLE " : "ANALYZE ") + table);
}

}  // namespace

class SchedulePlan : public on_every_server {
 protected:
  SchedulePlan() { fill(company_, GetParam().kind); }

  query_plan plan_of(erp::kit::sql_statement statement) {
    return query_plan(company_.other_program(), std::move(statement));
  }
  const db::dialect& words() { return company_.other_program().dialect(); }

  company_database company_{GetParam(), company_database::of_its_own{}};
  const crm::rights may_ =
      crm::scope_book().read(company_.other_program(), crm::key_types(), who_is("nowak"));
  const std::vector<erp::record_key> some_{{"1"}, {"2"}, {"3"}};
  const crm::schedule_days week_ = crm::days_between(
      std::chrono::year(2026) / 3 / 2, std::chrono::year(2026) / 3 / 8, "Europe/Warsaw");
};
INSTANTIATE_TEST_SUITE_P(On, SchedulePlan, testing::ValuesIn([] {
                           // T-SQL tells its plans in a session of another kind.
                           std::vector<testing_support::test_server> told;
                           for (const auto& server : testing_support::test_servers())
                             if (server.kind != db::server::sql_server) told.push_back(server);
                           return told;
                         }()),
                         testing_support::server_name);

TEST_P(SchedulePlan, OfAWeekGoesThroughTheIndexAndReadsNoOtherActivities) {
  const auto plan =
      plan_of(crm::schedule_statement(words(), crm::key_types(), may_, week_, some_, 1'000));
  EXPECT_TRUE(plan.uses("crm_schedule_by_employee")) << plan.text();
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
}

TEST_P(SchedulePlan, OfWhatClashesGoesThroughTheIndexAndReadsNoOtherActivities) {
  const auto plan = plan_of(
      crm::taken_statement(words(), crm::key_types(), may_, week_.from, week_.until, some_, 7, 50));
  EXPECT_TRUE(plan.uses("crm_schedule_by_employee")) << plan.text();
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
}

TEST_P(SchedulePlan, FindsInTheTableWhatTheRulesPutThere) {
  const auto page =
      crm::read_schedule(company_.other_program(), crm::key_types(), may_, week_, some_, 10'000);
  const auto from = std::to_string(week_.from.time_since_epoch().count());
  const auto until = std::to_string(week_.until.time_since_epoch().count());
  EXPECT_EQ(static_cast<int>(page.activities.size()),
            std::stoi(company_.single_value("SELECT count(*) FROM crm_activity WHERE employee IN "
                                            "(1, 2, 3) AND starts_at < " +
                                            until + " AND ends_at > " + from)));
}

TEST_P(SchedulePlan, OfRemindersThatAreDueGoesThroughTheirIndex) {
  company_.execute(
      "INSERT INTO crm_reminder (activity, employee, state, planned_at, due_at, arming) SELECT id, "
      "employee, 1 + id % 4, starts_at, starts_at, 1 FROM crm_activity");
  if (GetParam().kind != db::server::sqlite)
    company_.execute((GetParam().kind == db::server::mariadb ? "ANALYZE TABLE " : "ANALYZE ") +
                     std::string("crm_reminder"));
  for (const auto& [state, until] :
       {std::pair(crm::reminder_state::waiting, fake_host().clock_.now_ + crm::look_ahead),
        std::pair(crm::reminder_state::claimed, erp::instant::max())}) {
    const auto plan = plan_of(crm::due_statement(words(), crm::key_types(), std::int64_t{1}, state,
                                                 until, crm::claims_max));
    EXPECT_TRUE(plan.uses("crm_reminder_due")) << plan.text();
    EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  }
}

}  // namespace crm_test
