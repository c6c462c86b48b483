// SPDX-License-Identifier: Apache-2.0
// Which index a report of one month among years goes through: asked of the server.
#include <gtest/gtest.h>

#include "plugin/access/scope_book.hpp"
#include "plugin/report/acquisition_query.hpp"
#include "plugin/report/course_query.hpp"
#include "plugin/report/effectiveness_behind_query.hpp"
#include "plugin/report/effectiveness_query.hpp"
#include "plugin/report/funnel_query.hpp"
#include "plugin/report/report_filter_query.hpp"
#include "tests/unit/crm/company_database.hpp"
#include "tests/unit/crm/query_plan.hpp"

namespace crm_test {

namespace {

constexpr int reported_count = 20'000;

// Twelve people for three years, with three hundred contractors, each of which comes to another
// category now and then.
void fill_reports(company_database& company, db::server server) {
  const auto now = fake_host().clock_.now_.time_since_epoch().count();
  const auto starts = std::to_string(now) + " + (i - 10000) * 4680000";
  const auto category = company.single_value(
      "SELECT MIN(v.id) FROM crm_dictionary_value v JOIN crm_dictionary d ON d.id = v.dictionary "
      "WHERE d.code = 'category'");
  company.give_ids();
  company.execute(
      "INSERT INTO crm_activity (id, uid, kind, state, contractor, contractor_sort, employee, "
      "category, "
      "starts_at, ends_at, zone, all_day, in_schedule, measured_s, version, created_by, "
      "created_at, changed_by, changed_at) SELECT i + 1, CAST(i AS CHAR(36)), 1, 2, 1 + i % 301, "
      "'x', 1 + i % 12, " +
      category + " + i / 1000 % 2, " + starts + ", " + starts +
      " + 1800000, 'UTC', 0, 1, 0, 1, 1, 0, 1, 0 FROM " + numbers() + " WHERE i < " +
      std::to_string(reported_count));
  if (server != db::server::sqlite)
    company.execute((server == db::server::mariadb ? "ANALYZE TABLE " : "ANALYZE ") +
                    std::string("crm_activity"));
}

}  // namespace

class ReportPlan : public on_every_server {
 protected:
  ReportPlan() {
    fill_reports(company_, GetParam().kind);
    company_.leave_to_salesmen("co_workers");
    question_.now = fake_host().clock_.now_;
    question_.zone = "Europe/Warsaw";
    question_.parameters["late_after_h"] = std::int64_t{24};
  }

  query_plan plan_of(const erp::kit::sql_statement& statement) {
    return query_plan(company_.other_program(), statement);
  }

  erp::kit::condition a_month() {
    auto& session = company_.other_program();
    crm::admitted inside{session, keys_, crm::scope_book().read(session, keys_, who_is("nowak"))};
    const auto month = crm::period_of(std::chrono::year(2026) / 2 / 1,
                                      std::chrono::year(2026) / 2 / 28, question_.zone);
    return crm::both(crm::starting_in(month.begins, month.ends),
                     crm::seen_and_narrowed_by(inside, question_));
  }

  // The first there is.
  crm::acquisition_wish acquisitions_of_a_month() {
    crm::acquisition_wish wish;
    wish.from = std::chrono::year(2024) / 9 / 1;
    wish.to = std::chrono::year(2024) / 9 / 30;
    wish.today = std::chrono::year(2026) / 3 / 2;
    wish.category = *crm::category_of_code(company_.other_program(), "customer_acquisition");
    return wish;
  }

