// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "host-sdk/kit/zone.hpp"
#include "plugin/recurrence/recurrence.hpp"

// Two hundred rules as another implementation expands them; see recurrence_table.py beside this.

namespace crm_test {

namespace {

constexpr std::size_t expanded = 450;  // as the script
constexpr std::size_t told = 8;

struct told_rule {
  std::string rule;
  std::string start;
  std::string zone;
  std::size_t count = 0;
  std::string first;
  std::string last;
};

std::vector<told_rule> table() {
  std::ifstream file(CRM_RECURRENCE_TABLE);
  std::vector<told_rule> rules;
  for (std::string line; std::getline(file, line);) {
    std::istringstream columns(line);
    told_rule one;
    std::string count;
    for (auto* column : {&one.rule, &one.start, &one.zone, &count, &one.first, &one.last})
      std::getline(columns, *column, '\t');
    one.count = std::stoul(count);
    rules.push_back(std::move(one));
  }
  return rules;
}

erp::wall_time wall_of(const std::string& text) {
  const auto number = [&](std::size_t at, std::size_t length) {
    return std::stoi(text.substr(at, length));
  };
  const erp::date day{std::chrono::year(number(0, 4)),
                      std::chrono::month(static_cast<unsigned>(number(5, 2))),
                      std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return erp::kit::midnight(day) + std::chrono::hours(number(11, 2)) +
         std::chrono::minutes(number(14, 2));
}

std::string shown(erp::instant at) {
  const auto day = erp::kit::day_of(at, "UTC");
  const std::chrono::hh_mm_ss time(at - std::chrono::floor<std::chrono::days>(at));
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02dZ", int{day.year()},
                unsigned{day.month()}, unsigned{day.day()}, static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()));
  return text;
}

erp::instant far_away() {
  return erp::kit::to_instant_moving(wall_of("2500-01-01T00:00"), "UTC");
}

}  // namespace

TEST(RecurrenceTable, EveryRuleFallsOnTheTimesThatAnotherImplementationMakes) {
  const auto rules = table();
  ASSERT_EQ(rules.size(), 200u);
  for (const auto& told_one : rules) {
    SCOPED_TRACE(told_one.rule + " from " + told_one.start + " in " + told_one.zone);
    const auto rule = crm::parse_rule(told_one.rule, told_one.zone);
    ASSERT_TRUE(rule.ok()) << rule.failure().message.id;
    const crm::repeat_start start{wall_of(told_one.start), told_one.zone, false};
    const auto made = crm::occurrences(*rule, start, {std::nullopt, far_away(), expanded});
    ASSERT_TRUE(made.ok()) << made.failure().message.id;
    std::string first;
    for (std::size_t i = 0; i < std::min(told, made->at.size()); ++i)
      first += (i ? " " : "") + shown(made->at[i]);
    EXPECT_EQ(made->at.size(), told_one.count);
    EXPECT_EQ(first, told_one.first);
    EXPECT_EQ(shown(made->at.back()), told_one.last);
  }
}

TEST(RecurrenceTable, EveryRuleComesBackFromItsOwnText) {
  for (const auto& told_one : table()) {
    const crm::repeat_start start{wall_of(told_one.start), told_one.zone, false};
    const auto rule = crm::parse_rule(told_one.rule, told_one.zone);
    ASSERT_TRUE(rule.ok());
    const auto text = crm::print_rule(*rule, start);
    const auto again = crm::parse_rule(text, told_one.zone);
    ASSERT_TRUE(again.ok()) << text;
    EXPECT_EQ(*again, crm::completed(*rule, start)) << told_one.rule << " " << text;
  }
}

}  // namespace crm_test
