// SPDX-License-Identifier: Apache-2.0
// "Widoczność działań … zależna jest od uprawnień nadanych dla grup operatorów": who grants what to
// groups of operators, and that nobody locks the last one out.
#include "tests/story/story.hpp"

namespace story {

class Permissions : public lived_everywhere {
 protected:
  // Both groups have what a group without administrators gets on the first day.
  Permissions() {
    company_.execute("DELETE FROM crm_group_right");
    for (const char* group : {handlowcy, kierownicy})
      for (const char* right : {"activities.child_units", "tasks.child_units", "calendars.all",
                                "modify_activities", "modify_tasks", "export"})
        company_.execute("INSERT INTO crm_group_right VALUES (" + std::string(group) + ", '" +
                         right + "')");
  }

  static constexpr auto handlowcy = "1";
  static constexpr auto kierownicy = "2";

  static json cell(const char* group, const char* permission, const json& level) {
    return {{"group", group}, {"permission", permission}, {"level", level}};
  }
  static json save(const std::vector<json>& changes) {
    return {{"do", "permission_save"}, {"changes", changes}};
  }
  static json group_in(const json& table, const char* key) {
    for (const auto& group : table.at("groups"))
      if (group.at("key") == key) return group;
    return nullptr;
  }
  static std::string effect_in(const json& effects, const char* permission) {
    for (const auto& effect : effects.at("effects"))
      if (effect.at("permission") == permission)
        return effect.at("words").get<std::string>() + " " + effect.at("from").dump();
    return {};
  }
  bool may_change(desk& at) {
    return at.ok({{"do", "permission_table"}}).at("may_change").get<bool>();
  }
  // Szefowa makes her group the one that administers.
  void make_szefowa_administrator() {
    desk szefowa = sit_down("szefowa");
    szefowa.ok(save({cell(kierownicy, "edit_permissions", true)}));
  }
};

TEST_P(Permissions, OnTheFirstDayEverybodyMayChangeThemAndIsTold) {
  desk nowak = sit_down("nowak");
  const json table = nowak.ok({{"do", "permission_table"}});
  EXPECT_TRUE(table.at("may_change").get<bool>());
  EXPECT_NE(table.value("notice", "").find("Give the right to a group"), std::string::npos)
      << table.dump();
}

TEST_P(Permissions, GroupsCanWorkFromTheFirstDayAndTheHistorySaysWhoSaidSo) {
  desk nowak = sit_down("nowak");
  const json levels = group_in(nowak.ok({{"do", "permission_table"}}), handlowcy).at("levels");
  EXPECT_EQ(levels.value("calendars", ""), "all") << levels.dump();
  EXPECT_TRUE(levels.contains("modify_activities"));
  EXPECT_FALSE(levels.contains("edit_permissions"));
  const json rows =
      nowak.ok({{"do", "permission_history"}, {"permission", "calendars"}}).at("rows");
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].at("who"), "Installation");
  EXPECT_EQ(rows[0].at("after"), "All employees");
}

TEST_P(Permissions, WhatSzefowaGrantsCountsForKowalskiWithoutARestart) {
  desk kowalski = sit_down("kowalski");
  EXPECT_TRUE(may_change(kowalski));
  make_szefowa_administrator();
  const json table = kowalski.ok({{"do", "permission_table"}});
  EXPECT_FALSE(table.at("may_change").get<bool>());
  EXPECT_NE(table.value("why_not", "").find("administrator"), std::string::npos);
  kowalski.refused(save({cell(handlowcy, "edit_permissions", true)}), "denied");
  {
    desk szefowa = sit_down("szefowa");
    szefowa.ok(save({cell(handlowcy, "edit_permissions", true)}));
  }
  EXPECT_TRUE(may_change(kowalski));
}

TEST_P(Permissions, SzefowaCannotLockHerselfOutButMayHandTheRightOver) {
  make_szefowa_administrator();
  desk szefowa = sit_down("szefowa");
  const json why = szefowa.refused(save({cell(kierownicy, "edit_permissions", false)}), "invalid");
  const std::string said = why.at("error").at("message");
  EXPECT_NE(said.find("Kierownicy"), std::string::npos) << said;
  EXPECT_NE(said.find("Ewa Dyrektorska"), std::string::npos) << said;
  szefowa.ok(save(
      {cell(handlowcy, "edit_permissions", true), cell(kierownicy, "edit_permissions", false)}));
  EXPECT_FALSE(may_change(szefowa));
}

