// SPDX-License-Identifier: Apache-2.0
// Which index every order and narrowing of the activity list goes through: asked of the server.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "host-sdk/kit/sql_list_statement.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/activity/activity_query.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/slot/clash_query.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/query_plan.hpp"

namespace crm_test {

namespace {

struct way {
  const char* name;
  const char* filter;
  const char* tab;
  bool of_contractor;
  bool of_employee;
  const char* sort;
  const char* index;
  bool sorted_afterwards;
};

struct asked {
  testing_support::test_server server;
  way through;
};

std::ostream& operator<<(std::ostream& out, const asked& asked) {
  return out << asked.server.name << asked.through.name;
}

constexpr way ways[] = {
    {"AllByStart", "all", "all", false, false, "starts_at", "by_start", false},
    {"MineByStart", "all", "all", false, true, "starts_at", "by_employee", true},
    {"OneContractorsByStart", "all", "all", true, false, "starts_at", "by_contractor", false},
    {"OneContractorsOfMineByStart", "all", "all", true, true, "starts_at", "by_contractor", false},
    {"ContactsByStart", "all", "contacts", false, false, "starts_at", "by_kind", false},
    {"MeetingsByStart", "all", "meetings", false, false, "starts_at", "by_kind", false},
    {"TasksByStart", "all", "tasks", false, false, "starts_at", "by_kind", false},
    {"TodayByStart", "today", "all", false, false, "starts_at", "by_start", false},
    {"MyTodayByStart", "today", "all", false, true, "starts_at", "by_employee", true},
    {"OverdueByStart", "overdue", "all", false, false, "starts_at", "by_state", false},
    {"MyOverdueByStart", "overdue", "all", false, true, "starts_at", "by_employee_state", true},
    {"MyPlannedByStart", "planned", "all", false, true, "starts_at", "by_employee_state", true},
    {"PlannedContactsByStart", "planned", "contacts", false, false, "starts_at", "by_state", false},
    {"OneContractorsEndedByStart", "ended", "all", true, false, "starts_at", "by_contractor_state",
     false},
    {"EndedByStart", "ended", "all", false, false, "starts_at", "by_state", false},
    {"AllByContractor", "all", "all", false, false, "contractor", "by_contractor_name", false},
    {"EndedByContractor", "ended", "all", false, false, "contractor", "by_contractor_name", false},
    {"MineByContractor", "all", "all", false, true, "contractor", "by_employee_contractor_name",
     true},
    {"AllByChange", "all", "all", false, false, "changed_at", "by_change", false},
    {"MineByChange", "all", "all", false, true, "changed_at", "by_employee_change", true},
    {"EndedContactsByChange", "ended", "contacts", false, false, "changed_at", "by_change", false},
    // Little enough to be sorted, however large the table is.
    {"OverdueByContractor", "overdue", "all", false, false, "contractor", "by_state", true},
    {"MyPlannedByChange", "planned", "all", false, true, "changed_at", "by_employee_state", true},
    {"TodayByContractor", "today", "all", false, false, "contractor", "by_start", true},
    {"OneContractorsByChange", "all", "all", true, false, "changed_at", "by_contractor", true},
};

constexpr int activity_count = 20'000;
constexpr std::int64_t minute = 60'000;

// A firm of twelve for three years: every twentieth activity is still open.
std::string activities_around(std::int64_t now) {
  const auto starts = std::to_string(now - activity_count * 60 * minute) + " + i * 7919 % " +
                      std::to_string(activity_count) + " * " + std::to_string(78 * minute);
  return "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
         "starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by, "
         "created_at, changed_by, changed_at) SELECT i + 1, CAST(i AS CHAR(36)), 1 + i % 3, "
         "CASE WHEN i % 20 = 0 THEN 1 ELSE 2 END, 1 + i % 301, CAST(1 + i % 301 AS CHAR(20)), "
         "1 + i % 12, " +
         starts + ", " + starts + " + 1800000, 'UTC', 0, 1, 0, 1, 1, 0, 1, " + starts + " FROM " +
         numbers() + " WHERE i < " + std::to_string(activity_count);
}

// What servers choose by: how many rows there are, and of what. SQLite is never told.
void count_rows(company_database& company, db::server server) {
  if (server == db::server::sqlite) return;
  for (const std::string table : {"crm_activity", "crm_activity_person", "crm_activity_employee"})
    company.execute((server == db::server::mariadb ? "ANALYZE TABLE " : "ANALYZE ") + table);
}

std::unique_ptr<company_database> busy_firm(const testing_support::test_server& server) {
  auto firm = std::make_unique<company_database>(server, company_database::of_its_own{});
  firm->execute(activities_around(fake_host().clock_.now_.time_since_epoch().count()));
  firm->execute("UPDATE crm_activity SET follow_up_of = id - 1, chain = id - 1 WHERE id % 4 = 0");
  firm->execute(
      "INSERT INTO crm_activity_person (activity, person, position) "
      "SELECT id, 11, 1 FROM crm_activity");
  firm->execute(
      "INSERT INTO crm_activity_employee (activity, employee, position, starts_at) "
      "SELECT id, 1 + id % 11, 1, starts_at FROM crm_activity WHERE kind = 2 AND employee <> 1 + "
      "id % 11");
  firm->leave_to_salesmen("");
  for (int employee = 101; employee <= 120; ++employee)
    firm->execute("INSERT INTO pracownicy VALUES (" + std::to_string(employee) + ", 'x', 2)");
  firm->execute("INSERT INTO grupy VALUES (3, 'Regiony')");
  firm->execute("INSERT INTO operatorzy_grup VALUES (2, 3)");
  for (const auto* right : {"activities.child_units", "tasks.child_units"})
    firm->execute("INSERT INTO crm_group_right (operator_group, granted) VALUES (3, '" +
                  std::string(right) + "')");
  count_rows(*firm, server.kind);
  return firm;
}

class ActivityPlan : public testing::TestWithParam<asked> {
 protected:
  static void TearDownTestSuite() { firms().clear(); }

