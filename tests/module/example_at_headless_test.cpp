// SPDX-License-Identifier: Apache-2.0
// The example module lived through by lines: what an SDK user's first module does.
#include <gtest/gtest.h>

#include "tests/module/headless_session.hpp"

namespace module_tests {

namespace {

class Example : public testing::Test {
 protected:
  std::string opened(const json& request) {
    const json answer = host_.ok(request);
    EXPECT_TRUE(answer.contains("opened")) << answer.dump();
    return answer.contains("opened") ? answer["opened"].at("handle").get<std::string>() : "";
  }
  json command(const std::string& id) {
    const json answer = host_.ok({{"do", "commands"}});
    for (const auto& command : answer.at("commands"))
      if (command.at("id") == id) return command;
    return json::object();
  }
  std::string open_notebook() {
    return opened({{"do", "run"}, {"command", "example.command.notebook"}});
  }
  std::string new_note() {
    return opened({{"do", "run"}, {"command", "example.command.new_note"}});
  }

  headless_session host_{{module_path("example-notebook")}};
};

}  // namespace

TEST_F(Example, CommandsFollowTheListInFront) {
  EXPECT_FALSE(command("example.command.new_note").at("enabled").get<bool>());
  EXPECT_EQ(command("example.command.new_note").at("why_disabled"), "Open the notebook first");
  host_.refused({{"do", "run"}, {"command", "example.command.new_note"}}, "denied");
  const auto list = open_notebook();
  EXPECT_TRUE(command("example.command.new_note").at("enabled").get<bool>());
  host_.ok({{"do", "close"}, {"handle", list}});
  EXPECT_FALSE(command("example.command.new_note").at("enabled").get<bool>());
}

TEST_F(Example, CommandsSayWhereTheyHang) {
  const json places = command("example.command.notebook").at("places");
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0]["ribbon"].at("page"), "main");
  EXPECT_EQ(places[0]["ribbon"].at("group_caption"), "Example");
  EXPECT_EQ(places[1].at("menu"), json::array({"Main"}));
}

TEST_F(Example, ACommandBringsAnOpenListToTheFrontAndARequestOpensAnother) {
  const auto list = open_notebook();
  EXPECT_EQ(open_notebook(), list);
  const json other = host_.ok({{"do", "open_list"}, {"list", "example.list.notes"}});
  EXPECT_NE(other.at("handle"), list);
  EXPECT_EQ(other.at("title"), "Notebook");
  EXPECT_EQ(other.at("filters")[0].at("count"), 1);
  EXPECT_EQ(other.at("filters")[1].at("count"), 2);
}

TEST_F(Example, PagesAreReadWithTheirCursor) {
  const auto list = open_notebook();
  const json first = host_.ok({{"do", "page"}, {"handle", list}, {"filter", "all"}, {"limit", 1}});
  ASSERT_EQ(first.at("rows").size(), 1u);
  EXPECT_EQ(first["rows"][0].at("title"), "Water the plants");
  EXPECT_EQ(first["rows"][0].at("form"), "example.form.note");
  const json second = host_.ok({{"do", "page"},
                                {"handle", list},
                                {"filter", "all"},
                                {"limit", 1},
                                {"after", first.at("next")}});
  EXPECT_EQ(second["rows"][0].at("mark"), "ended");
  EXPECT_TRUE(second.at("next").is_null());
}

TEST_F(Example, ANoteIsWrittenSavedAndFoundAgain) {
  const auto list = open_notebook();
  const auto form = new_note();
  const json set =
      host_.ok({{"do", "set"}, {"handle", form}, {"field", "title"}, {"value", "Zażółć"}});
  EXPECT_EQ(set.at("changed")[0].at("id"), "title");
  EXPECT_EQ(set.at("dirty"), true);
  const json saved = host_.ok({{"do", "run"}, {"handle", form}, {"command", "save"}});
  EXPECT_EQ(saved.at("saved").at("key"), "3");
  bool list_was_told = false;
  for (const auto& event : saved.value("events", json::array()))
    list_was_told |= event == json({{"event", "list_changed"}, {"handle", list}});
  EXPECT_TRUE(list_was_told) << saved.dump();
  const json rows = host_.ok({{"do", "page"}, {"handle", list}, {"search", "Zażółć"}}).at("rows");
  EXPECT_EQ(rows.size(), 1u);
}