  company_database company_{GetParam(), company_database::of_its_own{}};
  const crm::key_types keys_;
  crm::report_question question_;
};
INSTANTIATE_TEST_SUITE_P(On, ReportPlan, testing::ValuesIn([] {
                           // T-SQL tells its plans in a session of another kind.
                           std::vector<testing_support::test_server> told;
                           for (const auto& server : testing_support::test_servers())
                             if (server.kind != db::server::sql_server) told.push_back(server);
                           return told;
                         }()),
                         testing_support::server_name);

TEST_P(ReportPlan, OfAMonthReadsNoOtherActivities) {
  const auto sums = plan_of(crm::statement_of_sums(keys_, question_, "PLN", a_month()));
  EXPECT_FALSE(sums.reads_every_activity()) << sums.text();
  EXPECT_TRUE(sums.uses("crm_activity_by_start")) << sums.text();
  const auto pairs =
      plan_of(crm::statement_of_pairs(keys_, crm::both({"a.state = 2", {}, {}}, a_month())));
  EXPECT_FALSE(pairs.reads_every_activity()) << pairs.text();
  EXPECT_TRUE(pairs.uses_an_index_of_activities()) << pairs.text();
}

TEST_P(ReportPlan, OfWhoWasAcquiredGoesFromTheFewContractorsToTheirActivities) {
  auto& session = company_.other_program();
  crm::admitted inside{session, keys_, crm::scope_book().read(session, keys_, who_is("nowak"))};
  const auto month = crm::period_of(std::chrono::year(2026) / 2 / 1,
                                    std::chrono::year(2026) / 2 / 28, question_.zone);
  const auto plan = plan_of(crm::statement_of_pairs(keys_, crm::won_in(inside, question_, month)));
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
}

TEST_P(ReportPlan, OfTheFunnelOfAMonthReadsNoOtherActivities) {
  auto& session = company_.other_program();
  crm::admitted inside{session, keys_, crm::scope_book().read(session, keys_, who_is("nowak"))};
  const auto goes_through_the_start = [&](const erp::value& from, erp::date to) {
    question_.parameters["from"] = from;
    question_.parameters["to"] = to;
    const auto counted = crm::counted_in(inside, question_);
    const auto two_weeks_ago = question_.now - std::chrono::days(14);
    for (const auto& statement :
         {crm::statement_of_categories(counted),
          crm::statement_of_stays(session.dialect(), counted, two_weeks_ago)}) {
      const auto plan = plan_of(statement);
      EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
      EXPECT_TRUE(plan.uses("crm_activity_by_start")) << plan.text();
    }
  };
  using std::chrono::year;
  goes_through_the_start(erp::date(year(2026) / 2 / 1), year(2026) / 2 / 28);
  goes_through_the_start({}, year(2024) / 9 / 30);  // the first there is
}

TEST_P(ReportPlan, OfAcquisitionsReadsNoActivitiesAfterThePeriod) {
  auto& session = company_.other_program();
  crm::admitted inside{session, keys_, crm::scope_book().read(session, keys_, who_is("nowak"))};
  auto wish = acquisitions_of_a_month();
  for (const auto by : {crm::acquisition_by::region, crm::acquisition_by::category}) {
    wish.by = by;
    const auto plan = plan_of(crm::statement_of_acquisitions(inside, wish));
    EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
    EXPECT_TRUE(plan.uses("crm_activity_by_start")) << plan.text();
  }
}

// A thousand cases may be counted, each with the few activities of its contractor.
TEST_P(ReportPlan, OfAcquisitionsByNumberCountsThroughTheIndexOfTheContractor) {
  auto& session = company_.other_program();
  crm::admitted inside{session, keys_, crm::scope_book().read(session, keys_, who_is("nowak"))};
  auto wish = acquisitions_of_a_month();
  wish.by = crm::acquisition_by::activities;
  const auto plan = plan_of(crm::statement_of_acquisitions(inside, wish));
  EXPECT_FALSE(plan.reads_every_activity()) << plan.text();
  EXPECT_TRUE(plan.uses("crm_activity_by_contractor")) << plan.text();
}

TEST_P(ReportPlan, OfOneEmployeeOrContractorGoesThroughTheirIndex) {
  question_.parameters["employee"] = erp::record_key{"2"};
  const auto of_one = plan_of(crm::statement_of_sums(keys_, question_, "PLN", a_month()));
  EXPECT_FALSE(of_one.reads_every_activity()) << of_one.text();
  question_.parameters["employee"] = erp::value();
  question_.parameters["contractor"] = erp::record_key{"7"};
  const auto with_one = plan_of(crm::statement_of_sums(keys_, question_, "PLN", a_month()));
  EXPECT_FALSE(with_one.reads_every_activity()) << with_one.text();
}

}  // namespace crm_test
