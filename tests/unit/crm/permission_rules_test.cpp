// SPDX-License-Identifier: Apache-2.0
#include "plugin/permission/permission_rules.hpp"

#include <gtest/gtest.h>

#include "plugin/access/right.hpp"
#include "plugin/permission/permission_catalogue.hpp"

// What a change of permissions may be, and what groups come to for an operator, without a database.

namespace crm_test {

namespace {

using erp::error_code;

const erp::record_key sales{"1"}, managers{"2"}, old_group{"9"};
const erp::record_key seller{"1"}, szefowa{"3"}, magazyn{"4"}, dawny{"5"};

// Nowak sells, Szefowa leads and sells; Magazyn is no employee, Dawny has left.
crm::permission_office office() {
  crm::permission_office all;
  all.groups = {
      {sales, "Handlowcy", false}, {managers, "Kierownicy", false}, {old_group, "Stara", true}};
  all.operators = {
      {seller, "nowak", "Anna Nowak", true, true, {"Sprzedaż"}, {sales}},
      {szefowa, "szefowa", "Ewa Dyrektorska", true, true, {"Zarząd"}, {sales, managers}},
      {magazyn, "magazyn", "Magazyn", true, false, {}, {sales}},
      {dawny, "dawny", "Jan Dawny", false, true, {}, {managers}}};
  return all;
}

crm::permission_office with(const std::vector<erp::permission_grant>& grants) {
  auto all = office();
  all.grants = grants;
  return all;
}

const erp::permission_grant managers_administer{managers, "edit_permissions", "granted"};

erp::permission_effect effect_of(const std::vector<erp::permission_effect>& all,
                                 const std::string& permission) {
  for (const auto& one : all)
    if (one.permission == permission) return one;
  return {};
}

}  // namespace

TEST(PermissionCatalogue, KnowsEveryRightThatCanBeGrantedOnce) {
  std::set<std::string> texts;
  for (const auto& section : crm::permission_sections())
    for (const auto& one : section.permissions)
      for (const auto& text : crm::granted_texts(one.id)) {
        EXPECT_TRUE(texts.insert(text).second) << text;
        const auto level = crm::level_in(text);
        ASSERT_TRUE(level) << text;
        EXPECT_EQ(crm::granted_text(level->permission, level->level), text);
      }
  EXPECT_EQ(texts, std::set<std::string>(crm::all_rights().begin(), crm::all_rights().end()));
}

TEST(PermissionCatalogue, LeavesAloneWhatItDoesNotKnow) {
  for (const char* text : {"", "activities", "activities.", "activities.some", "delete.all",
                           "see_all_activities", ".all", "modify_activities."})
    EXPECT_FALSE(crm::level_in(text)) << text;
}

TEST(PermissionRules, WithoutAnAdministratorEverybodyWithAnEmployeeMayChangePermissions) {
  EXPECT_TRUE(crm::may_edit_permissions(office(), seller));
  EXPECT_FALSE(crm::may_edit_permissions(office(), magazyn));
  EXPECT_FALSE(crm::may_edit_permissions(office(), dawny));
  EXPECT_FALSE(crm::may_edit_permissions(office(), {"77"}));
  const auto held = with({managers_administer});
  EXPECT_TRUE(crm::may_edit_permissions(held, szefowa));
  EXPECT_FALSE(crm::may_edit_permissions(held, seller));
  EXPECT_FALSE(crm::may_edit_permissions(held, dawny));
}

TEST(PermissionRules, AGroupThatIsGoneMakesNobodyAnAdministrator) {
  auto all = with({{old_group, "edit_permissions", "granted"}});
  all.operators[0].groups.push_back(old_group);
  EXPECT_TRUE(crm::administrators(all).empty());
}

TEST(PermissionRules, AnAdministratorWithoutAnEmployeeIsOneToo) {
  const auto all = with({{sales, "edit_permissions", "granted"}});
  EXPECT_TRUE(crm::may_edit_permissions(all, magazyn));
}

TEST(PermissionRules, TheLastActiveAdministratorIsNotLockedOut) {
  const crm::permission_changes taken{{managers, "edit_permissions", "granted", ""}};
  const auto why = crm::check_lock_out(with({managers_administer}), taken);
  ASSERT_TRUE(why);
  EXPECT_EQ(why->code, error_code::invalid);
  EXPECT_EQ(why->field, "2/edit_permissions");
  EXPECT_EQ(std::get<std::string>(why->message.arguments.at(0)), "Kierownicy");
  EXPECT_EQ(std::get<std::string>(why->message.arguments.at(1)), "Ewa Dyrektorska");
  auto moved = taken;
  moved.push_back({sales, "edit_permissions", "", "granted"});
  EXPECT_FALSE(crm::check_lock_out(with({managers_administer}), moved));
}

TEST(PermissionRules, WhoHasLeftKeepsNobodyFromBeingLockedOut) {
  auto all = with({managers_administer, {sales, "edit_permissions", "granted"}});
  all.operators[0].active = all.operators[2].active = false;
  all.operators[1].groups = {sales};  // of Kierownicy only Dawny is left, who is not active
  EXPECT_TRUE(crm::check_lock_out(all, {{sales, "edit_permissions", "granted", ""}}));
  EXPECT_FALSE(crm::check_lock_out(all, {{managers, "edit_permissions", "granted", ""}}));
}

TEST(PermissionRules, WhatNobodyHasCannotBeLost) {
  EXPECT_FALSE(crm::check_lock_out(office(), {{sales, "delete", "", "granted"}}));
}

TEST(PermissionRules, EveryWrongCellIsNamed) {
  const auto wrong = crm::check_changes(with({{sales, "activities", "all"}}),
                                        {{sales, "activities", "", "co_workers"},
                                         {old_group, "delete", "", "granted"},
                                         {{"55"}, "delete", "", "granted"},
                                         {managers, "fly", "", "granted"},
                                         {managers, "delete", "", "all"},
                                         {managers, "export", "", "granted"},
                                         {managers, "export", "", "granted"}});
  ASSERT_TRUE(wrong);
  ASSERT_EQ(wrong->details.size(), 6u);
  const std::vector<std::pair<error_code, std::string>> expected{
      {error_code::conflict, "1/activities"}, {error_code::not_found, "9/delete"},
      {error_code::not_found, "55/delete"},   {error_code::not_found, "2/fly"},
      {error_code::invalid, "2/delete"},      {error_code::invalid, "2/export"}};
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(wrong->details[i].code, expected[i].first) << i;
    EXPECT_EQ(wrong->details[i].field, expected[i].second) << i;
  }
}

