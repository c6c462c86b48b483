// SPDX-License-Identifier: Apache-2.0
// Signing in with a password, locking the station, somebody else at the same desk.
#include <future>

#include "tests/story/story.hpp"

namespace story {

class Session : public lived_everywhere {
 protected:
  static json sign_in(const std::string& login, const std::string& password) {
    return {{"do", "login"}, {"operator", login}, {"password", password}};
  }
  static json unlock(const std::string& password) {
    return {{"do", "unlock"}, {"password", password}};
  }
  const std::string known = testing_support::story_password;
};

TEST_P(Session, AWrongPasswordAndAnUnknownLoginAreAnsweredAlike) {
  desk door = sit_down("");
  const json wrong = door.refused(sign_in("nowak", "pod dębem"), "denied");
  const json unknown = door.refused(sign_in("niktżaden", known), "denied");
  EXPECT_EQ(wrong.at("error"), unknown.at("error"));
  door.refused({{"do", "open_list"}, {"list", "contractors"}}, "denied");
  EXPECT_EQ(door.ok(sign_in("nowak", known)).at("operator").at("name"), "Anna Nowak");
}

TEST_P(Session, NobodyIsLetInByTheirWord) {
  desk door = sit_down("");
  door.refused({{"do", "login"}, {"operator", "szefowa"}}, "required");
  door.refused({{"do", "login"}, {"operator", "szefowa"}, {"password", ""}}, "required");
  door.refused({{"do", "login"}, {"operator", "szefowa"}, {"password", known + " "}}, "denied");
}

TEST_P(Session, AfterThreeWrongPasswordsOneWaitsEverLongerAtEveryStation) {
  desk door = sit_down("");
  for (int i = 0; i < 3; ++i) door.refused(sign_in("nowak", "zgaduję"), "denied");
  door.refused(sign_in("nowak", known), "busy");
  desk other = sit_down("");
  other.refused(sign_in("NOWAK", known), "busy");
  door.advance(2);
  door.refused(sign_in("nowak", "zgaduję"), "denied");
  door.advance(1);
  door.refused(sign_in("nowak", known), "busy");
  door.advance(2);
  door.ok(sign_in("nowak", known));
  // What was waited for is forgotten, and nobody else ever waited.
  other.ok(sign_in("kowalski", known));
}

TEST_P(Session, TheSameOperatorSignsInAtManyStationsAtOnce) {
  std::vector<std::future<bool>> stations;
  for (int i = 0; i < 4; ++i)
    stations.push_back(std::async(std::launch::async, [this] {
      desk at = sit_down("szefowa");
      return at.ask({{"do", "commands"}}).value("ok", false);
    }));
  for (auto& station : stations) EXPECT_TRUE(station.get());
}

TEST_P(Session, WhoeverHasNoPasswordYetChoosesOneAtTheFirstSignIn) {
  company_.execute("DELETE FROM company_password WHERE operator_key = 2");
  desk door = sit_down("");
  json first{{"do", "login"}, {"operator", "kowalski"}, {"password", ""}};
  door.refused(first, "required");
  first["new_password"] = "krótkie";
  door.refused(first, "invalid");
  first["new_password"] = "Kowalski";
  door.refused(first, "invalid");
  first["new_password"] = "żółta łódź";
  door.ok(first);
  desk again = sit_down("");
  again.refused(sign_in("kowalski", known), "denied");
  again.ok(sign_in("kowalski", "żółta łódź"));
}

TEST_P(Session, AnOperatorChoosesAnotherPassword) {
  desk nowak = sit_down("nowak");
  const auto change = [](const std::string& from, const std::string& to) {
    return json{{"do", "change_password"}, {"password", from}, {"new_password", to}};
  };
  nowak.refused(change("nie to", "nowe hasło"), "denied");
  nowak.refused(change(known, "nowak"), "invalid");
  nowak.ok(change(known, "nowe hasło"));
  desk door = sit_down("");
  door.refused(sign_in("nowak", known), "denied");
  door.ok(sign_in("nowak", "nowe hasło"));
}

TEST_P(Session, AHashThatWasTooCheapIsRenewedAtTheNextSignIn) {
  const std::string before =
      company_.single_value("SELECT password_hash FROM company_password WHERE operator_key = 1");
  sit_down("nowak");
  const std::string hash = "SELECT password_hash FROM company_password WHERE operator_key = 1";
  EXPECT_EQ(company_.single_value(hash), before);
  company_.execute("UPDATE company_password_cost SET operations = 2, memory_kib = 16");
  sit_down("nowak");
  const std::string after = company_.single_value(hash);
  EXPECT_NE(after, before);
  EXPECT_NE(after.find("m=16,t=2"), std::string::npos) << after;
  EXPECT_EQ(after.find("$argon2id$"), 0u) << after;
  EXPECT_EQ(
      company_.single_value("SELECT password_hash FROM company_password WHERE operator_key = 2")
          .find("m=16"),
      std::string::npos);
}

TEST_P(Session, ALockedStationShowsNothingAndDoesNothingUntilUnlocked) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("note", "niezapisane");
  nowak.ok({{"do", "lock"}});
  nowak.refused({{"do", "state"}, {"handle", form.handle()}}, "locked");
  nowak.refused({{"do", "run"}, {"handle", form.handle()}, {"command", "save"}}, "locked");
  nowak.refused({{"do", "commands"}}, "locked");
  nowak.refused(unlock("nie to"), "denied");
  nowak.refused({{"do", "state"}, {"handle", form.handle()}}, "locked");
  nowak.ok(unlock(known));
  EXPECT_EQ(form.field("note").at("value"), "niezapisane");
  EXPECT_FALSE(form.save().empty());
}

