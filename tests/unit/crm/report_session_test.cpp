// SPDX-License-Identifier: Apache-2.0
// An open report as its host works with it: asked, kept, stopped, looked behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "plugin/activity/activity_list.hpp"
#include "plugin/ids.hpp"
#include "plugin/report/report_run.hpp"
#include "plugin/report/reports.hpp"
#include "tests/unit/crm/company_database.hpp"

namespace crm_test {
namespace {

using namespace std::chrono_literals;
using erp::error_code;

class ReportSession : public on_every_server {
 protected:
  ReportSession() { sit_down("nowak"); }

  void sit_down(const std::string& login) {
    host_.session_.operator_ = operator_named(login);
    host_.database_.target_ = {company_.connection(), "firm.db",
                               company_database::binding().string()};
    if (place_) return;
    place_ = std::make_unique<crm::workplace>(
        host_, std::make_shared<crm::database_gate>(host_.database_.target_));
    makers_ = crm::report_makers();
    reports_ = crm::reports(*place_, makers_);
    list_ = crm::activity_list(*place_, crm::narrowed_by_figures(makers_));
  }

  std::unique_ptr<erp::report_session> open(erp::context about = {}) {
    for (const auto& report : reports_) {
      if (report.description.id != crm::report::effectiveness) continue;
      auto opened = report.open(about);
      EXPECT_TRUE(opened.ok());
      return std::move(*opened);
    }
    return nullptr;
  }

  erp::result<erp::report_result> run(erp::report_session& report,
                                      erp::report_request request = {}) {
    std::optional<erp::result<erp::report_result>> answer;
    auto handle = report.run(std::move(request), [&](auto made) { answer = std::move(made); });
    host_.jobs_.pump();
    return answer.value();
  }

  std::int64_t save(const std::string& employee, std::chrono::hours from_now,
                    bool is_ended = false) {
    auto record = contact_with_wanda(host_);
    record.employee = erp::record_key{employee};
    record.starts_at += from_now;
    record.ends_at += from_now;
    if (is_ended) record.state = crm::activity_state::ended;
    const auto saved = place_->gate()->with(who_is("szefowa"), [&](crm::admitted& inside) {
      return crm::save_activity(inside, wish_for(record), host_.clock_.now_);
    });
    EXPECT_TRUE(saved.ok()) << (saved ? "" : saved.failure().message.id);
    return saved ? saved->saved.id : 0;
  }

  static const erp::report_cell& cell(const erp::report_result& result, const std::string& row,
                                      const std::string& column) {
    const auto& table = result.parts.front().table;
    for (const auto& one : table.rows)
      for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (one.cells.front().shown.id == row && table.columns[i].id == column) return one.cells[i];
    ADD_FAILURE() << row << ", " << column;
    static const erp::report_cell nothing;
    return nothing;
  }

  // As the host would show them.
  std::pair<erp::text, std::vector<std::string>> listed(const erp::context& about) {
    std::pair<erp::text, std::vector<std::string>> shown;
    auto opened = list_.open(about);
    EXPECT_TRUE(opened.ok());
    EXPECT_TRUE(list_.initial_criteria(about).empty());
    auto handle = (*opened)->page({}, [&](auto page) {
      if (!page) return shown.second.push_back("failed: " + page.failure().message.id);
      for (const auto& row : page->rows) shown.second.push_back(row.key.id);
    });
    host_.jobs_.pump();
    shown.first = (*opened)->title();
    return shown;
  }

