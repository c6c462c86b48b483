// SPDX-License-Identifier: Apache-2.0
// "Działania CRM dostępne są z poziomu": where activities open, and for whom.
#include "tests/story/story.hpp"

namespace story {

class Opening : public lived_everywhere {};

TEST_P(Opening, ActionsIsEnabledExactlyWhenOneContractorIsSelected) {
  desk nowak = sit_down("nowak");
  nowak.select({});
  EXPECT_FALSE(nowak.command("crm.command.actions").at("enabled").get<bool>());
  EXPECT_FALSE(nowak.command("crm.command.actions").value("why_disabled", "").empty());
  nowak.select({kasztan});
  EXPECT_TRUE(nowak.command("crm.command.actions").at("enabled").get<bool>());
  nowak.select({kasztan, swietlik});
  EXPECT_FALSE(nowak.command("crm.command.actions").at("enabled").get<bool>());
}

TEST_P(Opening, ActionsShowsOnlyTheSelectedContractorsActivities) {
  desk nowak = sit_down("nowak");
  form_desk with_wanda = contact_with_wanda(nowak);
  const std::string first = with_wanda.save();
  form_desk with_zofia = nowak.new_contact_with(swietlik);
  with_zofia.set("contact_persons", json::array({zofia}));
  const std::string second = with_zofia.save();

  nowak.select({kasztan});
  const auto list = nowak.opened_by("crm.command.actions");
  const json rows = nowak.rows(list, {{"filter", "all"}});
  EXPECT_FALSE(row_of(rows, first).is_null());
  EXPECT_TRUE(row_of(rows, second).is_null());
}

TEST_P(Opening, MyActivitiesShowsAllContractorsAndTheOperatorsOwnEmployeeFirst) {
  {
    desk kowalski = sit_down("kowalski");
    contact_with_wanda(kowalski).save();
  }
  desk nowak = sit_down("nowak");
  contact_with_wanda(nowak).save();
  form_desk with_zofia = nowak.new_contact_with(swietlik);
  with_zofia.set("contact_persons", json::array({zofia}));
  with_zofia.save();

  const auto list = nowak.opened_by("crm.command.my_activities");
  EXPECT_EQ(nowak.rows(list, {{"filter", "all"}}).size(), 2u);
  EXPECT_EQ(nowak.rows(list, {{"filter", "all"}, {"where", {{"employee", nullptr}}}}).size(), 3u);
}

TEST_P(Opening, TheFirstTabIsAllActivitiesAndThenContacts) {
  desk nowak = sit_down("nowak");
  nowak.select({kasztan});
  const json opened = nowak.ok({{"do", "run"}, {"command", "crm.command.actions"}});
  const json lists = nowak.ok({{"do", "lists"}});
  for (const auto& list : lists.at("lists")) {
    if (list.at("id") != "crm.list.activities") continue;
    ASSERT_GE(list.at("tabs").size(), 2u);
    EXPECT_EQ(list["tabs"][0].at("caption"), "All activities");
    EXPECT_EQ(list["tabs"][1].at("caption"), "Contacts");
    return;
  }
  FAIL() << "there is no list of activities";
}

TEST_P(Opening, ANewContactFromTheContractorListKnowsItsContractor) {
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact_with(kasztan);
  EXPECT_EQ(form.field("contractor").at("value"), kasztan);
  EXPECT_TRUE(form.enabled("contact_persons"));
}

TEST_P(Opening, WithoutAContractorPersonsCannotBeAdded) {
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact();
  EXPECT_TRUE(form.field("contractor").at("value").is_null());
  EXPECT_FALSE(form.enabled("contact_persons"));
  form.set("contractor", kasztan);
  EXPECT_TRUE(form.enabled("contact_persons"));
}

TEST_P(Opening, AnOperatorWithoutAnEmployeeIsToldWhyInsteadOfAnEmptyList) {
  desk magazyn = sit_down("magazyn");
  magazyn.select({kasztan});
  const json actions = magazyn.command("crm.command.actions");
  EXPECT_FALSE(actions.at("enabled").get<bool>());
  EXPECT_NE(actions.value("why_disabled", "").find("employee"), std::string::npos)
      << actions.dump();
  magazyn.refused({{"do", "open_list"}, {"list", "crm.list.activities"}}, "denied");
  magazyn.refused({{"do", "open_form"}, {"form", "crm.form.contact"}}, "denied");
}

LIVED_EVERYWHERE(Opening);

}  // namespace story
