// SPDX-License-Identifier: Apache-2.0
#include "plugin/draft/draft.hpp"
#include "plugin/meeting/meeting_form.hpp"
#include "tests/unit/crm/open_form.hpp"

// How a meeting repeats, as its form asks and says it. It is Monday, 2 March 2026, nine o'clock.

namespace crm_test {

using namespace std::chrono_literals;
using keys = std::vector<erp::record_key>;

class SeriesForm : public on_every_server {
 protected:
  open_form with_wanda() {
    auto form = open_form::with_kasztan(desk_);
    form.must_set("contact_persons", std::vector{wanda});
    return form;
  }
  open_form weekly(std::int64_t count) {
    auto form = with_wanda();
    form.must_set("repeat", erp::record_key{"weekly"});
    form.must_set("repeat_end", erp::record_key{"count"});
    form.must_set("repeat_count", count);
    return form;
  }
  std::string nth(const std::string& column, int n) {
    return company_.single_value(
        "SELECT " + column + " FROM (SELECT a.*, ROW_NUMBER() OVER " +
        "(ORDER BY a.starts_at) AS n FROM crm_activity a) x WHERE n = " + std::to_string(n));
  }
  erp::record_key stored(int n) { return {nth("id", n)}; }
  std::string choices(open_form& form) {
    std::string all;
    for (const auto& choice : form.choices("repeat").choices)
      all += (all.empty() ? "" : " ") + choice.key.id;
    return all;
  }
  static std::string note(open_form& form, const std::string& field) {
    const auto text = form.field(field).note;
    return text ? text->id : "";
  }