TEST_P(Permissions, WhatAChangeComesToIsSeenBeforeItIsSaved) {
  desk szefowa = sit_down("szefowa");
  const json now = szefowa.ok({{"do", "permission_effects"}, {"operator", "1"}});
  EXPECT_EQ(effect_in(now, "calendars"), R"(all employees ["Handlowcy"])");
  EXPECT_EQ(effect_in(now, "delete"), "No []");
  const json preview = szefowa.ok(
      {{"do", "permission_effects"},
       {"operator", "1"},
       {"changes", {cell(handlowcy, "calendars", "co_workers"), cell(handlowcy, "delete", true)}}});
  EXPECT_EQ(effect_in(preview, "calendars"), R"(own unit: Sprzedaż ["Handlowcy"])");
  EXPECT_EQ(effect_in(preview, "delete"), R"(Yes ["Handlowcy"])");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_group_right WHERE granted = 'delete'"),
            "0");
}

TEST_P(Permissions, AreInTheHistoryWithBothValues) {
  desk szefowa = sit_down("szefowa");
  szefowa.ok(save({cell(handlowcy, "calendars", "co_workers")}));
  const json rows =
      szefowa.ok({{"do", "permission_history"}, {"permission", "calendars"}}).at("rows");
  ASSERT_EQ(rows.size(), 3u);
  EXPECT_EQ(rows[0].at("who"), "Ewa Dyrektorska");
  EXPECT_EQ(rows[0].at("of"), "Handlowcy");
  EXPECT_EQ(rows[0].at("before"), "All employees");
  EXPECT_EQ(rows[0].at("after"), "Co-workers");
}

TEST_P(Permissions, HaveAHistoryThatIsSearchedInTheLanguageOfTheOperator) {
  desk szefowa = sit_down("szefowa", "pl");
  szefowa.ok(save({cell(handlowcy, "delete", true)}));
  const auto found = [&](const char* words) {
    return szefowa.ok({{"do", "permission_history"}, {"search", words}}).at("rows").size();
  };
  EXPECT_EQ(found("usuwanie handlowcy"), 1u);
  EXPECT_EQ(found("delete"), 0u);
}

TEST_P(Permissions, OfAGroupThatIsGoneAreNotSavedAndTheOthersAre) {
  desk szefowa = sit_down("szefowa");
  szefowa.ok({{"do", "permission_table"}});
  company_.execute("DELETE FROM grupy WHERE id = 1");
  const json why = szefowa.refused(
      save({cell(handlowcy, "delete", true), cell(kierownicy, "delete", true)}), "not_found");
  EXPECT_EQ(why.at("error").at("field"), "1/delete");
  const json table = szefowa.ok(save({cell(kierownicy, "delete", true)}));
  EXPECT_TRUE(group_in(table, handlowcy).at("gone").get<bool>());
  EXPECT_EQ(group_in(table, handlowcy).at("name"), "Handlowcy");
  const json tidy = szefowa.ok({{"do", "permission_forget_gone"}});
  EXPECT_TRUE(group_in(tidy, handlowcy).is_null()) << tidy.dump();
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_group_right WHERE operator_group = 1"),
            "0");
}

TEST_P(Permissions, WhoeverWasSlowerIsTold) {
  desk szefowa = sit_down("szefowa");
  szefowa.ok(save({cell(handlowcy, "calendars", "co_workers")}));
  auto stale = cell(handlowcy, "calendars", "child_units");
  stale["before"] = "all";
  const json why = szefowa.refused(save({stale}), "conflict");
  EXPECT_EQ(why.at("error").at("field"), "1/calendars");
}

TEST_P(Permissions, NothingIsTakenFromTheWordOfWhoAsks) {
  make_szefowa_administrator();
  desk nowak = sit_down("nowak");
  json forged = save({cell(handlowcy, "edit_permissions", true)});
  forged["operator"] = "3";
  forged["groups"] = json::array({kierownicy});
  forged["may_change"] = true;
  nowak.refused(forged, "denied");
  EXPECT_EQ(company_.single_value("SELECT COUNT(*) FROM crm_group_right WHERE operator_group = 1"
                                  " AND granted = 'edit_permissions'"),
            "0");
}

TEST_P(Permissions, BadInputIsRefusedByTheCell) {
  desk szefowa = sit_down("szefowa");
  szefowa.refused(save({cell("77", "delete", true)}), "not_found");
  szefowa.refused(save({cell("1; DROP TABLE crm_group_right", "delete", true)}), "not_found");
  szefowa.refused(save({cell(handlowcy, "fly", true)}), "not_found");
  szefowa.refused(save({cell(handlowcy, "delete", "all")}), "invalid");
  szefowa.refused(save({cell(handlowcy, "calendars", std::string(1'000'000, 'x'))}), "invalid");
  szefowa.refused(
      save({cell(handlowcy, "calendars", "co_workers"), cell(handlowcy, "calendars", "all")}),
      "invalid");
  szefowa.refused({{"do", "permission_save"}}, "required");
  szefowa.refused({{"do", "permission_save"}, {"changes", "all of them"}}, "invalid");
  EXPECT_EQ(
      group_in(szefowa.ok({{"do", "permission_table"}}), handlowcy).at("levels").at("calendars"),
      "all");
}

LIVED_EVERYWHERE(Permissions);

}  // namespace story
