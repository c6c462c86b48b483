// SPDX-License-Identifier: Apache-2.0
#include <atomic>
#include <thread>

#include "db/session/fault.hpp"
#include "tests/unit/crm/open_form.hpp"

// A save whose answer is lost: repeated by the job or by the operator, from the form or from its
// draft, it is applied once, and what others did meanwhile stays.

namespace crm_test {

using namespace std::chrono_literals;

namespace {

constexpr auto nobody_waits = [] { return erp::kit::patience{}; };

open_form typed(form_desk& desk) {
  auto form = open_form::with_kasztan(desk);
  form.must_set("contact_persons", std::vector{wanda, bogdan});
  form.must_set("note", std::string("notatka"));
  form.must_set("follow_up", true);
  desk.host_.pass(10s);
  return form;
}

erp::record_key saved(form_desk& desk) {
  auto form = typed(desk);
  return {form.save()};
}

}  // namespace

class SavedOnce : public testing::Test {
 protected:
  ~SavedOnce() override { db::plan_fault(std::nullopt); }

  // Runs `save` with the answer to its commit lost; what the form says then.
  static erp::error answer_lost(const std::function<erp::result<erp::outcome>()>& save,
                                int statements) {
    db::plan_fault(db::fault_plan{statements, db::fault_moment::after, db::fault_kind::lose});
    auto outcome = save();
    EXPECT_FALSE(db::faults_planned) << "there are fewer statements";
    EXPECT_FALSE(outcome.ok());
    return outcome.ok() ? erp::error{} : outcome.failure();
  }
  // Statements of a save on a firm of its own, begin and commit among them.
  static int statements_of(const std::function<erp::result<erp::outcome>(form_desk&)>& save) {
    company_database company(testing_support::test_server{}, company_database::of_its_own{});
    form_desk desk(company);
    const auto outcome = save(desk);
    EXPECT_TRUE(outcome.ok()) << (outcome.ok() ? "" : outcome.failure().message.id);
    return db::statements_counted();
  }
  static erp::result<erp::outcome> counted(open_form& form, const std::string& command) {
    db::plan_fault(db::fault_plan{1'000'000});
    return form.run(command);
  }
  static int statements_of_new() {
    static const int statements = statements_of([](form_desk& desk) {
      auto form = typed(desk);
      return counted(form, "save");
    });
    return statements;
  }
  // The form after its save was applied and the answer lost.
  open_form in_doubt() {
    auto form = typed(desk_);
    const auto error = answer_lost([&] { return form.run("save"); }, statements_of_new());
    EXPECT_EQ(error.code, erp::error_code::unavailable);
    EXPECT_EQ(company_.count("crm_activity"), 2);
    EXPECT_TRUE(form.state().dirty);
    EXPECT_FALSE(form.state().busy);
    EXPECT_TRUE(form.state().notice);
    EXPECT_EQ(form.value<std::string>("note"), "notatka");
    return form;
  }
  std::string note() {
    return company_.single_value("SELECT note FROM crm_activity WHERE follow_up_of IS NULL");
  }
  void expect_one_of_each() {
    EXPECT_EQ(company_.count("crm_activity"), 2);
    EXPECT_EQ(company_.count("crm_activity_person"), 4);
    EXPECT_EQ(company_.count("crm_activity_search"), 2);
    EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_history WHERE field = 'created'"),
              "2");
    EXPECT_EQ(company_.single_value("SELECT count(DISTINCT started_at) FROM crm_timer_segment"),
              company_.single_value("SELECT count(*) FROM crm_timer_segment"));
    EXPECT_EQ(company_.count("crm_draft"), 0);
  }

  company_database company_{testing_support::test_server{}};
  form_desk desk_{company_, "nowak", nobody_waits()};
};

TEST_F(SavedOnce, WhenTheOperatorSavesAgain) {
  auto form = in_doubt();
  ASSERT_NE(form.save(), "");
  expect_one_of_each();
  EXPECT_FALSE(form.state().dirty);
  EXPECT_FALSE(form.state().notice) << "nobody else was there";
  EXPECT_TRUE(form.command("open_follow_up").enabled);
}

TEST_F(SavedOnce, AlsoWhenMoreWasTypedMeanwhile) {
  auto form = in_doubt();
  form.must_set("subject", std::string("potem"));
  desk_.host_.pass(5s);
  ASSERT_NE(form.save(), "");
  expect_one_of_each();
  EXPECT_EQ(company_.single_value("SELECT subject FROM crm_activity WHERE follow_up_of IS NULL"),
            "potem");
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity WHERE follow_up_of IS NULL"),
            "15");
}