  // One for all, made at first use: nothing here writes.
  static std::map<std::string, std::unique_ptr<company_database>>& firms() {
    static std::map<std::string, std::unique_ptr<company_database>> all;
    return all;
  }
  static company_database& firm() {
    const auto& server = GetParam().server;
    auto& firm = firms()[server.name];
    if (!firm) firm = busy_firm(server);
    return *firm;
  }

  const way& through() const { return GetParam().through; }

  erp::kit::row_scope scope() const {
    const crm::activity_rows rows(session_.dialect(), keys_, rights_of(who_),
                                  through().of_contractor ? std::optional(kasztan) : std::nullopt);
    return rows.in(session_).scope;
  }

  crm::rights rights_of(const std::string& login) const {
    return crm::scope_book().read(session_, keys_, who_is(login));
  }

  erp::kit::list_question question(bool descending, bool deep) {
    erp::page_request request;
    request.filter = through().filter;
    request.tab = through().tab;
    request.sort = erp::sort_order{through().sort, descending};
    if (through().of_employee) request.where["employee"] = erp::record_key{"1"};
    if (deep) {
      const bool text = std::string_view(through().sort) == "contractor";
      const erp::kit::sql_value at =
          text ? erp::kit::sql_value("40")
               : erp::kit::sql_value(viewer_.now.time_since_epoch().count() - 120 * minute);
      request.after =
          erp::kit::write_cursor({definition_.list, *request.sort, at, std::int64_t{9}});
    }
    auto understood = erp::kit::understand(session_, definition_, scope(), {}, viewer_, request);
    EXPECT_TRUE(understood.ok());
    return std::move(*understood);
  }

  bool is_told() { return session_.dialect().with_index("t", "i") != "t"; }

  bool asks_for_few() {
    const auto narrows = question(false, false).branches.front().where.narrows;
    return std::any_of(narrows.begin(), narrows.end(), [&](const auto& one) {
      const auto& few = definition_.selective;
      return std::find(few.begin(), few.end(), one) != few.end();
    });
  }

  query_plan plan_of(erp::kit::sql_statement statement) {
    return query_plan(session_, std::move(statement));
  }

