// SPDX-License-Identifier: Apache-2.0
// Figures of the period before, as somebody writes them who was not shown them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/activity/activity_list.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/report_figure.hpp"
#include "plugin/report/reports.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

constexpr auto in_january = -50 * 24h, in_february = -20 * 24h;  // today is 2 March

class ReportBefore : public on_every_server {
 protected:
  ReportBefore() {
    host_.session_.operator_ = operator_named("nowak");
    host_.database_.target_ = {company_.connection(), "firm.db",
                               company_database::binding().string()};
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    makers_ = crm::report_makers();
    company_.execute("UPDATE kontrahenci SET klient_od = NULL");
    company_.execute("UPDATE kontrahenci SET klient_od = '2026-02-20' WHERE id = 1");
    category_ = company_.single_value(
        "SELECT id FROM crm_dictionary_value WHERE code = 'customer_acquisition'");
  }

  std::string save(const std::string& employee, std::chrono::hours from_now,
                   const erp::record_key& contractor = kasztan) {
    auto record = contact_with_wanda(host_);
    record.contractor = contractor;
    record.persons = {contractor == kasztan ? wanda : zofia};
    record.employee = erp::record_key{employee};
    record.starts_at += from_now;
    record.ends_at += from_now;
    record.category = std::stoll(category_);
    const auto saved = place_->gate()->with(who_is("szefowa"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish_for(record), host_.clock_.now_);
    });
    EXPECT_TRUE(saved.ok()) << (saved ? "" : saved.failure().message.id);
    return saved ? std::to_string(saved->saved.id) : "";
  }

  // February, opened; and how figures of it are marked.
  struct shown_report {
    std::unique_ptr<erp::report_session> session;
    std::string mark;
  };
  shown_report show(const std::string& id, bool compared) {
    shown_report shown;
    for (const auto& report : crm::reports(*place_, makers_))
      if (report.description.id == id) shown.session = std::move(*report.open({}));
    const erp::date from(std::chrono::year(2026) / 2 / 1), to(std::chrono::year(2026) / 2 / 28);
    auto handle = shown.session->run(
        {{{"from", from}, {"to", to}, {"compare", compared}}, false, false}, [&](auto result) {
          if (!result) return;
          for (const auto& part : result->parts)
            for (const auto& row : part.table.rows)
              for (const auto& cell : row.cells)
                if (!cell.behind.empty()) shown.mark = crm::taken_apart(cell.behind).mark;
        });
    host_.jobs_.pump();
    EXPECT_FALSE(shown.mark.empty()) << id;
    return shown;
  }

  // What the list shows that it opens.
  std::vector<std::string> behind(const shown_report& report, const std::string& figure) {
    EXPECT_TRUE(report.session->open_behind(report.mark + "|" + figure).ok()) << figure;
    const auto list = crm::activity_list(*place_, crm::narrowed_by_figures(makers_));
    auto opened = list.open(host_.windows_.lists_.back().about);
    EXPECT_TRUE(opened.ok());
    std::vector<std::string> shown;
    auto handle = (*opened)->page({}, [&](auto page) {
      if (!page) return shown.push_back("failed: " + page.failure().message.id);
      for (const auto& row : page->rows) shown.push_back(row.key.id);
    });
    host_.jobs_.pump();
    return shown;
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  crm::makers makers_;
  std::string category_;
};
ON_EVERY_SERVER(ReportBefore);

TEST_P(ReportBefore, ShowsNoMoreThanOneMaySeeWhateverIsWritten) {
  company_.leave_to_salesmen("");
  const auto own = save("1", in_january);
  save("2", in_january + 1h);
  save("2", in_january - 1h);
  save("1", in_february, swietlik);
  const auto effectiveness = show(crm::report::effectiveness, true);
  EXPECT_THAT(behind(effectiveness, "planned&before=1"), ElementsAre(own));
  EXPECT_THAT(behind(effectiveness, "planned&before=1&employee=2"), ElementsAre());
  const auto acquisition = show(crm::report::acquisition, true);
  EXPECT_THAT(behind(acquisition, "cases&before=1"), ElementsAre(own));
  const auto negotiations = show(crm::report::negotiations, true);
  for (const std::string what : {"category", "still"})
    EXPECT_THAT(behind(negotiations, what + "&before=1&category=" + category_), ElementsAre(own));
}

TEST_P(ReportBefore, IsNotFoundWhereItIsNoFigureOfTheReport) {
  save("1", in_january);
  save("1", in_february, swietlik);
  const auto nothing = ElementsAre(testing::StartsWith("failed: There is nothing behind"));
  const std::string category = "&category=" + category_;
  const auto not_found = [&](const std::string& report, bool compared,
                             const std::vector<std::string>& figures) {
    const auto shown = show(report, compared);
    for (const auto& figure : figures) EXPECT_THAT(behind(shown, figure), nothing) << figure;
  };
  not_found(crm::report::effectiveness, true, {"planned&before=2", "nonsense&before=1"});
  not_found(crm::report::acquisition, true,
            {"cases&before=2", "acquired&before=1&day=30", "followed&before=1&day=30", "followed",
             "cases&day=30", "acquired&day=-1", "acquired&day=030"});
  not_found(crm::report::negotiations, true,
            {"category&before=2" + category, "moved_to&before=1&next=1" + category,
             "activity&before=1&activity=1", "person&before=1&person=1", "gap&before=1"});
  not_found(crm::report::effectiveness, false, {"planned&before=1"});
  not_found(crm::report::acquisition, false, {"cases&before=1"});
  not_found(crm::report::negotiations, false, {"category&before=1" + category});
}

}  // namespace
}  // namespace crm_test