TEST(PermissionRules, WhatSomebodyElseHasMadeTheSameIsNoConflict) {
  EXPECT_FALSE(
      crm::check_changes(with({{sales, "activities", "all"}}), {{sales, "activities", "", "all"}}));
}

TEST(PermissionRules, RightsAddUpOverGroupsAndNameThoseThatGiveTheWidest) {
  const auto all = with({{sales, "activities", "co_workers"},
                         {managers, "activities", "child_units"},
                         {sales, "export", "granted"},
                         {managers, "export", "granted"},
                         {old_group, "activities", "all"}});
  const auto activities = effect_of(crm::effects_for(all, szefowa), "activities");
  EXPECT_EQ(activities.level, "child_units");
  EXPECT_EQ(activities.from, std::vector{managers});
  EXPECT_EQ(std::get<std::string>(activities.words.arguments.at(0)), "Zarząd");
  EXPECT_EQ(effect_of(crm::effects_for(all, szefowa), "export").from,
            (std::vector{sales, managers}));
  EXPECT_EQ(effect_of(crm::effects_for(all, seller), "activities").level, "co_workers");
  EXPECT_EQ(effect_of(crm::effects_for(all, seller), "tasks").words.id, "own only");
  EXPECT_EQ(crm::effects_for(all, seller).size(), 10u);
  EXPECT_TRUE(crm::effects_for(all, {"77"}).empty());
}

TEST(PermissionRules, WithoutAUnitOrAnEmployeeAWidthSaysWhatItComesTo) {
  auto all = with({{sales, "activities", "child_units"}});
  all.operators[0].units.clear();
  EXPECT_EQ(effect_of(crm::effects_for(all, seller), "activities").words.id,
            "own only: the employee belongs to no unit");
  EXPECT_EQ(effect_of(crm::effects_for(all, magazyn), "activities").words.id,
            "nothing: the operator is not linked to an employee");
}

TEST(PermissionRules, AChangeIsSeenBeforeItIsSaved) {
  const auto all = with({{sales, "activities", "co_workers"}});
  const auto after = crm::changed(all, {{sales, "activities", "co_workers", "all"}});
  EXPECT_EQ(effect_of(crm::effects_for(after, seller), "activities").level, "all");
  EXPECT_EQ(crm::level_at(crm::changed(all, {{sales, "activities", "co_workers", ""}}), sales,
                          "activities"),
            "");
}

}  // namespace crm_test
