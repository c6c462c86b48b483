// SPDX-License-Identifier: Apache-2.0
#include "plugin/meeting/meeting_form.hpp"

#include "tests/unit/crm/open_form.hpp"

// What sets a meeting apart: where, with which employees, at what cost.

namespace crm_test {

using namespace std::chrono_literals;
using keys = std::vector<erp::record_key>;

namespace {
const erp::record_key nowak{"1"}, kowalski{"2"}, dyrektorska{"3"};
}

class MeetingForm : public on_every_server {
 protected:
  open_form with_wanda() {
    auto form = open_form::with_kasztan(desk_);
    form.must_set("contact_persons", std::vector{wanda});
    return form;
  }

  company_database company_{GetParam()};
  form_desk desk_{company_, crm::meeting_form};
};
ON_EVERY_SERVER(MeetingForm);

TEST_P(MeetingForm, ANewOneLastsAnHourFromTheNextHalfHour) {
  desk_.host_.clock_.now_ += 61s;  // 9:01:01
  auto form = open_form::with_kasztan(desk_);
  EXPECT_EQ(form.state().title.id, "New meeting");
  const auto starts = form.value<erp::instant>("starts_at");
  EXPECT_EQ(starts, desk_.host_.clock_.now_ - 61s + 30min);
  EXPECT_EQ(form.value<erp::instant>("ends_at"), starts + 1h);
  EXPECT_EQ(form.value<erp::record_key>("employee"), nowak);
  EXPECT_TRUE(form.value<bool>("in_schedule"));
  EXPECT_FALSE(form.state().dirty);
}

TEST_P(MeetingForm, TheHalfHourIsThatOfTheWallAlsoWhereZonesAreAQuarterOff) {
  desk_.host_.clock_.zone_ = "Asia/Kathmandu";  // +05:45: 9:00 in Warsaw is 13:45 there
  auto form = open_form::with_kasztan(desk_);
  EXPECT_EQ(form.value<erp::instant>("starts_at"), desk_.host_.clock_.now_ + 15min);
}

TEST_P(MeetingForm, ShowsEveryFieldOfItsDescriptionInOrderAndNoOther) {
  auto form = open_form::anew(desk_);
  std::vector<std::string> described;
  for (const auto& section : desk_.contribution_.description.sections)
    for (const auto& field : section.fields) described.push_back(field.id);
  std::vector<std::string> shown;
  for (const auto& field : form.state().fields) shown.push_back(field.id);
  EXPECT_EQ(shown, described);
  EXPECT_EQ(form.set("elapsed", 5s).failure().code, erp::error_code::not_found);
}

TEST_P(MeetingForm, NeedsContractorPersonAndEmployee) {
  auto form = open_form::anew(desk_);
  form.must_set("employee", {});
  ASSERT_FALSE(form.run("save").ok());
  for (const auto* field : {"contractor", "contact_persons", "employee"}) {
    EXPECT_NE(form.error_at(field), "") << field;
    EXPECT_TRUE(form.field(field).required) << field;
  }
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(MeetingForm, KeepsItsVenueToTheByte) {
  const std::string venue =
      "  ul. Piotrkowska 1\r\n\tbrama B,\xC2\xA0piętro 2\n\n „Sala Żubra” 🦬 ";
  auto form = with_wanda();
  form.must_set("venue", venue);
  const auto key = form.save();
  ASSERT_NE(key, "");
  EXPECT_EQ(company_.single_value("SELECT venue FROM crm_activity"), venue);
  EXPECT_EQ(open_form::stored(desk_, {key}).value<std::string>("venue"), venue);
}

TEST_P(MeetingForm, KeepsCostsExactlyEachWithItsCurrency) {
  auto form = with_wanda();
  form.must_set("expected_cost", erp::money{12'345'678, "PLN"});
  form.must_set("actual_cost", erp::money{1, "EUR"});
  const auto key = form.save();
  ASSERT_NE(key, "");
  auto again = open_form::stored(desk_, {key});
  EXPECT_EQ(again.value<erp::money>("expected_cost"), (erp::money{12'345'678, "PLN"}));
  EXPECT_EQ(again.value<erp::money>("actual_cost"), (erp::money{1, "EUR"}));
  again.must_set("expected_cost", {});
  ASSERT_NE(again.save(), "");
  EXPECT_EQ(company_.values("SELECT expected_currency FROM crm_activity "
                            "WHERE expected_amount IS NULL AND expected_currency IS NOT NULL"),
            "");
}

TEST_P(MeetingForm, SaysWhatIsWrongWithACostAndKeepsWhatWasTyped) {
  struct wrong {
    erp::value typed;
    const char* says;
  };
  const wrong all[] = {
      {erp::money{5'000'000, ""}, "Choose the currency of this amount."},
      {erp::money{5'000'000, "XAU"},
       "The company has no currency {1}. Choose one of those offered."},
      {erp::money{-10'000, "PLN"}, "A cost cannot be negative."},
      {std::string("12.34567 PLN"), "At most four decimal places are kept. Round the amount."},
      {std::string("12,34567"), "At most four decimal places are kept. Round the amount."},
      {std::string("1234567890123 PLN"), "This amount is too large."},
      {std::string("dwieście"), "Enter the amount as a number, for example 1234.50."}};
  auto form = with_wanda();
  for (const auto* field : {"expected_cost", "actual_cost"})
    for (const auto& one : all) {
      form.must_set(field, one.typed);
      EXPECT_EQ(form.error_at(field), one.says);
      EXPECT_EQ(form.field(field).value, one.typed);
      EXPECT_TRUE(form.state().dirty);
      const auto saved = form.run("save");
      ASSERT_FALSE(saved.ok()) << one.says;
      EXPECT_EQ(saved.failure().field, field);
      EXPECT_EQ(form.field(field).value, one.typed);
      form.must_set(field, {});
      EXPECT_EQ(form.error_at(field), "");
    }
  EXPECT_EQ(company_.count("crm_activity"), 0);
  EXPECT_NE(form.save(), "");
}

TEST_P(MeetingForm, ReadsAnAmountAsItWasTyped) {
  auto form = with_wanda();
  form.must_set("expected_cost", std::string("1 234.5 EUR"));
  EXPECT_EQ(form.value<erp::money>("expected_cost"), (erp::money{12'345'000, "EUR"}));
}

TEST_P(MeetingForm, MeansTheNextAmountInTheCurrencyUsedLast) {
  {
    auto form = with_wanda();
    EXPECT_TRUE(form.field("expected_cost").chosen.empty()) << "there are two, and nobody chose";
    form.must_set("expected_cost", erp::money{100'000, "EUR"});
    EXPECT_EQ(form.field("actual_cost").chosen.at(0).key.id, "EUR");
    ASSERT_NE(form.save(), "");
  }
  auto next = open_form::anew(desk_);
  EXPECT_EQ(next.field("expected_cost").chosen.at(0).caption.id, "euro");
  EXPECT_EQ(next.choices("actual_cost").choices.size(), 2u);
  EXPECT_EQ(next.choices("actual_cost", "zlot").choices.at(0).key.id, "PLN");
}

TEST_P(MeetingForm, TheStoredCurrencyStaysWhenTheCompanyGivesItUp) {
  auto form = with_wanda();
  form.must_set("expected_cost", erp::money{100'000, "EUR"});
  const auto key = form.save();
  ASSERT_NE(key, "");
  company_.execute("UPDATE crm_activity SET expected_currency = 'DEM'");
  auto again = open_form::stored(desk_, {key});
  EXPECT_EQ(again.error_at("expected_cost"), "");
  again.must_set("note", std::string("still readable"));
  EXPECT_NE(again.save(), "");
  again.must_set("actual_cost", erp::money{100'000, "DEM"});
  EXPECT_NE(again.error_at("actual_cost"), "");
}

TEST_P(MeetingForm, AScriptsUnknownCurrencyIsRefusedByTheSaveItself) {
  desk_.host_.clock_.zone_ = "Europe/Warsaw";
  crm::database_gate gate(desk_.host_.database_.target_);
  auto meeting = contact_with_wanda(desk_.host_);
  meeting.kind = crm::activity_kind::meeting;
  meeting.expected_cost = erp::money{100, "XAU"};
  const auto saved = gate.with(who_is("nowak"), [&](crm::admitted& inside) {
    return crm::save_activity(inside, wish_for(meeting), desk_.host_.clock_.now_);
  });
  ASSERT_FALSE(saved.ok());
  EXPECT_EQ(saved.failure().field, "expected_cost");
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(MeetingForm, TakesSeveralEmployeesAndNobodyTwice) {
  auto form = with_wanda();
  form.must_set("employees", keys{dyrektorska, nowak, kowalski});
  EXPECT_EQ(form.value<keys>("employees"), (keys{dyrektorska, kowalski}));
  EXPECT_EQ(form.field("employees").chosen.at(0).caption.id, "Ewa Dyrektorska");
  EXPECT_TRUE(form.field("employees").note) << "somebody was left out";
  form.must_set("employee", kowalski);
  EXPECT_EQ(form.value<keys>("employees"), keys{dyrektorska});
  for (const auto& choice : form.choices("employees").choices) EXPECT_NE(choice.key, kowalski);
  const auto key = form.save();
  ASSERT_NE(key, "");
  EXPECT_EQ(company_.values("SELECT employee FROM crm_activity_employee"), "3");
  auto again = open_form::stored(desk_, {key});
  EXPECT_EQ(again.value<keys>("employees"), keys{dyrektorska});
  again.must_set("employees", keys{});
  ASSERT_NE(again.save(), "");
  EXPECT_EQ(company_.count("crm_activity_employee"), 0);
}

TEST_P(MeetingForm, NamesAParticipantWhoDoesNotExist) {
  auto form = with_wanda();
  form.must_set("employees", keys{{"99"}, kowalski});
  EXPECT_NE(form.error_at("employees"), "");
  EXPECT_EQ(form.run("save").failure().field, "employees");
  form.must_set("employees", keys{kowalski});
  EXPECT_EQ(form.error_at("employees"), "");
  EXPECT_NE(form.save(), "");
}

TEST_P(MeetingForm, TwoWhoChangeTheSameCostAreAskedAndTheRestOfBothIsKept) {
  auto form = with_wanda();
  form.must_set("expected_cost", erp::money{1'000'000, "PLN"});
  const auto key = form.save();
  ASSERT_NE(key, "");
  form_desk other(company_, crm::meeting_form, "kowalski");
  auto theirs = open_form::stored(other, {key});
  theirs.must_set("expected_cost", erp::money{2'000'000, "EUR"});
  theirs.must_set("employees", keys{dyrektorska});
  ASSERT_NE(theirs.save(), "");
  form.must_set("expected_cost", erp::money{3'000'000, "PLN"});
  form.must_set("venue", std::string("u nas"));
  const auto asked = form.run("save");
  ASSERT_TRUE(asked.ok());
  ASSERT_TRUE(asked->asks);
  EXPECT_EQ(form.field("expected_cost").note->arguments.at(0),
            erp::value(erp::money{2'000'000, "EUR"}));
  EXPECT_FALSE(form.field("venue").note);
  ASSERT_TRUE(form.answer("conflict", "theirs").ok());
  auto both = open_form::stored(desk_, {key});
  EXPECT_EQ(both.value<erp::money>("expected_cost"), (erp::money{2'000'000, "EUR"}));
  EXPECT_EQ(both.value<std::string>("venue"), "u nas");
  EXPECT_EQ(both.value<keys>("employees"), keys{dyrektorska});
}

TEST_P(MeetingForm, RefusesALengthThatIsASlipOfTheYear) {
  auto form = with_wanda();
  const auto starts = form.value<erp::instant>("starts_at");
  form.must_set("ends_at", starts + std::chrono::days(366));
  EXPECT_EQ(form.error_at("ends_at"), "");
  form.must_set("ends_at", starts + std::chrono::days(30 * 365));
  EXPECT_NE(form.error_at("ends_at").find("Check the date and the year"), std::string::npos);
  EXPECT_EQ(form.run("save").failure().field, "ends_at");
  form.must_set("all_day", true);
  EXPECT_NE(form.error_at("ends_at"), "");
  form.must_set("ends_at", starts);
  EXPECT_EQ(form.error_at("ends_at"), "");
  EXPECT_NE(form.save(), "");
}

TEST_P(MeetingForm, OpensInTheSlotThatTheScheduleSelected) {
  using namespace std::chrono;
  const auto day = local_days(2026y / March / 5);
  const auto in_slot = [&](erp::context about) {
    about["contractor"] = kasztan;
    return open_form(desk_, {std::nullopt, std::move(about)});
  };
  auto timed = in_slot({{"starts_at", erp::wall_time(day + 10h)},
                        {"ends_at", erp::wall_time(day + 11h + 30min)},
                        {"employee", kowalski}});
  EXPECT_EQ(timed.value<erp::instant>("starts_at"), sys_days(2026y / March / 5) + 9h);
  EXPECT_EQ(timed.value<erp::instant>("ends_at"), sys_days(2026y / March / 5) + 10h + 30min);
  EXPECT_EQ(timed.value<erp::record_key>("employee"), kowalski);
  EXPECT_EQ(timed.field("employee").chosen.at(0).caption.id, "Jan Kowalski");
  EXPECT_FALSE(timed.state().dirty);

  auto whole = in_slot({{"starts_at", erp::wall_time(day)},
                        {"ends_at", erp::wall_time(day + days(2))},
                        {"all_day", true}});
  EXPECT_TRUE(whole.value<bool>("all_day"));
  EXPECT_EQ(whole.value<erp::instant>("ends_at"), sys_days(2026y / March / 5) + 23h) << "the 6th";

  auto instant_long = in_slot({{"starts_at", erp::wall_time(day + 10h)}});
  EXPECT_EQ(instant_long.value<erp::instant>("ends_at"), sys_days(2026y / March / 5) + 10h);
  auto skipped = in_slot({{"starts_at", erp::wall_time(local_days(2026y / March / 29) + 2h)}});
  EXPECT_EQ(skipped.value<erp::instant>("starts_at"), sys_days(2026y / March / 29) + 1h);
}

// One operator makes Jan responsible while the other lets him take part.
TEST_P(MeetingForm, WhoeverBecameResponsibleMeanwhileIsNotAskedToTakePartAsWell) {
  auto first = with_wanda();
  const erp::record_key key{first.save()};
  auto mine = open_form::stored(desk_, key);
  auto theirs = open_form::stored(desk_, key);
  theirs.must_set("employee", kowalski);
  ASSERT_NE(theirs.save(), "");
  mine.must_set("employees", keys{kowalski, dyrektorska});
  ASSERT_NE(mine.save(), "");
  EXPECT_EQ(mine.value<erp::record_key>("employee"), kowalski);
  EXPECT_EQ(mine.value<keys>("employees"), keys{dyrektorska});
}

TEST_P(MeetingForm, ADraftKeepsWhatIsNoAmountAndNoTimeAsItWasTyped) {
  auto form = with_wanda();
  form.must_set("actual_cost", erp::money{10'000, "PLN"});
  form.must_set("expected_cost", std::string("dwieście"));
  const erp::wall_time skipped =
      std::chrono::local_days(std::chrono::year(2026) / 3 / 29) + 2h + 30min;
  form.must_set("starts_at", skipped);
  desk_.host_.pass(10s);
  form.crash();
  desk_.host_.pass(60s);
  auto restored = open_form::draft(desk_, company_.single_value("SELECT id FROM crm_draft"));
  EXPECT_EQ(restored.value<std::string>("expected_cost"), "dwieście");
  EXPECT_NE(restored.error_at("expected_cost"), "");
  EXPECT_EQ(restored.value<erp::money>("actual_cost"), (erp::money{10'000, "PLN"}));
  EXPECT_EQ(restored.value<erp::wall_time>("starts_at"), skipped);
  EXPECT_NE(restored.error_at("starts_at"), "");
  EXPECT_FALSE(restored.run("save").ok());
  restored.must_set("expected_cost", std::string("200 PLN"));
  restored.must_set("starts_at", skipped + 1h);
  EXPECT_NE(restored.save(), "");
}

}  // namespace crm_test