  company_database company_{GetParam()};
  form_desk desk_{company_, crm::meeting_form};
};
ON_EVERY_SERVER(SeriesForm);

TEST_P(SeriesForm, DoesNotRepeatUnlessItIsTold) {
  auto form = with_wanda();
  EXPECT_EQ(form.value<erp::record_key>("repeat").id, "never");
  for (const auto* id :
       {"repeat_every", "repeat_on", "repeat_end", "repeat_until", "repeat_count"}) {
    EXPECT_FALSE(form.field(id).visible) << id;
    EXPECT_EQ(form.set(id, std::int64_t{3}).failure().code, erp::error_code::denied) << id;
  }
  EXPECT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_series"), 0);
}

TEST_P(SeriesForm, SaysTheRuleInWordsWithTheNextDates) {
  auto form = weekly(52);
  form.must_set("repeat_on", keys{{"mo"}, {"we"}});
  form.must_set("repeat_every", std::int64_t{2});
  const auto words = form.field("repeat").note;
  ASSERT_TRUE(words);
  EXPECT_EQ(words->plural_id, "Every {1} weeks ({2}): {3}");
  EXPECT_EQ(words->count, 2);
  EXPECT_EQ(std::get<std::string>(words->arguments[1]), "Mon, Wed");
  EXPECT_EQ(std::get<std::string>(words->arguments[2]), "2 Mar 2026, 4 Mar 2026, 16 Mar 2026, …");
  const auto end = form.field("repeat_end").note;
  ASSERT_TRUE(end);
  EXPECT_EQ(end->plural_id, "{1} in all, the last on {2}.");
  EXPECT_EQ(end->count, 52);
  form.must_set("repeat_end", erp::record_key{"never"});
  EXPECT_EQ(note(form, "repeat_end"),
            "It has no end: {1} is entered up to {2}, the others follow by themselves.");
}

TEST_P(SeriesForm, OffersWhatTheDayOfTheStartCanBe) {
  auto form = with_wanda();
  EXPECT_EQ(choices(form), "never daily weekly monthly_day monthly_weekday yearly");
  form.must_set("starts_at",
                erp::instant(std::chrono::sys_days(std::chrono::year(2026) / 3 / 31)) + 8h);
  EXPECT_EQ(choices(form),
            "never daily weekly monthly_day monthly_weekday monthly_last_weekday"
            " monthly_last_day yearly");
}

TEST_P(SeriesForm, TheRuleGoesAlongWithTheStart) {
  auto form = weekly(4);
  form.must_set("starts_at", form.value<erp::instant>("starts_at") + 24h);
  EXPECT_EQ(form.value<keys>("repeat_on"), keys{{"tu"}});
  form.must_set("repeat", erp::record_key{"monthly_weekday"});
  form.must_set("starts_at", form.value<erp::instant>("starts_at") + 24h * 7);
  EXPECT_EQ(form.value<erp::record_key>("repeat").id, "monthly_weekday");
  EXPECT_EQ(note(form, "repeat"), "Every month on the second {1}: {2}");
}

TEST_P(SeriesForm, TellsErrorsAtTheirFieldsAndSavesNothing) {
  auto form = weekly(4);
  const auto broken = [&](const char* id, erp::value wrong, erp::value right) {
    form.must_set(id, std::move(wrong));
    EXPECT_NE(form.error_at(id), "") << id;
    EXPECT_EQ(form.run("save").failure().field, id);
    form.must_set(id, std::move(right));
    EXPECT_EQ(form.error_at(id), "") << id;
  };
  broken("repeat_count", std::int64_t{100'000}, std::int64_t{4});
  broken("repeat_count", std::int64_t{0}, std::int64_t{4});
  broken("repeat_count", {}, std::int64_t{4});
  broken("repeat_every", std::int64_t{0}, std::int64_t{1});
  broken("repeat_on", keys{{"tu"}}, keys{{"mo"}});
  form.must_set("repeat_end", erp::record_key{"until"});
  broken("repeat_until", std::chrono::year(2026) / std::chrono::March / 1,
         std::chrono::year(2026) / std::chrono::March / 2);
  EXPECT_EQ(company_.count("crm_activity"), 0);
}

TEST_P(SeriesForm, TakesARuleAsTextAndNamesWhatIsWrongWithIt) {
  auto form = with_wanda();
  form.must_set("repeat", std::string("FREQ=MONTHLY;BYDAY=1MO;COUNT=6"));
  EXPECT_EQ(form.value<erp::record_key>("repeat").id, "monthly_weekday");
  EXPECT_EQ(form.value<std::int64_t>("repeat_count"), 6);
  for (const auto& wrong : {std::string("FREQ=MONTHLY;BYDAY=XX"), std::string(10'000, 'R'),
                            std::string("FREQ=DAILY;INTERVAL=0"), std::string("sometimes")})
    EXPECT_EQ(form.set("repeat", wrong).failure().field, "repeat");
  EXPECT_EQ(form.value<std::int64_t>("repeat_count"), 6);
  form.must_set("repeat", std::string("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"));
  EXPECT_EQ(form.run("save").failure().field, "repeat");
}

TEST_P(SeriesForm, AsksWhichOnesAChangeIsMeantFor) {
  ASSERT_NE(weekly(5).save(), "");
  auto form = open_form::stored(desk_, stored(3));
  EXPECT_EQ(form.value<erp::record_key>("repeat").id, "weekly");
  EXPECT_FALSE(form.state().dirty);
  ASSERT_TRUE(form.state().notice);
  EXPECT_EQ(form.state().title.id, "Repeating meeting with {1}");
  form.must_set("subject", std::string("Umowa"));
  const auto asked = form.run("save");
  ASSERT_TRUE(asked.ok() && asked->asks);
  EXPECT_EQ(asked->asks->id, "series");
  EXPECT_EQ(asked->asks->options.front().key.id, "this");
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity WHERE subject = 'Umowa'"),
            "0");
  const auto saved = form.answer("series", "following");
  ASSERT_TRUE(saved.ok() && saved->saved);
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity WHERE subject = 'Umowa'"),
            "3");
  EXPECT_FALSE(form.state().dirty);
  ASSERT_EQ(desk_.host_.windows_.offers_.count("crm.series.undo"), 1u);
  desk_.host_.windows_.offers_.at("crm.series.undo").chosen("undo");
  desk_.host_.jobs_.pump();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity WHERE subject = 'Umowa'"),
            "0");
}

TEST_P(SeriesForm, IsNotTakenBackByWhoeverWasLetInMeanwhile) {
  ASSERT_NE(weekly(3).save(), "");
  auto form = open_form::stored(desk_, stored(1));
  form.must_set("subject", std::string("Umowa"));
  ASSERT_TRUE(form.run("save")->asks);
  ASSERT_TRUE(form.answer("series", "all").ok());
  const auto offer = desk_.host_.windows_.offers_.at("crm.series.undo");
  desk_.host_.session_.log_in(operator_named("kowalski"));
  offer.chosen("undo");
  desk_.host_.jobs_.pump();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity WHERE subject = 'Umowa'"),
            "3");
  desk_.host_.session_.log_in(operator_named("nowak"));
  offer.chosen("undo");
  desk_.host_.jobs_.pump();
  EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity WHERE subject = 'Umowa'"),
            "0");
}