TEST_F(SavedOnce, AlsoWhenItWasEndedAndTheTimerWentOn) {
  auto form = typed(desk_);
  form.must_set("ended", true);
  answer_lost([&] { return form.run("save"); }, statements_of_new());
  desk_.host_.pass(5s);
  ASSERT_NE(form.save(), "");
  expect_one_of_each();
}

TEST_F(SavedOnce, AndAgainAfterSecondThoughtsThatWereInDoubtToo) {
  auto form = in_doubt();
  form.must_set("note", std::string("druga"));
  for (int i = 0; i < 2; ++i) {
    db::plan_fault(db::fault_plan{1, db::fault_moment::before, db::fault_kind::lose});
    EXPECT_FALSE(form.run("save").ok());
  }
  form.must_set("note", std::string("trzecia"));
  ASSERT_NE(form.save(), "");
  expect_one_of_each();
  EXPECT_EQ(note(), "trzecia");
}

TEST_F(SavedOnce, ADraftOfItIsSavedOnceAfterACrash) {
  auto form = in_doubt();
  desk_.host_.pass(5s);
  form.crash();
  desk_.host_.pass(60s);
  auto restored = open_form::draft(desk_, company_.single_value("SELECT id FROM crm_draft"));
  ASSERT_NE(restored.save(), "");
  expect_one_of_each();
}

TEST_F(SavedOnce, WhatOthersChangedMeanwhileStays) {
  auto form = in_doubt();
  form_desk his_desk(company_, "kowalski");
  auto his = open_form::stored(his_desk, {"1"});
  his.must_set("note", std::string("Jana"));
  ASSERT_NE(his.save(), "");
  ASSERT_NE(form.save(), "") << "she changed nothing since";
  expect_one_of_each();
  EXPECT_EQ(note(), "Jana");
  EXPECT_EQ(form.value<std::string>("note"), "Jana");
}

TEST_F(SavedOnce, WhatBothChangedMeanwhileIsAsked) {
  auto form = in_doubt();
  form_desk his_desk(company_, "kowalski");
  auto his = open_form::stored(his_desk, {"1"});
  his.must_set("note", std::string("Jana"));
  ASSERT_NE(his.save(), "");
  form.must_set("note", std::string("Anny"));
  const auto asked = form.run("save");
  ASSERT_TRUE(asked.ok() && asked->asks);
  EXPECT_EQ(note(), "Jana");
  ASSERT_TRUE(form.answer("conflict", "mine").ok());
  expect_one_of_each();
  EXPECT_EQ(note(), "Anny");
}

TEST_F(SavedOnce, AWindowWhoseDraftWasSavedElsewhereIsRefusedAndKeepsItsText) {
  auto asleep = typed(desk_);
  form_desk elsewhere(company_);
  elsewhere.host_.clock_.now_ += 1min;
  auto restored = open_form::draft(elsewhere, company_.single_value("SELECT id FROM crm_draft"));
  ASSERT_NE(restored.save(), "");
  asleep.must_set("note", std::string("nieznana tamtemu oknu"));
  const auto refused = asleep.run("save");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::conflict);
  EXPECT_EQ(asleep.value<std::string>("note"), "nieznana tamtemu oknu");
  EXPECT_EQ(company_.count("crm_activity"), 2);
}

TEST_F(SavedOnce, AReopeningThatWasDoneIsFoundDone) {
  const auto reopen = [](open_form& form) {
    return form.run("reopen", {{"reason", std::string("pomyłka")}});
  };
  const auto ended = [](form_desk& desk) {
    auto form = open_form::stored(desk, saved(desk));
    form.must_set("ended", true);
    EXPECT_NE(form.save(), "");
    return form;
  };
  const int statements = statements_of([&](form_desk& desk) {
    auto form = ended(desk);
    db::plan_fault(db::fault_plan{1'000'000});
    return reopen(form);
  });
  auto form = ended(desk_);
  answer_lost([&] { return reopen(form); }, statements);
  EXPECT_TRUE(reopen(form).ok());
  EXPECT_TRUE(form.command("save").enabled);
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_history WHERE reason = 'pomyłka'"),
            "1");
}

TEST_F(SavedOnce, ASaveThatWaitsSaysSoAndCanBeStopped) {
  form_desk patient(company_, "nowak", {{0ms, 60s}, 120s});
  auto form = typed(patient);
  struct stoppable : erp::job_context {
    void progress(std::int64_t, std::int64_t) override {}
    bool cancelled() const override { return stop; }
    std::atomic<bool> stop = false;
  } context;
  company_.execute("BEGIN IMMEDIATE");
  std::optional<erp::result<erp::outcome>> answer;
  const auto handle = (*form).run("save", {}, [&](auto outcome) { answer = std::move(outcome); });
  const auto job = patient.host_.jobs_.waiting_.front();
  patient.host_.jobs_.waiting_.pop_front();
  std::thread worker([&] { job->work(context); });
  while (!form.state().notice) std::this_thread::yield();
  EXPECT_NE(form.state().notice->id.find("trying again"), std::string::npos);
  EXPECT_EQ(form.value<std::string>("note"), "notatka");
  context.stop = true;
  worker.join();
  company_.execute("ROLLBACK");
  job->then();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->failure().code, erp::error_code::busy);
  EXPECT_EQ(form.state().notice->id.find("trying again"), std::string::npos);
  EXPECT_TRUE(form.state().dirty);
  ASSERT_NE(form.save(), "");
  expect_one_of_each();
}

