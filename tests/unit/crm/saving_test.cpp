// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/open_form.hpp"

// The save of a form as a job: refused, repeated, overtaken, published.

namespace crm_test {

using namespace std::chrono_literals;

class Saving : public on_every_server {
 protected:
  open_form typed() {
    auto form = open_form::with_kasztan(desk_);
    form.must_set("contact_persons", std::vector{wanda});
    return form;
  }

  company_database company_{GetParam()};
  form_desk desk_{company_};
};
ON_EVERY_SERVER(Saving);

TEST_P(Saving, PublishesWhatItChangedAfterTheCommit) {
  auto form = typed();
  form.must_set("follow_up", true);
  std::string seen_by_listener;
  auto listening =
      desk_.host_.changes_.on_change("crm.activity", [&](const erp::services::change& change) {
        seen_by_listener = std::to_string(company_.count("crm_activity")) + " of " +
                           std::to_string(change.keys.size());
      });
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(seen_by_listener, "2 of 2");
}

TEST_P(Saving, IsPublishedAlsoWhenTheWindowIsGoneByThen) {
  auto form = typed();
  {
    auto handle = (*form).run("save_and_close", {}, [](auto) { FAIL() << "nobody waits"; });
  }
  form.crash();
  desk_.host_.jobs_.pump();
  EXPECT_EQ(company_.count("crm_activity"), 1);
  EXPECT_EQ(desk_.host_.changes_.published_.size(), 1u);
}

TEST_P(Saving, KeepsEverythingWhenTheDatabaseIsBusyAndSavesLater) {
  auto form = typed();
  form.must_set("note", std::string("ważne"));
  desk_.host_.pass(90s);
  company_.hold();
  const auto refused = form.run("save");
  company_.let_go();
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::busy);
  EXPECT_TRUE(form.state().notice);
  EXPECT_FALSE(form.state().busy);
  EXPECT_TRUE(form.state().dirty);
  EXPECT_EQ(form.value<std::string>("note"), "ważne");
  desk_.host_.pass(10s);
  EXPECT_EQ(form.value<std::chrono::seconds>("elapsed"), 100s);
  ASSERT_NE(form.save(), "");
  EXPECT_FALSE(form.state().notice);
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity"), "100");
}

TEST_P(Saving, ClosesTheFieldsWhileItRuns) {
  auto form = typed();
  bool answered = false;
  auto handle = (*form).run("save", {}, [&](auto) { answered = true; });
  EXPECT_TRUE(form.state().busy);
  for (const auto& field : form.state().fields) EXPECT_FALSE(field.enabled) << field.id;
  EXPECT_FALSE((*form).set("note", std::string("too late")).ok());
  desk_.host_.jobs_.pump();
  EXPECT_TRUE(answered);
  EXPECT_FALSE(form.state().busy);
  EXPECT_FALSE(form.state().dirty);
}

TEST_P(Saving, TheTimerCountsUntilTheSaveAndAddsUpOverOpenings) {
  auto form = typed();
  EXPECT_TRUE(form.command("timer_toggle").active);
  desk_.host_.pass(60s);
  const auto key = form.save();
  desk_.host_.pass(300s);
  EXPECT_EQ(form.value<std::chrono::seconds>("elapsed"), 60s);
  EXPECT_FALSE(form.command("timer_toggle").active);

  auto later = open_form::stored(desk_, {key});
  desk_.host_.pass(300s);
  EXPECT_EQ(later.value<std::chrono::seconds>("elapsed"), 60s);
  EXPECT_FALSE(later.state().dirty);
  ASSERT_TRUE(later.run("timer_toggle").ok());
  EXPECT_TRUE(later.state().dirty);
  desk_.host_.pass(15s);
  later.must_set("elapsed", 600s);
  EXPECT_EQ(later.field("elapsed").note->arguments.at(0), erp::value(75s));
  ASSERT_NE(later.save(), "");
  EXPECT_EQ(company_.single_value("SELECT measured_s FROM crm_activity WHERE elapsed_s = 600"),
            "75");
}

TEST_P(Saving, TwoOperatorsOnTheSameFieldAreAskedAndEitherWayNothingIsOverwrittenSilently) {
  auto hers = typed();
  const auto key = hers.save();
  form_desk his_desk(company_, "kowalski");
  for (const auto& [choice, kept] :
       {std::pair{"theirs", "his theirs"}, {"mine", "hers mine"}, {"back", "his back"}}) {
    auto his = open_form::stored(his_desk, {key});
    auto mine = open_form::stored(desk_, {key});
    his.must_set("note", std::string("his ") + choice);
    ASSERT_NE(his.save(), "");
    mine.must_set("note", std::string("hers ") + choice);
    mine.must_set("subject", std::string(choice));
    const auto asked = mine.run("save");
    ASSERT_TRUE(asked.ok());
    ASSERT_TRUE(asked->asks) << choice;
    EXPECT_EQ(asked->asks->id, "conflict");
    EXPECT_TRUE(mine.field("note").note);
    EXPECT_EQ(mine.value<std::string>("note"), std::string("hers ") + choice);
    const auto done = mine.answer("conflict", choice);
    ASSERT_TRUE(done.ok());
    EXPECT_EQ(done->saved.has_value(), choice != std::string("back"));
    EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity"), kept);
    if (done->saved) {
      EXPECT_EQ(company_.single_value("SELECT subject FROM crm_activity"), choice);
    }
    if (choice == std::string("theirs")) {
      EXPECT_EQ(mine.value<std::string>("note"), "his theirs");
    }
  }
}

TEST_P(Saving, AContractorDeletedMeanwhileIsNamedAtItsFieldAndTheTextStays) {
  auto form = typed();
  form.must_set("note", std::string("ważne"));
  company_.execute("DELETE FROM kontrahenci WHERE id = 1");
  const auto refused = form.run("save");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().code, erp::error_code::not_found);
  EXPECT_NE(form.error_at("contractor"), "");
  EXPECT_EQ(form.value<std::string>("note"), "ważne");
}

TEST_P(Saving, AnOverlongSubjectStaysAsItWasTyped) {
  auto form = typed();
  form.must_set("subject", std::string(201, 'x'));
  EXPECT_NE(form.error_at("subject"), "");
  EXPECT_EQ(form.run("save").failure().field, "subject");
  EXPECT_EQ(form.value<std::string>("subject").size(), 201u);
}

TEST_P(Saving, SaveAndCloseClosesAndAnUntouchedFormClosesWithoutAsking) {
  auto form = typed();
  const auto saved = form.run("save_and_close");
  ASSERT_TRUE(saved.ok());
  EXPECT_TRUE(saved->saved);
  EXPECT_TRUE(saved->closed);
  auto untouched = open_form::stored(desk_, *saved->saved);
  EXPECT_TRUE(untouched.close()->closed);
  auto fresh = open_form::anew(desk_);
  EXPECT_TRUE(fresh.close()->closed);
}

}  // namespace crm_test