TEST_P(SeriesForm, DoesNotAskAboutWhatIsOnesOwn) {
  ASSERT_NE(weekly(3).save(), "");
  auto form = open_form::stored(desk_, stored(2));
  form.must_set("note", std::string("Przyjdą we troje."));
  form.must_set("ended", true);
  EXPECT_NE(form.save(), "");
  EXPECT_EQ(nth("version", 1), "1");
  EXPECT_EQ(nth("version", 3), "1");
}

TEST_P(SeriesForm, AnotherRuleIsNotForOneAlone) {
  ASSERT_NE(weekly(4).save(), "");
  auto form = open_form::stored(desk_, stored(1));
  form.must_set("repeat_every", std::int64_t{2});
  const auto asked = form.run("save");
  ASSERT_TRUE(asked.ok() && asked->asks);
  EXPECT_EQ(asked->asks->options.front().key.id, "back");
  EXPECT_FALSE(form.answer("series", "this").ok());
  const auto back = form.answer("series", "back");
  ASSERT_TRUE(back.ok());
  EXPECT_FALSE(back->saved);
  ASSERT_TRUE(form.run("save").ok());
  ASSERT_TRUE(form.answer("series", "all").ok());
  EXPECT_EQ(form.value<std::int64_t>("repeat_every"), 2);
  EXPECT_FALSE(form.state().dirty);
  const auto second = std::stoll(nth("starts_at", 2)) - std::stoll(nth("starts_at", 1));
  EXPECT_EQ(second, std::chrono::milliseconds(336h).count());
}

TEST_P(SeriesForm, ADraftKeepsHowItWasToRepeat) {
  {
    auto form = weekly(7);
    desk_.host_.pass(5s);
    desk_.host_.jobs_.pump();
    form.crash();
  }
  desk_.host_.clock_.now_ += crm::left_behind;
  auto form = open_form::draft(desk_, company_.single_value("SELECT id FROM crm_draft"));
  EXPECT_EQ(form.value<erp::record_key>("repeat").id, "weekly");
  EXPECT_EQ(form.value<std::int64_t>("repeat_count"), 7);
  EXPECT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_activity"), 7);
}

TEST_P(SeriesForm, SaysHowLongAVenueMayBeThatIsEnteredAgainAndAgain) {
  std::string venue;
  for (int i = 0; i < 10'000; ++i) venue += "ż";
  auto form = weekly(3);
  form.must_set("venue", venue + "x");
  const auto refused = form.run("save");
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.failure().field, "venue");
  EXPECT_EQ(refused.failure().message.arguments.at(0), erp::value(std::int64_t{10'000}));
  EXPECT_EQ(company_.count("crm_activity"), 0);
  form.must_set("venue", venue);
  ASSERT_NE(form.save(), "");
  EXPECT_EQ(company_.count("crm_activity"), 3);
  auto second = open_form::stored(desk_, stored(2));
  second.must_set("venue", venue + "x");
  ASSERT_TRUE(second.run("save")->asks);
  EXPECT_EQ(second.answer("series", "all").failure().field, "venue");
  ASSERT_TRUE(second.run("save")->asks);
  EXPECT_TRUE(second.answer("series", "this")->saved) << "one alone may have any";
}

}  // namespace crm_test