  company_database company_{GetParam()};
  fake_host host_;
  std::unique_ptr<crm::workplace> place_;
  crm::makers makers_;
  std::vector<erp::report_contribution> reports_;
  erp::list_contribution list_;
};
ON_EVERY_SERVER(ReportSession);

TEST_P(ReportSession, BeginsWithTheQuarterSoFarAndTellsWhatItIsAbout) {
  save("1", -24h, true);
  const auto report = open();
  EXPECT_EQ(report->initial().at("from"), erp::value(erp::date(std::chrono::year(2026) / 1 / 1)));
  EXPECT_EQ(report->initial().at("to"), erp::value(erp::date(std::chrono::year(2026) / 3 / 2)));
  EXPECT_EQ(report->initial_choices().at("by").caption.id, "Employees");
  const auto result = run(*report);
  ASSERT_TRUE(result.ok()) << result.failure().message.id;
  EXPECT_EQ(result->title.id, "Employee effectiveness");
  EXPECT_FALSE(result->about.empty());
  EXPECT_EQ(result->as_of, host_.clock_.now_);
  EXPECT_FALSE(result->kept);
  EXPECT_EQ(cell(*result, "Anna Nowak", "ended").value, erp::value(std::int64_t{1}));
  EXPECT_EQ(cell(*result, "Total", "planned").value, erp::value(std::int64_t{1}));
}

TEST_P(ReportSession, KnowsTheNamesOfWhatItWasOpenedAboutAfterTheFirstRun) {
  const auto report = open({{"employee", erp::record_key{"2"}}});
  EXPECT_EQ(report->initial().at("employee"), erp::value(erp::record_key{"2"}));
  ASSERT_TRUE(run(*report).ok());
  EXPECT_EQ(report->initial_choices().at("employee").caption.id, "Jan Kowalski");
}

TEST_P(ReportSession, OpensExactlyTheActivitiesBehindAFigure) {
  const auto late = save("1", -72h);
  save("1", -1h, true);
  save("2", -72h);
  const auto report = open();
  const auto result = run(*report);
  ASSERT_TRUE(result.ok());
  const auto& overdue = cell(*result, "Anna Nowak", "overdue");
  EXPECT_EQ(overdue.value, erp::value(std::int64_t{1}));
  ASSERT_TRUE(report->open_behind(overdue.behind).ok());
  ASSERT_EQ(host_.windows_.lists_.size(), 1U);
  EXPECT_EQ(host_.windows_.lists_.front().id, crm::list::activities);
  const auto shown = listed(host_.windows_.lists_.front().about);
  EXPECT_THAT(shown.second, testing::ElementsAre(std::to_string(late)));
  EXPECT_EQ(shown.first.id, "Overdue: {1}, {2} – {3}");
  EXPECT_EQ(shown.first.arguments.front(), erp::value(std::string("Anna Nowak")));
}

TEST_P(ReportSession, ShowsBehindAFigureOnlyWhatOneMaySee) {
  save("1", -72h);
  const auto others = save("2", -72h);
  const auto report = open();
  const auto result = run(*report);
  ASSERT_TRUE(result.ok());
  ASSERT_TRUE(report->open_behind(cell(*result, "Total", "overdue").behind).ok());
  company_.leave_to_salesmen("");
  const auto about = host_.windows_.lists_.front().about;
  EXPECT_THAT(listed(about).second, testing::Not(testing::Contains(std::to_string(others))));
  const auto again = run(*report);
  ASSERT_TRUE(again.ok());
  EXPECT_FALSE(again->kept);
  EXPECT_EQ(cell(*again, "Total", "overdue").value, erp::value(std::int64_t{1}));
}

TEST_P(ReportSession, FindsNothingBehindAFigureThatSomebodyMadeUp) {
  save("1", -72h);
  const auto report = open();
  const auto result = run(*report);
  ASSERT_TRUE(result.ok());
  const auto behind = cell(*result, "Anna Nowak", "overdue").behind;
  for (const auto& made_up :
       {std::string(), std::string("x"), "y" + behind, behind.substr(0, behind.find('|') + 1)}) {
    const auto opened = report->open_behind(made_up);
    ASSERT_FALSE(opened.ok()) << made_up;
    EXPECT_EQ(opened.failure().code, error_code::not_found);
  }
  EXPECT_TRUE(host_.windows_.lists_.empty());
  ASSERT_TRUE(report->open_behind(behind).ok());
  const auto about = host_.windows_.lists_.front().about;
  const auto forged = [&](const char* name, erp::value value) {
    auto other = about;
    other[name] = std::move(value);
    const auto shown = listed(other).second;
    EXPECT_EQ(shown.size(), 1U);
    EXPECT_TRUE(!shown.empty() && shown.front().starts_with("failed: ")) << name;
  };
  forged("report", std::string("crm.report.nonsense"));
  forged("figure", std::string("nonsense&employee=1"));
  forged("figure", std::string("overdue&employee=1&unit=2"));
  forged("figure", std::string("overdue&employee"));
  forged("figure", std::string("overdue&sql=1 OR 1 = 1"));
  forged("parameter.from", std::string("yesterday"));
  forged("parameter.nonsense", true);
  forged("parameter.to", erp::date(std::chrono::year(1999) / 1 / 1));
}

TEST_P(ReportSession, KeepsWhatItAnsweredWhileNothingHasChanged) {
  save("1", -24h, true);
  const auto report = open();
  const auto first = run(*report);
  host_.clock_.now_ += 1min;
  const auto second = run(*report);
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_TRUE(second->kept);
  EXPECT_EQ(second->as_of, first->as_of);
  EXPECT_EQ(second->parts.front().table.rows, first->parts.front().table.rows);
  EXPECT_TRUE(report->open_behind(cell(*second, "Total", "ended").behind).ok());
  const auto other_window = open();
  const auto third = run(*other_window);
  EXPECT_TRUE(third->kept);
  EXPECT_TRUE(other_window->open_behind(cell(*third, "Total", "ended").behind).ok());
  const auto anew = run(*report, {{}, true, false});
  EXPECT_FALSE(anew->kept);
  EXPECT_EQ(anew->as_of, host_.clock_.now_);
  const auto asked_otherwise = run(*report, {{{"late_after_h", std::int64_t{7}}}, false, false});
  EXPECT_FALSE(asked_otherwise->kept);
}

TEST_P(ReportSession, MakesAnewWhatWasChangedOrIsOldOrIsAnothersToSee) {
  save("1", -24h, true);
  const auto report = open();
  const auto is_kept = [&] {
    const auto result = run(*report);
    EXPECT_TRUE(result.ok());
    return result.ok() && result->kept;
  };
  is_kept();
  EXPECT_TRUE(is_kept());
  save("1", -48h);
  EXPECT_FALSE(is_kept());
  EXPECT_TRUE(is_kept());
  company_.execute(
      "INSERT INTO crm_dictionary_history (dictionary_value, change_no, at, operator, field)"
      " VALUES (1, 2, 0, 3, 'name')");
  EXPECT_FALSE(is_kept());
  company_.execute("UPDATE crm_permission SET version = version + 1");
  EXPECT_FALSE(is_kept());
  EXPECT_TRUE(is_kept());
  host_.clock_.now_ += crm::kept_answers::trusted + 1s;
  EXPECT_FALSE(is_kept());
  sit_down("szefowa");
  EXPECT_TRUE(run(*open())->kept);  // who sees everything sees the same
  sit_down("nowak");
  company_.leave_to_salesmen("");
  EXPECT_FALSE(is_kept());
}

TEST_P(ReportSession, LeavesTheProgramByRightAlone) {
  save("1", -24h, true);
  const auto report = open();
  EXPECT_TRUE(run(*report, {{}, false, true}).ok());
  company_.take_from_salesmen("export");
  const auto refused = run(*report, {{}, false, true});
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, error_code::denied);
  EXPECT_TRUE(run(*report).ok());
}

TEST_P(ReportSession, SaysOfEachParameterWhatIsWrong) {
  const auto report = open();
  const auto wrong = [&](erp::report_parameters parameters) {
    const auto refused = run(*report, {std::move(parameters), false, false});
    EXPECT_FALSE(refused.ok());
    std::vector<std::string> fields;
    if (refused.ok()) return fields;
    EXPECT_EQ(refused.failure().code, error_code::invalid);
    for (const auto& one : refused.failure().details) fields.push_back(one.field);
    return fields;
  };
  using testing::ElementsAre;
  EXPECT_THAT(wrong({{"from", std::monostate()}, {"late_after_h", std::int64_t{-1}}}),
              ElementsAre("from", "late_after_h"));
  EXPECT_THAT(wrong({{"late_after_h", std::int64_t{1'000'000}}}), ElementsAre("late_after_h"));
  EXPECT_THAT(wrong({{"contractor", std::string("1")}, {"nonsense", true}}),
              ElementsAre("contractor", "nonsense"));
  EXPECT_THAT(wrong({{"to", erp::date(std::chrono::year(2025) / 1 / 1)}}), ElementsAre("to"));
  EXPECT_THAT(wrong({{"by", erp::record_key{"moon"}}}), ElementsAre("by"));
}

TEST_P(ReportSession, OffersWhatItsParametersCanBe) {
  const auto report = open();
  const auto choices = [&](const std::string& parameter, const std::string& typed) {
    std::vector<std::string> captions;
    auto handle = report->choices(parameter, typed, 10, [&](auto page) {
      if (!page.ok()) return captions.push_back(page.failure().field + "!");
      for (const auto& choice : page->choices) captions.push_back(choice.caption.id);
    });
    host_.jobs_.pump();
    return captions;
  };
  using testing::ElementsAre;
  EXPECT_THAT(choices("by", ""), ElementsAre("Employees", "Units"));
  EXPECT_THAT(choices("employee", "kow"), ElementsAre("Jan Kowalski"));
  EXPECT_THAT(choices("unit", "sprzedaz"), ElementsAre("Sprzedaż"));
  EXPECT_THAT(choices("kind", ""), ElementsAre("Contact", "Meeting", "Task"));
  EXPECT_THAT(choices("category", "acq"), ElementsAre("Customer acquisition"));
  EXPECT_THAT(choices("currency", ""), ElementsAre("EUR, euro", "PLN, złoty"));
  EXPECT_THAT(choices("contractor", "szkla"), ElementsAre("Huta Szkła Świetlik"));
  EXPECT_THAT(choices("nonsense", ""), ElementsAre("nonsense!"));
}

TEST_P(ReportSession, IsToldOfChanges) {
  const auto report = open();
  int told = 0;
  const auto held = report->on_changed([&] { ++told; });
  host_.changes_.publish({"crm.activity", {}});
  host_.changes_.publish({"erp.contractor", {}});
  EXPECT_EQ(told, 1);
}

// A job whose operator loses patience.
class impatient_job : public erp::job_context {
 public:
  void progress(std::int64_t, std::int64_t) override {}
  bool cancelled() const override { return cancelled_; }
  std::atomic<bool> cancelled_ = false;
};

// A report of one statement that would take hours.
class endless_report : public crm::report_maker {
 public:
  const erp::report_description& describe() const override { return description_; }
  crm::report_start start(const erp::context&, const crm::report_viewer&) const override {
    return {};
  }
  erp::result<erp::choice_page> choices(crm::admitted&, const std::string&, const std::string&,
                                        int) const override {
    return erp::choice_page();
  }
  erp::result<crm::report_answer> make(crm::admitted& inside, const crm::report_question&,
                                       crm::report_steps&) const override {
    auto numbers_again = numbers();
    numbers_again.replace(numbers_again.size() - 1, 1, "m");
    auto& count = inside.session.prepare("SELECT COUNT(*) FROM " + numbers() + " CROSS JOIN " +
                                             numbers_again + " WHERE n.i * 7 <> m.i * 11",
                                         {db::column_type::integer});
    count.run();
    count.fetch();
    return crm::report_answer();
  }
  erp::result<crm::behind_figure> behind(crm::admitted&, const crm::report_question&,
                                         const crm::report_figure&) const override {
    return crm::no_such_figure();
  }

 private:
  const erp::report_description description_{"endless", crm::no_such_figure().message, {}, {}, {}};
};

TEST_P(ReportSession, StopsAStatementThatNobodyWaitsForAnyMore) {
  impatient_job job;
  crm::kept_answers kept;
  std::thread operator_leaves([&] {
    std::this_thread::sleep_for(300ms);
    job.cancelled_ = true;
  });
  const auto begun = std::chrono::steady_clock::now();
  const auto answer = place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
    return crm::run_report(inside, endless_report(), kept, {}, job);
  });
  operator_leaves.join();
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.failure().code, error_code::cancelled);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, 20s);
  EXPECT_TRUE(run(*open()).ok());  // the connection goes on being of use
}

}  // namespace
}  // namespace crm_test