  // szefowa sees everything, nowak her own, kowalski the twenty of his unit and what is below it.
  std::string who_ = "szefowa";
  db::session& session_ = firm().other_program();
  crm::key_types keys_;
  crm::activity_rows rows_{session_.dialect(), keys_, rights_of("szefowa")};
  const erp::kit::sql_definition& definition_ = rows_.in(session_).definition;
  erp::kit::list_viewer viewer_{fake_host().clock_.now_, "Europe/Warsaw", "pl"};
};

// PostgreSQL takes no hints; it may find another index as good, or sort a few rows.
TEST_P(ActivityPlan, GoesThroughItsIndex) {
  for (const bool descending : {false, true})
    for (const bool deep : {false, true}) {
      const auto plan = plan_of(
          erp::kit::keys_statement(session_.dialect(), definition_, question(descending, deep)));
      EXPECT_TRUE(plan.uses_an_index_of_activities()) << plan.text();
      EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
      if (is_told()) {
        EXPECT_TRUE(plan.uses(std::string("crm_activity_") + through().index)) << plan.text();
        EXPECT_EQ(plan.sorts(), through().sorted_afterwards) << plan.text();
      }
      if (through().sorted_afterwards || (!is_told() && asks_for_few())) continue;
      EXPECT_FALSE(plan.sorts()) << plan.text();
      if (deep) {
        EXPECT_TRUE(plan.seeks()) << plan.text();
      }
    }
}

// Whether one takes part is asked of a row that the index has found, not the other way round.
TEST_P(ActivityPlan, OfWhatOneMaySeeGoesThroughTheSameIndex) {
  who_ = "kowalski";
  const auto plan =
      plan_of(erp::kit::keys_statement(session_.dialect(), definition_, question(true, true)));
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  EXPECT_FALSE(plan.reads_every_participant()) << plan.text();
  if (is_told()) {
    EXPECT_TRUE(plan.uses(std::string("crm_activity_") + through().index)) << plan.text();
    EXPECT_EQ(plan.sorts(), through().sorted_afterwards) << plan.text();
  }
}

// Few people have ways in of their own.
TEST_P(ActivityPlan, OfOnesOwnReadsNeitherAllActivitiesNorAllWhoTakePart) {
  who_ = "nowak";
  const auto plan =
      plan_of(erp::kit::keys_statement(session_.dialect(), definition_, question(true, true)));
  EXPECT_TRUE(plan.uses_an_index_of_activities()) << plan.text();
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  EXPECT_FALSE(plan.reads_every_participant()) << plan.text();
}

TEST_P(ActivityPlan, OfOneEmployeeReadsWhatHeOrSheTakesPartInByItsStart) {
  if (!through().of_employee || through().of_contractor) return;
  const auto plan =
      plan_of(erp::kit::keys_statement(session_.dialect(), definition_, question(true, true)));
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  EXPECT_FALSE(plan.reads_every_participant()) << plan.text();
  EXPECT_TRUE(plan.seeks()) << plan.text();
  EXPECT_TRUE(plan.uses("crm_activity_employee_by_start") ||
              (!is_told() && plan.uses("crm_activity_employee_by_employee")))
      << plan.text();
}

TEST_P(ActivityPlan, ReadsWhatIsShownOfThePageAloneAndByKeys) {
  const auto plan = plan_of(
      erp::kit::page_statement(session_.dialect(), definition_, viewer_, question(true, true)));
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  EXPECT_TRUE(plan.uses("crm_activity_by_source")) << plan.text();
}

TEST_P(ActivityPlan, CountsThroughAnIndexAsWell) {
  auto counted = question(false, false);
  counted.sort = definition_.default_sort;
  const auto plan =
      plan_of(erp::kit::count_statement(session_.dialect(), definition_, counted, 10'001));
  // The first ten thousand of all are as near without one; who sees all has no value to ask for.
  if (asks_for_few() || (is_told() && !counted.branches.front().where.parameters.empty())) {
    EXPECT_TRUE(plan.uses_an_index_of_activities()) << plan.text();
  }
  EXPECT_FALSE(plan.sorts()) << plan.text();
}

std::vector<asked> every_way() {
  std::vector<asked> all;
  for (const auto& server : testing_support::test_servers()) {
    // T-SQL has the index in the statement, and tells its plans in a session of another kind.
    if (server.kind == db::server::sql_server) continue;
    for (const auto& way : ways) all.push_back({server, way});
  }
  return all;
}

INSTANTIATE_TEST_SUITE_P(Every, ActivityPlan, testing::ValuesIn(every_way()),
                         [](const auto& info) { return testing::PrintToString(info.param); });

// Who is busy when, asked of the same firm.
class ClashPlan : public ActivityPlan {};

TEST_P(ClashPlan, GoesThroughTheSchedulesOfTheEmployees) {
  const auto may = rights_of("nowak");
  const auto& visible = may.visible();
  const std::vector<erp::record_key> both{{"1"}, {"2"}};
  const crm::slot hour{viewer_.now, viewer_.now + std::chrono::hours(1), false};
  for (const auto& plan :
       {plan_of(crm::clash_statement(session_.dialect(), keys_, visible, both, hour, 0)),
        plan_of(crm::busy_statement(session_.dialect(), keys_, both, hour, 0))}) {
    EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
    EXPECT_TRUE(plan.uses("crm_schedule_by_employee")) << plan.text();
    EXPECT_TRUE(plan.seeks()) << plan.text();
  }
}

class ChainPlan : public ActivityPlan {};

TEST_P(ChainPlan, GoesThroughTheChainInItsOrder) {
  const auto may = rights_of("nowak");
  const auto& visible = may.visible();
  crm::activity from;
  from.id = 3;
  from.starts_at = viewer_.now;
  for (const auto way : {crm::chain_way::before, crm::chain_way::after}) {
    const auto plan =
        plan_of(crm::chain_statement(session_.dialect(), keys_, visible, true, from, way));
    EXPECT_TRUE(plan.uses("crm_activity_by_chain")) << plan.text();
    EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
    EXPECT_TRUE(plan.seeks()) << plan.text();
  }
}

std::vector<asked> one_way_each() {
  auto all = every_way();
  std::erase_if(all, [](const asked& one) { return one.through.name != ways[0].name; });
  return all;
}

INSTANTIATE_TEST_SUITE_P(Every, ClashPlan, testing::ValuesIn(one_way_each()),
                         [](const auto& info) { return testing::PrintToString(info.param); });
INSTANTIATE_TEST_SUITE_P(Every, ChainPlan, testing::ValuesIn(one_way_each()),
                         [](const auto& info) { return testing::PrintToString(info.param); });

}  // namespace
}  // namespace crm_test
