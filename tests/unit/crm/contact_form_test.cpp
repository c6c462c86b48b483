// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/open_form.hpp"

// The rules of the form: what is filled in, required, offered, disabled.

namespace crm_test {

using namespace std::chrono_literals;

class ContactForm : public on_every_server {
 protected:
  company_database company_{GetParam()};
  form_desk desk_{company_};
};
ON_EVERY_SERVER(ContactForm);

TEST_P(ContactForm, ANewOneHappensNowByWhoeverIsAtWork) {
  auto form = open_form::with_kasztan(desk_);
  EXPECT_EQ(form.value<erp::record_key>("contractor"), kasztan);
  EXPECT_EQ(form.field("contractor").chosen.at(0).caption.id, "Piekarnia Pod Kasztanem");
  EXPECT_EQ(form.value<erp::record_key>("employee").id, "1");
  EXPECT_EQ(form.value<erp::instant>("starts_at"), desk_.host_.clock_.now_);
  EXPECT_EQ(form.value<erp::instant>("ends_at"), desk_.host_.clock_.now_ + 30min);
  EXPECT_TRUE(form.value<bool>("in_schedule"));
  EXPECT_EQ(form.field("contact_type").chosen.at(0).caption.id, "Telephone");
  EXPECT_EQ(form.field("priority").chosen.at(0).caption.id, "Normal");
  EXPECT_FALSE(form.state().dirty);
  EXPECT_FALSE(form.state().key);
}

TEST_P(ContactForm, ShowsEveryFieldOfItsDescriptionInOrder) {
  auto form = open_form::anew(desk_);
  std::vector<std::string> described;
  for (const auto& section : desk_.contribution_.description.sections)
    for (const auto& field : section.fields) described.push_back(field.id);
  std::vector<std::string> shown;
  for (const auto& field : form.state().fields) shown.push_back(field.id);
  EXPECT_EQ(shown, described);
  EXPECT_EQ(described.size(), 20u);
}

TEST_P(ContactForm, SaysAllThatIsMissingAtItsFields) {
  auto form = open_form::anew(desk_);
  form.must_set("employee", {});
  const auto answer = form.run("save");
  ASSERT_FALSE(answer.ok());
  EXPECT_EQ(answer.failure().code, erp::error_code::required);
  EXPECT_EQ(answer.failure().details.size(), 2u);
  for (const auto* field : {"contractor", "contact_persons", "employee"})
    EXPECT_NE(form.error_at(field), "") << field;
  form.must_set("contractor", kasztan);
  EXPECT_EQ(form.error_at("contractor"), "");
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(ContactForm, OffersAndAcceptsOnlyTheContractorsPersons) {
  auto form = open_form::anew(desk_);
  EXPECT_FALSE(form.field("contact_persons").enabled);
  EXPECT_EQ(form.set("contact_persons", std::vector{wanda}).failure().code,
            erp::error_code::denied);
  form.must_set("contractor", kasztan);
  EXPECT_TRUE(form.field("contact_persons").enabled);
  EXPECT_EQ(form.choices("contact_persons").choices.size(), 2u);
  form.must_set("contact_persons", std::vector{zofia});  // forced, as a script could
  EXPECT_NE(form.error_at("contact_persons"), "");
  EXPECT_EQ(form.run("save").failure().field, "contact_persons");
  form.must_set("contact_persons", std::vector{wanda, bogdan, wanda});
  EXPECT_EQ(form.error_at("contact_persons"), "");
  EXPECT_EQ(form.field("contact_persons").chosen.size(), 2u);
  EXPECT_EQ(form.field("contact_persons").chosen.at(0).caption.id, "Wanda Żurek");
  EXPECT_NE(form.save(), "");
}

TEST_P(ContactForm, NamesAContractorAndAnEmployeeThatDoNotExist) {
  auto form = open_form::anew(desk_);
  form.must_set("contractor", erp::record_key{"99"});
  EXPECT_NE(form.error_at("contractor"), "");
  form.must_set("contractor", kasztan);
  EXPECT_EQ(form.error_at("contractor"), "");
  form.must_set("employee", erp::record_key{"99"});
  EXPECT_NE(form.error_at("employee"), "");
}

TEST_P(ContactForm, AsksBeforeAChangedContractorDropsPersons) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("contractor", swietlik);
  ASSERT_TRUE(form.state().asks);
  EXPECT_EQ(form.state().asks->id, "change_contractor");
  EXPECT_EQ(form.value<erp::record_key>("contractor"), swietlik);
  EXPECT_EQ(form.field("contractor").chosen.at(0).caption.id, "Huta Szkła Świetlik");
  ASSERT_TRUE(form.answer("change_contractor", "keep").ok());
  EXPECT_FALSE(form.state().asks);
  EXPECT_EQ(form.value<erp::record_key>("contractor"), kasztan);
  EXPECT_EQ(form.field("contact_persons").chosen.size(), 1u);

  form.must_set("contractor", swietlik);
  ASSERT_TRUE(form.answer("change_contractor", "change").ok());
  EXPECT_EQ(form.value<erp::record_key>("contractor"), swietlik);
  EXPECT_TRUE(form.value<std::vector<erp::record_key>>("contact_persons").empty());
}

TEST_P(ContactForm, ASaveThatMeetsTheQuestionGoesOnAfterTheAnswer) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("contractor", swietlik);
  const auto asked = form.run("save");
  ASSERT_TRUE(asked.ok());
  ASSERT_TRUE(asked->asks);
  EXPECT_EQ(company_.count("crm_activity"), 0);
  const auto saved = form.answer("change_contractor", "keep");
  ASSERT_TRUE(saved.ok());
  EXPECT_TRUE(saved->saved);
  EXPECT_EQ(company_.count("crm_activity"), 1);
}