TEST_P(Session, TheTimerOfAContactGoesOnBehindTheLock) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  const auto measured = [&] { return form.field("elapsed").at("value").get<int>(); };
  const int before = measured();
  nowak.ok({{"do", "lock"}});
  nowak.advance(300);
  nowak.ok(unlock(known));
  EXPECT_EQ(measured(), before + 300);
}

TEST_P(Session, AStationThatNobodyTouchesLocksItself) {
  desk nowak = sit_down("nowak");
  EXPECT_EQ(nowak.ok({{"do", "lock"}, {"after_min", 15}}).at("locked"), false);
  nowak.advance(14 * 60);
  nowak.ok({{"do", "commands"}});
  nowak.advance(14 * 60);
  nowak.ok({{"do", "commands"}});
  nowak.advance(15 * 60 + 5);
  nowak.refused({{"do", "commands"}}, "locked");
  nowak.ok(unlock(known));
  nowak.ok({{"do", "lock"}, {"after_min", 0}});
  nowak.advance(24 * 3600);
  nowak.ok({{"do", "commands"}});
}

TEST_P(Session, AnotherOperatorAtALockedStationFindsNothingOpenAndNothingIsLost) {
  desk at = sit_down("nowak");
  form_desk form = contact_with_wanda(at);
  form.set("note", "zapisane tylko w szkicu");
  at.ok({{"do", "lock"}});
  EXPECT_EQ(at.ok(sign_in("kowalski", known)).at("operator").at("login"), "kowalski");
  at.refused({{"do", "state"}, {"handle", form.handle()}}, "not_found");
  EXPECT_TRUE(at.ok({{"do", "offers"}}).at("offers").empty());
  at.ok(sign_in("nowak", known));
  const json offers = at.ok({{"do", "offers"}}).at("offers");
  ASSERT_EQ(offers.size(), 1u) << offers.dump();
  const json opened = at.ok({{"do", "answer"},
                             {"ask", offers[0].at("id")},
                             {"choice", offers[0].at("options")[0].at("id")}});
  ASSERT_TRUE(opened.contains("opened")) << opened.dump();
  form_desk restored(at, opened.at("opened").at("handle"));
  EXPECT_EQ(restored.field("note").at("value"), "zapisane tylko w szkicu");
}

TEST_P(Session, TheSameOperatorAtTheDoorOfALockedStationFindsEverythingAsItWas) {
  desk at = sit_down("nowak");
  form_desk form = contact_with_wanda(at);
  form.set("note", "wciąż tu jest");
  at.ok({{"do", "lock"}});
  at.refused(sign_in("kowalski", "nie to"), "denied");
  at.refused({{"do", "state"}, {"handle", form.handle()}}, "locked");
  at.ok(sign_in("nowak", known));
  EXPECT_EQ(form.field("note").at("value"), "wciąż tu jest");
}

LIVED_EVERYWHERE(Session);

class Launch : public lived_everywhere {};

TEST_P(Launch, TheLaunchersWordCountsOnlyWhereThereAreNoPasswords) {
  const std::vector<std::string> arguments{
      "--database", company_.connection(),
      "--binding",  testing_support::story_company::binding().string(),
      "--operator", "nowak"};
  EXPECT_EQ(testing_support::run_program(testing_support::program_of(GetParam().host), arguments)
                .exit_code,
            2);
  company_.execute("DROP TABLE company_password");
  desk by_word({.kind = GetParam().host,
                .database = company_.connection(),
                .binding = testing_support::story_company::binding().string(),
                .login = "nowak",
                .password = {}});
  by_word.ok({{"do", "commands"}});
  by_word.refused({{"do", "lock"}}, "denied");
  by_word.refused({{"do", "login"}, {"operator", "szefowa"}, {"password", ""}}, "denied");
}

LIVED_EVERYWHERE(Launch);

}  // namespace story
