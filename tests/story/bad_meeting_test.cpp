// SPDX-License-Identifier: Apache-2.0
// Bad input to a meeting: a clear error that names the field, and nothing typed is lost.
#include "tests/story/story.hpp"

namespace story {

class BadMeeting : public lived_everywhere {
 protected:
  // What stands at the field after the value was tried and the save refused.
  std::string error_of(form_desk& form, desk& at, const std::string& field, const json& value) {
    form.set(field, value);
    const json saved =
        at.refused({{"do", "run"}, {"handle", form.handle()}, {"command", "save"}}, "invalid");
    EXPECT_EQ(saved.at("error").value("field", ""), field);
    EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity"), "0");
    return form.error_at(field);
  }
};

TEST_P(BadMeeting, CostsThatAreNone) {
  desk nowak = sit_down("nowak");
  for (const auto* field : {"expected_cost", "actual_cost"}) {
    form_desk form = meeting_with_wanda(nowak);
    EXPECT_EQ(error_of(form, nowak, field, money("500", "")),
              "Choose the currency of this amount.");
    EXPECT_NE(error_of(form, nowak, field, money("12.34567", "PLN")).find("four decimal"),
              std::string::npos);
    EXPECT_NE(form.field(field).at("value").get<std::string>().find("12.34567"), std::string::npos)
        << "what was typed is kept";
    EXPECT_EQ(error_of(form, nowak, field, money("-5", "PLN")), "A cost cannot be negative.");
    EXPECT_NE(error_of(form, nowak, field, money("500", "XAU")).find("no currency XAU"),
              std::string::npos);
    form.set(field, money("500.0001", "PLN"));
    EXPECT_TRUE(form.error_at(field).empty());
    form.close(true);
  }
}

TEST_P(BadMeeting, AnEndBeforeTheStartAndAMeetingOfThirtyYears) {
  desk nowak = sit_down("nowak");
  form_desk form = meeting_with_wanda(nowak);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  EXPECT_EQ(error_of(form, nowak, "ends_at", "2026-03-02T09:00:00+01:00"),
            "The end is before the start.");
  EXPECT_NE(error_of(form, nowak, "ends_at", "2056-03-02T11:00:00+01:00").find("366 days"),
            std::string::npos);
  form.set("ends_at", "2026-03-02T11:00:00+01:00");
  EXPECT_FALSE(form.save().empty());
}

TEST_P(BadMeeting, AVenueOfTenMegabytesIsKeptWholeAndTheListShowsItsBeginning) {
  desk nowak = sit_down("nowak");
  std::string venue;
  while (venue.size() < 10'000'000) venue += "ul. Gęsia 5, piętro 2\n";
  form_desk form = meeting_with_wanda(nowak);
  form.set("venue", venue);
  const std::string key = form.save();
  form.close();
  EXPECT_TRUE(company_.single_value("SELECT venue FROM crm_activity WHERE id = " + key) == venue);
  const auto list = nowak.opened_by("crm.command.my_activities");
  const json row = row_of(nowak.rows(list, {{"filter", "all"}}), key);
  ASSERT_FALSE(row.is_null());
  EXPECT_LT(row.at("venue").get<std::string>().size(), 2000u);
}

LIVED_EVERYWHERE(BadMeeting);

}  // namespace story
