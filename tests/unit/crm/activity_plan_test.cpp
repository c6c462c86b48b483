// SPDX-License-Identifier: Apache-2.0
// Which index every order and narrowing of the activity list goes through: asked of the server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host-sdk/kit/sql_list_statement.hpp"
#include "plugin/activity/activity_query.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {

using testing::HasSubstr;
using testing::Not;

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

void PrintTo(const way& way, std::ostream* out) {
  *out << way.name;
}

constexpr way ways[] = {
    {"AllByStart", "all", "all", false, false, "starts_at", "by_start", false},
    {"MineByStart", "all", "all", false, true, "starts_at", "by_employee", false},
    {"OneContractorsByStart", "all", "all", true, false, "starts_at", "by_contractor", false},
    {"OneContractorsOfMineByStart", "all", "all", true, true, "starts_at", "by_contractor", false},
    {"ContactsByStart", "all", "contacts", false, false, "starts_at", "by_kind", false},
    {"TodayByStart", "today", "all", false, false, "starts_at", "by_start", false},
    {"MyTodayByStart", "today", "all", false, true, "starts_at", "by_employee", false},
    {"OverdueByStart", "overdue", "all", false, false, "starts_at", "by_state", false},
    {"MyOverdueByStart", "overdue", "all", false, true, "starts_at", "by_employee_state", false},
    {"MyPlannedByStart", "planned", "all", false, true, "starts_at", "by_employee_state", false},
    {"PlannedContactsByStart", "planned", "contacts", false, false, "starts_at", "by_state", false},
    {"OneContractorsEndedByStart", "ended", "all", true, false, "starts_at", "by_contractor_state",
     false},
    {"EndedByStart", "ended", "all", false, false, "starts_at", "by_state", false},
    {"AllByContractor", "all", "all", false, false, "contractor", "by_contractor_name", false},
    {"EndedByContractor", "ended", "all", false, false, "contractor", "by_contractor_name", false},
    {"MineByContractor", "all", "all", false, true, "contractor", "by_employee_contractor_name",
     false},
    {"AllByChange", "all", "all", false, false, "changed_at", "by_change", false},
    {"MineByChange", "all", "all", false, true, "changed_at", "by_employee_change", false},
    {"EndedContactsByChange", "ended", "contacts", false, false, "changed_at", "by_change", false},
    // Little enough to be sorted, however large the table is.
    {"OverdueByContractor", "overdue", "all", false, false, "contractor", "by_state", true},
    {"MyPlannedByChange", "planned", "all", false, true, "changed_at", "by_employee_state", true},
    {"TodayByContractor", "today", "all", false, false, "contractor", "by_start", true},
    {"OneContractorsByChange", "all", "all", true, false, "changed_at", "by_contractor", true},
};

class ActivityPlan : public testing::TestWithParam<way> {
 protected:
  ActivityPlan() : session_(db::parse_connection(company_.connection())) {
    definition_ = crm::activity_definition(session_.dialect(), keys_);
  }

  erp::kit::row_scope scope() const {
    const auto visible = crm::rights(who_is("nowak"), {}, {}).visible();
    return crm::visible_activities(
        visible, keys_, GetParam().of_contractor ? std::optional(kasztan) : std::nullopt);
  }

  erp::kit::list_question question(bool descending, bool deep) {
    erp::page_request request;
    request.filter = GetParam().filter;
    request.tab = GetParam().tab;
    request.sort = erp::sort_order{GetParam().sort, descending};
    if (GetParam().of_employee) request.where["employee"] = erp::record_key{"1"};
    if (deep) {
      const bool text = std::string_view(GetParam().sort) == "contractor";
      const erp::kit::sql_value at =
          text ? erp::kit::sql_value("40") : erp::kit::sql_value(std::int64_t{1'700'000'000'000});
      request.after =
          erp::kit::write_cursor({crm::activity_definition(session_.dialect(), keys_).list,
                                  *request.sort, at, std::int64_t{9}});
    }
    auto understood = erp::kit::understand(session_, definition_, scope(), {}, viewer_, request);
    EXPECT_TRUE(understood.ok());
    return std::move(*understood);
  }

  std::string plan_of(erp::kit::sql_statement statement) {
    using db::column_type;
    statement.sql = "EXPLAIN QUERY PLAN " + statement.sql;
    statement.columns = {column_type::integer, column_type::integer, column_type::integer,
                         column_type::text};
    auto& rows = erp::kit::run(session_, statement);
    std::string plan;
    while (rows.fetch()) plan += rows.text(3) + "\n";
    return plan;
  }

  company_database company_;
  db::session session_;
  crm::key_types keys_;
  erp::kit::sql_definition definition_;
  erp::kit::list_viewer viewer_{fake_host().clock_.now_, "Europe/Warsaw", "pl"};
};

TEST_P(ActivityPlan, GoesThroughItsIndex) {
  for (const bool descending : {false, true})
    for (const bool deep : {false, true}) {
      const auto plan = plan_of(
          erp::kit::keys_statement(session_.dialect(), definition_, question(descending, deep)));
      EXPECT_THAT(plan, HasSubstr(std::string("INDEX crm_activity_") + GetParam().index)) << plan;
      EXPECT_EQ(plan.find("TEMP B-TREE") != plan.npos, GetParam().sorted_afterwards) << plan;
      EXPECT_EQ(std::count(plan.begin(), plan.end(), '\n'), GetParam().sorted_afterwards ? 2 : 1);
      if (deep && !GetParam().sorted_afterwards) {
        EXPECT_THAT(plan, HasSubstr("SEARCH a")) << plan;
      }
    }
}

TEST_P(ActivityPlan, ReadsWhatIsShownOfThePageAloneAndByKeys) {
  const auto plan = plan_of(
      erp::kit::page_statement(session_.dialect(), definition_, viewer_, question(true, true)));
  std::istringstream lines(plan);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("SCAN", 0) != 0) continue;
    const bool of_page = line == "SCAN page" || line.rfind("SCAN (subquery", 0) == 0 ||
                         line.find("INDEX crm_activity_") != line.npos;
    EXPECT_TRUE(of_page) << line << "\n" << plan;
  }
  EXPECT_THAT(plan, HasSubstr("SEARCH n USING INDEX crm_activity_by_source")) << plan;
}

TEST_P(ActivityPlan, CountsThroughAnIndexAsWell) {
  const auto plan = plan_of(
      erp::kit::count_statement(session_.dialect(), definition_, question(false, false), 10'001));
  EXPECT_THAT(plan, HasSubstr("INDEX crm_activity_")) << plan;
  EXPECT_THAT(plan, Not(HasSubstr("TEMP B-TREE"))) << plan;
}

INSTANTIATE_TEST_SUITE_P(Every, ActivityPlan, testing::ValuesIn(ways),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace crm_test
