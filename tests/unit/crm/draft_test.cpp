// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/draft_content.hpp"
#include "plugin/draft/draft_offers.hpp"
#include "tests/unit/crm/open_form.hpp"

// What was typed is never lost: crashes, refused saves, closing.

namespace crm_test {

using namespace std::chrono_literals;

class Drafts : public on_every_server {
 protected:
  open_form typed(form_desk& desk) {
    auto form = open_form::with_kasztan(desk);
    form.must_set("contact_persons", std::vector{wanda});
    form.must_set("note", std::string("nie zgub mnie"));
    return form;
  }
  std::string draft_id() { return company_.single_value("SELECT id FROM crm_draft"); }
  void later(form_desk& desk, std::chrono::milliseconds time) { desk.host_.pass(time); }

  company_database company_{GetParam()};
  form_desk desk_{company_};
};
ON_EVERY_SERVER(Drafts);

TEST_P(Drafts, ACrashLosesAtMostFiveSecondsOfTypingAndTime) {
  auto form = typed(desk_);
  later(desk_, 63s);
  form.must_set("subject", std::string("typed in the last moment"));
  later(desk_, 4900ms);
  form.crash();
  EXPECT_EQ(company_.count("crm_draft"), 1);
  later(desk_, 60s);

  auto restored = open_form::draft(desk_, draft_id());
  EXPECT_TRUE(restored.state().dirty);
  ASSERT_TRUE(restored.state().notice);
  EXPECT_EQ(restored.value<std::string>("note"), "nie zgub mnie");
  EXPECT_EQ(restored.value<std::string>("subject"), "typed in the last moment");
  EXPECT_EQ(restored.field("contact_persons").chosen.at(0).caption.id, "Wanda Żurek");
  const auto elapsed = restored.value<std::chrono::seconds>("elapsed");
  EXPECT_GE(elapsed, 62s);
  EXPECT_LE(elapsed, 68s);
  EXPECT_FALSE(restored.command("timer_toggle").active);
  ASSERT_NE(restored.save(), "");
  EXPECT_EQ(company_.count("crm_draft"), 0);
  EXPECT_GE(std::stoi(company_.single_value("SELECT measured_s FROM crm_activity")), 62);
}

TEST_P(Drafts, AreWrittenWhileTheTimerRunsAndGoWithTheSave) {
  auto form = open_form::with_kasztan(desk_);
  later(desk_, 5s);
  EXPECT_EQ(company_.count("crm_draft"), 1);
  form.must_set("contact_persons", std::vector{wanda});
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_draft"), 0);
  later(desk_, 60s);
  EXPECT_EQ(company_.count("crm_draft"), 0);
}

TEST_P(Drafts, AreRemovedWhenTheChangesAreDiscarded) {
  auto form = typed(desk_);
  later(desk_, 10s);
  const auto asked = form.close();
  ASSERT_TRUE(asked.ok());
  ASSERT_TRUE(asked->asks);
  EXPECT_EQ(company_.count("crm_draft"), 1);
  ASSERT_TRUE(form.answer("unsaved", "stay").ok());
  EXPECT_EQ(form.value<std::string>("note"), "nie zgub mnie");
  ASSERT_TRUE(form.close()->asks);
  const auto gone = form.answer("unsaved", "discard");
  ASSERT_TRUE(gone.ok());
  EXPECT_TRUE(gone->closed);
  form.crash();
  later(desk_, 60s);
  EXPECT_EQ(company_.count("crm_draft"), 0);
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(Drafts, AHeartbeatUnderWayDoesNotOutliveTheSave) {
  auto form = typed(desk_);
  for (const auto& beat : std::vector(desk_.host_.clock_.beats_))
    if (beat->period == crm::heartbeat) beat->tick();  // its job waits, like the save's
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_draft"), 0);
  EXPECT_EQ(company_.count("crm_activity"), 1);
}

TEST_P(Drafts, OfAStoredRecordMergeWithWhatOthersSavedMeanwhile) {
  auto form = typed(desk_);
  const auto key = form.save();
  form.must_set("subject", std::string("hers"));
  later(desk_, 5s);
  form.crash();
  form_desk his_desk(company_, "kowalski");
  auto his = open_form::stored(his_desk, {key});
  his.must_set("note", std::string("his"));
  ASSERT_NE(his.save(), "");
  later(desk_, 60s);
  auto restored = open_form::draft(desk_, draft_id());
  EXPECT_EQ(restored.state().key->id, key);
  ASSERT_NE(restored.save(), "");
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE subject = 'hers'"), "his");
}

TEST_P(Drafts, AreOfferedAtTheNextStartOneByOneAndTogether) {
  auto first = typed(desk_);
  auto second = typed(desk_);
  later(desk_, 5s);
  first.crash();
  second.crash();

  form_desk next(company_);
  next.host_.clock_.now_ = desk_.host_.clock_.now_ + 5s;
  crm::draft_offers offers(*next.place_);
  next.host_.jobs_.pump();
  EXPECT_TRUE(next.host_.windows_.offers_.empty());  // their hearts may still beat
  next.host_.pass(16s);
  ASSERT_EQ(next.host_.windows_.offers_.size(), 3u);
  const auto shown = next.host_.windows_.offers_;
  for (const auto& [id, offer] : shown)
    if (id != "crm.draft.all") {
      EXPECT_EQ(offer.message.arguments.at(0), erp::value(std::string("Piekarnia Pod Kasztanem")));
      offer.chosen("discard");
      break;
    }
  next.host_.jobs_.pump();
  EXPECT_EQ(company_.count("crm_draft"), 1);
  ASSERT_EQ(next.host_.windows_.offers_.size(), 1u);
  const auto last = next.host_.windows_.offers_.begin()->second;
  last.chosen("open");
  ASSERT_EQ(next.host_.windows_.forms_.size(), 1u);
  EXPECT_EQ(next.host_.windows_.forms_[0].about.at("draft"), erp::value(draft_id()));
}

TEST_P(Drafts, OfOthersAreNeverOffered) {
  auto form = typed(desk_);
  later(desk_, 5s);
  form.crash();
  form_desk his(company_, "kowalski");
  his.host_.clock_.now_ += 1h;
  crm::draft_offers offers(*his.place_);
  his.host_.jobs_.pump();
  EXPECT_TRUE(his.host_.windows_.offers_.empty());
  EXPECT_EQ(his.try_open({std::nullopt, {{"draft", draft_id()}}}).failure().code,
            erp::error_code::not_found);
}

TEST_P(Drafts, AreTakenOverByOneWindowOnly) {
  auto form = typed(desk_);
  later(desk_, 5s);
  form.crash();
  later(desk_, 60s);
  auto restored = open_form::draft(desk_, draft_id());
  EXPECT_EQ(desk_.try_open({std::nullopt, {{"draft", draft_id()}}}).failure().code,
            erp::error_code::not_found);
}

TEST(DraftContent, ReadsBackWhatItWroteAndRefusesWhatItDidNot) {
  crm::draft_content content;
  content.about = "Świetlik";
  auto& record = content.values.record;
  record.contractor = kasztan;
  record.persons = {wanda, bogdan};
  record.note = "🥐 \"quoted\"\n";
  record.elapsed = 600s;
  record.category = 7;
  content.values.next = {true, true, {3, crm::follow_up_unit::days}, erp::instant(5ms)};
  content.values.segments = {{erp::instant(1ms), 2ms}};
  content.tries = {"key", {{"earlier", record}}};
  EXPECT_EQ(crm::read_content(crm::write_content(content)), content);
  for (const auto* text : {"", "null", "{}", "[]", "{\"format\":99}", "{\"format\":1}", "\xff"})
    EXPECT_FALSE(crm::read_content(text)) << text;
}

}  // namespace crm_test
