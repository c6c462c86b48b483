// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "host-sdk/company/core/command_table.hpp"
#include "host-sdk/company/core/contributions.hpp"

namespace company_tests {

using namespace erp;
using company::command_table;
using company::front_list;

namespace {

class silent_log : public services::log {
  void write(services::log_level, std::string_view) override {}
};

command command_of(const std::string& id) {
  command made;
  made.description.id = id;
  made.description.caption = verbatim(id);
  made.run = [](const auto&, const auto&) { return result<void>(); };
  return made;
}

ribbon_placement placed(const std::string& id, int order, const std::string& group = "group") {
  ribbon_placement place;
  place.command = id;
  place.page = "page";
  place.page_caption = verbatim("Page");
  place.group = group;
  place.group_caption = verbatim("Group");
  place.order = order;
  return place;
}

form_contribution form_of(std::vector<std::string> field_ids) {
  form_contribution form;
  form.description.id = "form";
  form.description.caption = verbatim("Form");
  form.description.sections.emplace_back();
  form.description.sections[0].id = "section";
  for (auto& id : field_ids) {
    field made;
    made.id = id;
    made.caption = verbatim("Field");
    form.description.sections[0].fields.push_back(made);
  }
  form.open = [](auto, auto) { return job_handle(); };
  return form;
}

class Registry : public testing::Test {
 protected:
  template <class T>
  void add(T what) {
    auto added = all_.add("module", std::move(what));
    ASSERT_TRUE(added.ok()) << added.failure().message.id;
    held_.push_back(std::move(*added));
  }
  template <class T>
  error refused(T what) {
    auto added = all_.add("module", std::move(what));
    EXPECT_FALSE(added.ok());
    return added.ok() ? error{} : added.failure();
  }

  kit::translator translator_;
  company::contributions all_{translator_};
  front_list front_;
  silent_log log_;
  command_table table_{all_, front_, log_};
  subscriptions held_;
};

}  // namespace

TEST_F(Registry, KeepsAContributionAsLongAsItsSubscription) {
  int changes = 0;
  const auto told = all_.on_changed([&] { ++changes; });
  add(command_of("one"));
  EXPECT_NE(all_.find_command("one"), nullptr);
  EXPECT_EQ(all_.find_command("one")->owner, "module");
  held_.clear();
  EXPECT_EQ(all_.find_command("one"), nullptr);
  EXPECT_EQ(changes, 2);
}

TEST_F(Registry, RefusesATakenIdNamingItAndItsOwner) {
  add(command_of("one"));
  const error why = refused(command_of("one"));
  EXPECT_EQ(why.code, error_code::conflict);
  EXPECT_EQ(why.message.arguments[0], value(std::string("one")));
  EXPECT_EQ(why.message.arguments[1], value(std::string("module")));
  held_.clear();
  add(command_of("one"));
}

TEST_F(Registry, RefusesWhatIsNotWhole) {
  command no_run = command_of("one");
  no_run.run = nullptr;
  EXPECT_EQ(refused(no_run).code, error_code::invalid);
  EXPECT_EQ(refused(command_of("")).code, error_code::invalid);
  EXPECT_EQ(refused(placed("unknown", 1)).code, error_code::invalid);
  EXPECT_EQ(refused(form_of({"a", "b", "a"})).code, error_code::invalid);
  EXPECT_EQ(refused(form_of({""})).code, error_code::invalid);
  form_contribution wrong_command = form_of({"a"});
  wrong_command.description.sections[0].fields[0].command = "nowhere";
  EXPECT_EQ(refused(wrong_command).code, error_code::invalid);
  EXPECT_EQ(refused(list_contribution{}).code, error_code::invalid);
  EXPECT_TRUE(all_.forms().empty());
}

TEST_F(Registry, OrdersTheRibbonAndJoinsWhatIsNamedAlike) {
  for (const auto* id : {"a", "b", "c"}) add(command_of(id));
  add(placed("a", 30));
  add(placed("c", 5, "other"));
  add(placed("b", 10));
  const auto ribbon = table_.ribbon();
  ASSERT_EQ(ribbon.size(), 1u);
  ASSERT_EQ(ribbon[0].groups.size(), 2u);
  EXPECT_EQ(ribbon[0].groups[0].buttons[0].command, "b");
  EXPECT_EQ(ribbon[0].groups[0].buttons[1].command, "a");
  EXPECT_EQ(ribbon[0].groups[1].buttons[0].command, "c");
}

TEST_F(Registry, DrawsNoPlaceWhoseCommandIsGone) {
  add(command_of("one"));
  add(menu_placement{"one", {{"main", verbatim("Main")}, {"crm", verbatim("CRM")}}, 0});
  ASSERT_EQ(table_.menu().size(), 1u);
  EXPECT_EQ(table_.menu()[0].items[0].items[0].command, "one");
  held_.erase(held_.begin());
  EXPECT_TRUE(table_.menu().empty());
}

TEST_F(Registry, AsksACommandAboutTheListInFrontAndRunsItOnlyWhenItMay) {
  command about = command_of("about");
  int ran = 0;
  about.available = [](const command_context& where) {
    return availability{where.selection.size() == 1, verbatim("Select one")};
  };
  about.run = [&](const command_context& where, const auto&) {
    ran += where.selection[0].id == "7";
    return result<void>();
  };
  add(about);
  EXPECT_FALSE(table_.available("about").enabled);
  EXPECT_EQ(table_.run("about", {}).failure().message.id, "Select one");
  int told = 0;
  const auto watching = front_.on_changed([&] { ++told; });
  front_.show({"contractors", {{"7"}}, {}});
  front_.show({"contractors", {{"7"}}, {}});
  EXPECT_EQ(told, 1) << "told though nothing was different";
  EXPECT_TRUE(table_.available("about").enabled);
  EXPECT_TRUE(table_.run("about", {}).ok());
  EXPECT_EQ(ran, 1);
  EXPECT_EQ(table_.run("nothing", {}).failure().code, error_code::not_found);
}

TEST_F(Registry, ACommandMayDropItselfWhileItRuns) {
  command leaving = command_of("leaving");
  leaving.run = [this, big = std::string(100, 'x')](const auto&, const auto&) {
    held_.clear();
    EXPECT_EQ(big.size(), 100u);
    return result<void>();
  };
  add(leaving);
  EXPECT_TRUE(table_.run("leaving", {}).ok());
}

}  // namespace company_tests