TEST_P(ContactForm, WhoeverGoesOnTypingIsNotSavedByALaterAnswer) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("contractor", swietlik);
  ASSERT_TRUE(form.run("save")->asks);
  form.must_set("contractor", kasztan);
  form.must_set("contractor", swietlik);
  const auto answered = form.answer("change_contractor", "keep");
  ASSERT_TRUE(answered.ok());
  EXPECT_FALSE(answered->saved);
  ASSERT_TRUE(form.close()->asks);
  form.must_set("note", std::string("not yet"));
  EXPECT_FALSE(form.state().asks);
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(ContactForm, EndedClosesEveryOtherFieldUntilItIsUnticked) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("ended", true);
  for (const auto& field : form.state().fields)
    EXPECT_EQ(field.enabled, field.id == "ended") << field.id;
  EXPECT_EQ(form.set("note", std::string("x")).failure().code, erp::error_code::sealed);
  form.must_set("ended", false);
  form.must_set("note", std::string("the other edits too"));
  form.must_set("ended", true);
  ASSERT_NE(form.save(), "");
  for (const auto& field : form.state().fields) EXPECT_FALSE(field.enabled) << field.id;
  EXPECT_EQ(form.set("ended", false).failure().code, erp::error_code::sealed);
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE state = 2"),
            "the other edits too");
}

TEST_P(ContactForm, ReopensWithAReason) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  form.must_set("ended", true);
  ASSERT_NE(form.save(), "");
  const auto asked = form.run("reopen");
  ASSERT_TRUE(asked.ok());
  ASSERT_TRUE(asked->asks);
  EXPECT_TRUE(asked->asks->wants_text);
  EXPECT_EQ(form.answer("reopen", "reopen", "").failure().code, erp::error_code::required);
  ASSERT_TRUE(form.run("reopen").ok());
  ASSERT_TRUE(form.answer("reopen", "reopen", "she called again").ok());
  EXPECT_TRUE(form.field("note").enabled);
  EXPECT_FALSE(form.command("reopen").visible);
}