TEST_F(Example, ADirtyFormAsksBeforeItClosesAndTheAnswerDecides) {
  open_notebook();
  const auto form = new_note();
  host_.ok({{"do", "set"}, {"handle", form}, {"field", "title"}, {"value", "Not yet"}});
  const json close{{"do", "close"}, {"handle", form}};
  const json asks = host_.ok(close).at("asks");
  EXPECT_EQ(asks.at("options")[0].at("key"), "keep");
  json answer{{"do", "answer"}, {"handle", form}, {"ask", asks.at("id")}, {"choice", "keep"}};
  EXPECT_FALSE(host_.ok(answer).contains("closed"));
  host_.ok(close);
  answer["choice"] = "discard";
  EXPECT_EQ(host_.ok(answer).at("closed"), true);
  host_.refused({{"do", "state"}, {"handle", form}}, "not_found");
}

TEST_F(Example, ACellIsEditedInPlaceUnlessTheRecordIsSealed) {
  const auto list = open_notebook();
  json edit{
      {"do", "edit_cell"}, {"handle", list}, {"key", "1"}, {"column", "title"}, {"value", "Water"}};
  EXPECT_EQ(host_.ok(edit).at("row").at("title"), "Water");
  edit["version"] = 1;
  host_.refused(edit, "conflict");
  edit.erase("version");
  edit["key"] = 2;
  host_.refused(edit, "sealed");
  edit["key"] = "77";
  host_.refused(edit, "not_found");
  edit["column"] = "done";
  host_.refused(edit, "invalid");
}

TEST_F(Example, AFailedSaveKeepsTheFormAndNamesTheField) {
  open_notebook();
  const auto form = new_note();
  const json answer =
      host_.refused({{"do", "run"}, {"handle", form}, {"command", "save"}}, "required");
  EXPECT_EQ(answer["error"].at("field"), "title");
  const json state = host_.ok({{"do", "state"}, {"handle", form}});
  EXPECT_EQ(state.at("fields")[0].at("error"), "A note needs a title");
}

TEST_F(Example, ANotificationComesAtItsTimeCountsAsShownOnceAndWaitsForItsAnswer) {
  const json ring{{"do", "run"}, {"command", "example.command.alarm"}};
  const json minute{{"do", "clock"}, {"advance_s", 60}};
  const json standing{{"do", "notifications"}};
  host_.ok(ring);
  EXPECT_FALSE(host_.ok({{"do", "clock"}, {"advance_s", 59}}).contains("events"));
  const json event = host_.ok({{"do", "clock"}, {"advance_s", 1}}).at("events").at(0);
  EXPECT_EQ(event.at("event"), "notification");
  EXPECT_EQ(event.at("ask"), event.at("id"));
  EXPECT_EQ(event.at("title"), "Water the plants");
  EXPECT_EQ(event.at("message"), "You were told 0 times before.");
  EXPECT_FALSE(event.at("options")[0].contains("menu"));
  EXPECT_EQ(event.at("options")[1].at("menu"), "Later");
  EXPECT_EQ(host_.ok(standing).at("notifications")[0].at("id"), event.at("id"));
  EXPECT_FALSE(host_.ok(minute).contains("events")) << "it stands, and is told once";

  json answer{{"do", "answer"}, {"ask", event.at("id")}, {"choice", "elsewhere"}};
  EXPECT_EQ(host_.refused(answer, "not_found")["error"].at("field"), "choice");
  answer["choice"] = "later";
  host_.ok(answer);
  EXPECT_TRUE(host_.ok(standing).at("notifications").empty());
  EXPECT_EQ(host_.refused(answer, "not_found")["error"].at("field"), "ask");
  EXPECT_EQ(host_.ok(minute).at("events").at(0).at("message"), "You were told 1 times before.");
  answer["choice"] = "open";
  EXPECT_EQ(host_.ok(answer).at("opened").at("id"), "example.list.notes");
}

TEST_F(Example, ANotificationThatIsReplacedIsToldOnceAndReadInItsNewWords) {
  const json ring{{"do", "run"}, {"command", "example.command.alarm"}};
  const json minute{{"do", "clock"}, {"advance_s", 60}};
  host_.ok(ring);
  EXPECT_TRUE(host_.ok(minute).contains("events"));
  host_.ok(ring);
  EXPECT_FALSE(host_.ok(minute).contains("events"));
  const json standing = host_.ok({{"do", "notifications"}}).at("notifications");
  ASSERT_EQ(standing.size(), 1u);
  EXPECT_EQ(standing[0].at("message"), "You were told 1 times before.");
}

TEST_F(Example, AnotherOperatorWaitsUntilTheWindowsAreClosed) {
  const auto list = open_notebook();
  host_.refused(sign_in("nowak"), "conflict");
  host_.ok({{"do", "close"}, {"handle", list}});
  EXPECT_EQ(host_.ok(sign_in("nowak")).at("employee").at("name"), "Anna Nowak");
}

}  // namespace module_tests