// The whole firm after each kind of write, with the connection lost at each of its statements.
using told = std::function<void(form_desk&, const std::function<void()>& from_here)>;

std::string everything(company_database& company) {
  std::string all;
  for (const auto* rows :
       {"SELECT group_concat(id || kind || state || coalesce(contractor, '-') || employee ||"
        " starts_at || ends_at || coalesce(subject, '-') || coalesce(note, '-') || measured_s ||"
        " coalesce(follow_up_of, '-') || version || changed_at) FROM"
        " (SELECT * FROM crm_activity ORDER BY id)",
        "SELECT group_concat(activity || ':' || person || ':' || position) FROM"
        " (SELECT * FROM crm_activity_person ORDER BY activity, position)",
        "SELECT group_concat(activity || ':' || started_at || ':' || length_ms) FROM"
        " (SELECT * FROM crm_timer_segment ORDER BY id)",
        "SELECT group_concat(activity || change_no || field || coalesce(before_value, '-') ||"
        " coalesce(after_value, '-') || coalesce(reason, '-')) FROM"
        " (SELECT * FROM crm_history ORDER BY id)",
        "SELECT group_concat(rowid || folded) FROM crm_activity_search",
        "SELECT count(*) FROM crm_draft"})
    all += company.single_value(rows) + "\n";
  return all;
}

class EveryStatement : public testing::TestWithParam<std::pair<const char*, told>> {
 protected:
  ~EveryStatement() override { db::plan_fault(std::nullopt); }

  static std::string after(const db::fault_plan& plan) {
    company_database company(testing_support::test_server{});
    form_desk desk(company);
    GetParam().second(desk, [&] { db::plan_fault(plan); });
    return everything(company);
  }
};

TEST_P(EveryStatement, LostWithTheConnectionChangesNothingAboutTheSave) {
  const auto expected = after({1'000'000});
  const int statements = db::statements_counted();
  EXPECT_GT(statements, 0);
  for (int at = 1; at <= statements; ++at)
    for (const auto moment : {db::fault_moment::before, db::fault_moment::after}) {
      EXPECT_EQ(after({at, moment, db::fault_kind::lose}), expected)
          << "statement " << at << (moment == db::fault_moment::before ? ", before" : ", after");
      EXPECT_FALSE(db::faults_planned);
    }
  EXPECT_EQ(after({statements, db::fault_moment::before, db::fault_kind::deadlock}), expected);
}

const std::pair<const char*, told> kinds[] = {
    {"NewContact",
     [](form_desk& desk, auto& from_here) {
       auto form = typed(desk);
       from_here();
       EXPECT_NE(form.save(), "");
     }},
    {"Change",
     [](form_desk& desk, auto& from_here) {
       auto form = open_form::stored(desk, saved(desk));
       form.must_set("note", std::string("inna"));
       form.must_set("contact_persons", std::vector{bogdan});
       from_here();
       EXPECT_NE(form.save(), "");
     }},
    {"EndWithFollowUp",
     [](form_desk& desk, auto& from_here) {
       auto form = open_form::stored(desk, saved(desk));
       form.must_set("follow_up", true);
       form.must_set("ended", true);
       from_here();
       EXPECT_NE(form.save(), "");
     }},
    {"Reopening",
     [](form_desk& desk, auto& from_here) {
       auto form = open_form::stored(desk, saved(desk));
       form.must_set("ended", true);
       EXPECT_NE(form.save(), "");
       from_here();
       EXPECT_TRUE(form.run("reopen", {{"reason", std::string("pomyłka")}}).ok());
     }},
    {"Draft",
     [](form_desk& desk, auto& from_here) {
       auto form = open_form::with_kasztan(desk);
       from_here();
       form.must_set("note", std::string("nie zgub mnie"));
       desk.host_.pass(5s);
     }},
    {"DraftDiscarded", [](form_desk& desk, auto& from_here) {
       auto form = typed(desk);
       from_here();
       EXPECT_TRUE(form.close(true).ok());
     }}};

INSTANTIATE_TEST_SUITE_P(Of, EveryStatement, testing::ValuesIn(kinds),
                         [](const auto& info) { return std::string(info.param.first); });

}  // namespace crm_test