TEST_P(ContactForm, FollowUpFieldsWaitForTheTickAndStayInStep) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  EXPECT_FALSE(form.field("follow_up_amount").enabled);
  EXPECT_EQ(form.set("follow_up_amount", std::int64_t{2}).failure().code, erp::error_code::denied);
  form.must_set("follow_up", true);
  form.must_set("follow_up_amount", std::int64_t{3});
  form.must_set("follow_up_unit", erp::record_key{"days"});
  const auto start = form.value<erp::instant>("starts_at");
  EXPECT_EQ(form.value<erp::instant>("follow_up_at"), start + 72h);
  EXPECT_EQ(form.field("follow_up_at").note->id, "Thursday, {1}");
  form.must_set("follow_up_at", start + 24h * 14);
  EXPECT_EQ(form.value<std::int64_t>("follow_up_amount"), 14);
  form.must_set("starts_at", start + 24h);
  EXPECT_EQ(form.value<erp::instant>("follow_up_at"), start + 24h * 14);
  EXPECT_EQ(form.value<std::int64_t>("follow_up_amount"), 13);
  form.must_set("follow_up_amount", std::int64_t{0});
  EXPECT_NE(form.error_at("follow_up_amount"), "");
  EXPECT_EQ(form.run("save").failure().field, "follow_up_amount");
  form.must_set("follow_up_amount", std::int64_t{1});
  const auto key = form.save();
  ASSERT_NE(key, "");
  EXPECT_EQ(company_.count("crm_activity"), 2);
  EXPECT_FALSE(form.value<bool>("follow_up"));
  ASSERT_TRUE(form.run("open_follow_up").ok());
  const auto follower = *desk_.host_.windows_.forms_.at(0).key;
  EXPECT_EQ(follower.id,
            company_.single_value("SELECT id FROM crm_activity WHERE follow_up_of = " + key));
  EXPECT_FALSE(form.command("open_source").enabled);
  auto next = open_form::stored(desk_, follower);
  ASSERT_TRUE(next.run("open_source").ok());
  EXPECT_EQ(desk_.host_.windows_.forms_.at(1).key->id, key);
}

TEST_P(ContactForm, AnOfferedValueOfADictionaryIsTakenAndNoOther) {
  auto form = open_form::anew(desk_);
  EXPECT_EQ(form.choices("category").choices.size(), 4u);
  EXPECT_FALSE(form.set("category", erp::record_key{"1"}).ok());  // a contact type's id
  EXPECT_FALSE(form.set("category", erp::record_key{"x"}).ok());
  form.must_set("category", form.choices("category", "acqui").choices.at(0).key);
  EXPECT_EQ(form.field("category").chosen.at(0).caption.id, "Customer acquisition");
  form.must_set("category", {});
  EXPECT_TRUE(erp::is_empty(form.field("category").value));
}

TEST_P(ContactForm, KeepsADeactivatedValueOnTheRecordThatHoldsIt) {
  auto form = open_form::with_kasztan(desk_);
  form.must_set("contact_persons", std::vector{wanda});
  const auto high = form.choices("priority", "high").choices.at(0).key;
  form.must_set("priority", high);
  const auto key = form.save();
  company_.execute("UPDATE crm_dictionary_value SET active = 0 WHERE id = " + high.id);
  auto again = open_form::stored(desk_, {key});
  EXPECT_EQ(again.choices("priority").choices.size(), 3u);
  EXPECT_EQ(open_form::anew(desk_).choices("priority").choices.size(), 2u);
}

TEST_P(ContactForm, RefusesToOpenWhatIsNotThere) {
  for (const auto* key : {"99", "0", "-1", "abc", "1; DROP", ""}) {
    const auto opened = desk_.try_open({erp::record_key{key}, {}});
    ASSERT_FALSE(opened.ok()) << key;
    EXPECT_EQ(opened.failure().code, erp::error_code::not_found) << key;
  }
  form_desk magazyn(company_, "magazyn");
  EXPECT_EQ(magazyn.try_open({}).failure().code, erp::error_code::denied);
}

TEST_P(ContactForm, AnswersUnknownFieldsCommandsAndQuestions) {
  auto form = open_form::anew(desk_);
  EXPECT_EQ(form.set("venue", std::string("x")).failure().code, erp::error_code::not_found);
  EXPECT_EQ(form.set("note", std::int64_t{1}).failure().code, erp::error_code::invalid);
  EXPECT_EQ(form.set("note", std::string("\xc5\x28")).failure().code, erp::error_code::invalid);
  EXPECT_EQ(form.run("explode").failure().code, erp::error_code::not_found);
  EXPECT_EQ(form.answer("unsaved", "stay").failure().code, erp::error_code::not_found);
}

}  // namespace crm_test
