// SPDX-License-Identifier: Apache-2.0
// Bad input: a clear error that names the field, and nothing half-saved.
#include "tests/story/story.hpp"

namespace story {

class BadInput : public lived_everywhere {
 protected:
  // Sets the value if the host lets it be set, saves, and expects the error at that field.
  void expect_refused_at(form_desk& form, desk& at, const std::string& field, const json& value) {
    const json set =
        at.ask({{"do", "set"}, {"handle", form.handle()}, {"field", field}, {"value", value}});
    const json saved = at.ask({{"do", "run"}, {"handle", form.handle()}, {"command", "save"}});
    EXPECT_FALSE(set.at("ok").get<bool>() && saved.at("ok").get<bool>())
        << field << " took " << value.dump().substr(0, 100);
    if (set.at("ok").get<bool>()) {
      EXPECT_FALSE(form.error_at(field).empty()) << field;
    }
    EXPECT_EQ(company_.single_value("SELECT count(*) FROM crm_activity"), "0");
  }
};

TEST_P(BadInput, EndBeforeStart) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  form.set("starts_at", "2026-03-02T10:00:00+01:00");
  expect_refused_at(form, nowak, "ends_at", "2026-03-02T09:00:00+01:00");
}

TEST_P(BadInput, AWallTimeThatTheClockChangeLeavesOut) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  expect_refused_at(form, nowak, "starts_at", "2026-03-29T02:30:00");
}

TEST_P(BadInput, AnOverlongSubject) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  expect_refused_at(form, nowak, "subject", std::string(201, 'x'));
}

TEST_P(BadInput, APersonOfAnotherContractor) {
  if (GetParam().host == host_kind::desktop) return;  // the picker offers none
  desk nowak = sit_down("nowak");
  form_desk form = nowak.new_contact_with(kasztan);
  expect_refused_at(form, nowak, "contact_persons", json::array({zofia}));
}

TEST_P(BadInput, ANoteOfTenMegabytesIsKeptWholeOrRefusedWhole) {
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  std::string note;
  while (note.size() < 10'000'000) note += "Zażółć gęślą jaźń. ";
  form.set("note", note);
  const std::string key = form.save();
  EXPECT_EQ(company_.single_value("SELECT note FROM crm_activity WHERE id = " + key), note);
}

TEST_P(BadInput, InvalidUtf8AndLinesThatAreNoJsonAreAnsweredAndTheSessionGoesOn) {
  if (GetParam().host == host_kind::desktop) return;  // a keyboard cannot type it
  desk nowak = sit_down("nowak");
  form_desk form = contact_with_wanda(nowak);
  for (const std::string& line :
       {std::string("to nie jest JSON"), std::string("[]"), std::string("{\"do\":\"fly\"}"),
        std::string("{}"),
        R"({"do":"set","handle":")" + form.handle() +
            "\",\"field\":\"note\",\"value\":\"\xc5\x28\"}",
        R"({"do":"set","handle":")" + form.handle() + R"(","field":"note","value":"\ud800"})",
        R"({"do":"set","handle":")" + form.handle() + R"(","field":"nothing","value":1})",
        std::string(R"({"do":"state","handle":"f999"})")}) {
    const json answer = json::parse(nowak.ask_line(line));
    EXPECT_FALSE(answer.at("ok").get<bool>()) << line;
    EXPECT_FALSE(answer.at("error").at("message").get<std::string>().empty()) << line;
  }
  EXPECT_FALSE(form.save().empty());
}

TEST_P(BadInput, ADatabaseThatWasNeverPreparedNamesTheCommandAndItsOptions) {
  const testing_support::server_database bare(GetParam().server);
  bare.execute("CREATE TABLE operators (id INTEGER PRIMARY KEY)");
  const std::string binding = testing_support::story_company::binding().string();
  const auto ended =
      testing_support::run_program(testing_support::program_of(GetParam().host),
                                   {"--database", bare.connection(), "--binding", binding,
                                    "--operator", "nowak", "--language", "en"});
  EXPECT_EQ(ended.exit_code, 2);
  const std::string command =
      "crm-admin install --database \"" + bare.connection() + "\" --binding \"" + binding + "\"";
  EXPECT_NE(ended.output.find(command), std::string::npos) << ended.output;
}

LIVED_EVERYWHERE(BadInput);

}  // namespace story
