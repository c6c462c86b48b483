// SPDX-License-Identifier: Apache-2.0
// Whatever the line holds: one answer, an error that names the member, and the session goes on.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"
#include "tests/support/desk.hpp"

namespace module_tests {

namespace {

class Protocol : public testing::Test {
 protected:
  void SetUp() override {
    list_ = host_.ok({{"do", "open_list"}, {"list", "example.list.notes"}}).at("handle");
    form_ = host_.ok({{"do", "open_form"}, {"form", "example.form.note"}}).at("handle");
  }
  void TearDown() override { host_.ok({{"do", "modules"}}); }  // still there

  // Expects that error at that member.
  void expect_error(const json& request, const std::string& code, const std::string& field) {
    const json answer = host_.refused(request, code);
    EXPECT_EQ(answer["error"].value("field", ""), field) << answer.dump();
  }
  json set(const std::string& field, const json& value) {
    return {{"do", "set"}, {"handle", form_}, {"field", field}, {"value", value}};
  }

  headless_session host_{{module_path("example-notebook")}};
  std::string list_;
  std::string form_;
};

}  // namespace

TEST_F(Protocol, AnswersLinesThatAreNoRequest) {
  const std::string deep(100'000, '[');
  for (const std::string& line :
       {std::string(), std::string("   "), std::string("to nie jest JSON"), std::string("{"),
        std::string("[]"), std::string("null"), std::string("17"), std::string("{}"),
        std::string(R"({"do":7})"), std::string(R"({"do":"fly"})"),
        std::string("{\"do\":\"\xff\"}"), std::string(R"({"do":"\ud800"})"), std::string("\0", 1),
        deep}) {
    const json answer = host_.ask_line(line);
    EXPECT_FALSE(answer.at("ok").get<bool>()) << line.substr(0, 40);
    EXPECT_FALSE(answer.at("error").at("message").get<std::string>().empty());
  }
}

TEST_F(Protocol, NamesTheMemberThatIsMissingOrOfAnotherKind) {
  expect_error({{"do", "state"}}, "required", "handle");
  expect_error({{"do", "state"}, {"handle", 7}}, "invalid", "handle");
  expect_error({{"do", "state"}, {"handle", "form-999"}}, "not_found", "handle");
  expect_error({{"do", "page"}, {"handle", form_}}, "not_found", "handle");
  expect_error({{"do", "open_list"}}, "required", "list");
  expect_error({{"do", "open_list"}, {"list", "nowhere"}}, "not_found", "");
  expect_error({{"do", "open_list"}, {"list", "contractors"}, {"context", 1}}, "invalid",
               "context");
  expect_error({{"do", "select"}, {"list", "nowhere"}, {"keys", json::array()}}, "not_found",
               "list");
  expect_error({{"do", "select"}, {"list", "contractors"}, {"keys", "1"}}, "invalid", "keys");
  expect_error({{"do", "select"}, {"list", "contractors"}, {"keys", {json::object()}}}, "invalid",
               "keys");
  expect_error({{"do", "run"}, {"command", "nothing"}}, "not_found", "command");
  expect_error({{"do", "run"}, {"command", "nothing"}, {"args", "x"}}, "invalid", "args");
  expect_error({{"do", "login"}, {"operator", nullptr}}, "required", "operator");
  expect_error({{"do", "answer"}, {"ask", "nothing"}, {"choice", "x"}}, "not_found", "ask");
}

TEST_F(Protocol, ChecksWhatAPageMayAskFor) {
  const auto page = [&](const char* member, const json& value) {
    return json{{"do", "page"}, {"handle", list_}, {member, value}};
  };
  expect_error(page("limit", 0), "invalid", "limit");
  expect_error(page("limit", 501), "invalid", "limit");
  expect_error(page("limit", 1.5), "invalid", "limit");
  expect_error(page("limit", 1e300), "invalid", "limit");
  expect_error(page("filter", "none"), "invalid", "filter");
  expect_error(page("tab", "none"), "invalid", "tab");
  expect_error(page("sort", "done"), "invalid", "sort");
  expect_error(page("sort", {{"descending", true}}), "required", "column");
  expect_error(page("where", {{"nobody", "1"}}), "invalid", "nobody");
  expect_error(page("where", "x"), "invalid", "where");
}

TEST_F(Protocol, TakesOnlyValuesOfTheFieldsKind) {
  expect_error(set("title", 7), "invalid", "title");
  expect_error(set("title", json::array({"a"})), "invalid", "title");
  expect_error(set("done", "yes"), "invalid", "done");
  expect_error(set("done", json::object()), "invalid", "done");
  expect_error(set("nothing", "x"), "not_found", "nothing");
  expect_error({{"do", "choices"}, {"handle", form_}, {"field", "nothing"}}, "not_found", "field");
  expect_error({{"do", "choices"}, {"handle", list_}, {"criterion", "nothing"}}, "not_found",
               "criterion");
}

TEST_F(Protocol, CarriesTenMegabytesAndEveryCharacterOfUnicode) {
  std::string text = "Zażółć gęślą jaźń \U0001F950\u0000\u001F\n";
  while (text.size() < 10'000'000) text += "Zażółć gęślą jaźń \U0001F950 \"\\/ ";
  host_.ok(set("title", text));
  const json state = host_.ok({{"do", "state"}, {"handle", form_}});
  EXPECT_EQ(state.at("fields")[0].at("value"), text);
}

TEST_F(Protocol, RefusesALineBeyondItsLimitAndReadsTheNextOne) {
  const std::string line = R"({"do":"set","value":")" + std::string(64 * 1024 * 1024, 'x') + "\"}";
  EXPECT_EQ(host_.ask_line(line).at("error").at("code"), "invalid");
}

TEST_F(Protocol, MovesAFixedClockForwardOnly) {
  EXPECT_EQ(host_.ok({{"do", "clock"}, {"advance_s", 90}}).at("now"), "2026-03-02T09:01:30+01:00");
  EXPECT_EQ(host_.ok({{"do", "clock"}, {"advance_s", 0.25}}).at("now"),
            "2026-03-02T09:01:30.250+01:00");
  expect_error({{"do", "clock"}, {"advance_s", -1}}, "invalid", "advance_s");
  expect_error({{"do", "clock"}, {"advance_s", 1e300}}, "invalid", "advance_s");
  expect_error({{"do", "clock"}, {"advance_s", "an hour"}}, "invalid", "advance_s");
}

TEST(ProtocolBeforeLogin, DescribesButOpensNothing) {
  headless_session host({module_path("example-notebook")}, "");
  host.ok({{"do", "modules"}});
  host.ok({{"do", "lists"}});
  host.ok({{"do", "commands"}});
  for (const json& request : {json{{"do", "open_list"}, {"list", "example.list.notes"}},
                              json{{"do", "open_form"}, {"form", "example.form.note"}},
                              json{{"do", "run"}, {"command", "example.command.notebook"}},
                              json{{"do", "select"}, {"list", "contractors"}, {"keys", {"1"}}}})
    host.refused(request, "denied");
  host.refused({{"do", "login"}, {"operator", "nowak"}}, "required");
  EXPECT_EQ(host.ok(sign_in("magazyn")).at("employee"), nullptr);
}

TEST(Start, SaysOnStandardErrorWhatIsWrongAndEndsWithTwo) {
  testing_support::story_company company;
  const std::string& database = company.connection();
  const std::string binding = testing_support::story_company::binding().string();
  const auto start = [](const std::vector<std::string>& arguments) {
    return testing_support::run_program(testing_support::program("erp-headless"), arguments);
  };
  const auto expect_refused = [&](std::vector<std::string> arguments, const std::string& reason) {
    const auto ended = start(arguments);
    EXPECT_EQ(ended.exit_code, 2) << ended.output;
    EXPECT_NE(ended.output.find(reason), std::string::npos) << ended.output;
  };
  expect_refused({"--database", database}, "--binding");
  expect_refused({"--database", database, "--binding", "nowhere"}, "nowhere.toml");
  expect_refused({"--database", "carrier-pigeon://", "--binding", binding}, "connection string");
  expect_refused({"--database", database, "--binding", binding, "--zone", "Mars/Base"},
                 "Mars/Base");
  expect_refused({"--database", database, "--binding", binding, "--language", "tlh"}, "tlh");
  expect_refused({"--database", database, "--binding", binding, "--now", "tomorrow"}, "--now");
  expect_refused({"--database", database, "--binding", binding, "--operator", "nowak"}, "nowak");
  expect_refused({"--database", database, "--binding", binding, "--operator", "nowak",
                  "--password-from", "nowhere"},
                 "--password-from");
  expect_refused({"--fly"}, "--fly");
  EXPECT_EQ(start({"--help"}).exit_code, 0);
}

}  // namespace module_tests
