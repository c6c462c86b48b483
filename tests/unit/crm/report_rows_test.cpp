// SPDX-License-Identifier: Apache-2.0
// Rows of a report, periods, and how figures are written down: without a database.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plugin/report/effectiveness_rows.hpp"
#include "plugin/report/report_figure.hpp"
#include "plugin/report/report_period.hpp"
#include "plugin/report/report_question.hpp"

namespace crm_test {
namespace {

using namespace std::chrono;
using testing::ElementsAre;

erp::record_key key(const char* id) {
  return {id};
}

// "Sales 0 subtotal": name, depth, role.
std::vector<std::string> shown(const std::vector<crm::effectiveness_group>& rows) {
  std::vector<std::string> all;
  for (const auto& row : rows) {
    const char* roles[] = {"", " body", " subtotal", " total"};
    all.push_back(row.name + " " + std::to_string(row.depth) + roles[static_cast<int>(row.role)]);
  }
  return all;
}

TEST(EffectivenessRows, OfEmployeesFollowTheirNamesAsPeopleOrderThem) {
  const crm::names called{{key("1"), "Łoś"}, {key("2"), "Las"}, {key("3"), "Mak"}};
  EXPECT_THAT(shown(crm::rows_by_employee({key("3"), key("1"), key("2"), key("9")}, called)),
              ElementsAre("9 0 body", "Las 0 body", "Łoś 0 body", "Mak 0 body", " 0 total"));
}

TEST(EffectivenessRows, OfUnitsStandUnderTheOneAboveThem) {
  crm::organisation firm;
  firm.add_unit(key("sales"), key("board"));
  firm.add_unit(key("north"), key("sales"));
  firm.add_unit(key("south"), key("sales"));
  firm.add_unit(key("idle"), key("sales"));
  firm.add_employee(key("1"), key("north"));
  firm.add_employee(key("2"), key("south"));
  firm.add_employee(key("2"), key("store"));
  const auto rows = crm::rows_by_unit({key("1"), key("2"), key("3")}, firm, {});
  EXPECT_THAT(shown(rows), ElementsAre("board 0 subtotal", "sales 1 subtotal", "north 2 body",
                                       "south 2 body", "store 0 body", " 0 body", " 0 total"));
  EXPECT_TRUE(rows[0].has(key("1")) && rows[0].has(key("2")) && !rows[0].has(key("3")));
  EXPECT_TRUE(rows[5].has(key("3")) && !rows[5].has(key("1")));
  EXPECT_TRUE(rows[6].has(key("3")) && rows[6].has(key("2")));
}

TEST(EffectivenessRows, OfUnitsThatAreBelowThemselvesStandThereOnce) {
  crm::organisation firm;
  firm.add_unit(key("a"), key("b"));
  firm.add_unit(key("b"), key("a"));
  firm.add_unit(key("c"), key("c"));
  firm.add_employee(key("1"), key("b"));
  firm.add_employee(key("2"), key("c"));
  EXPECT_THAT(shown(crm::rows_by_unit({key("1"), key("2")}, firm, {})),
              ElementsAre("c 0 body", "a 0 subtotal", "b 1 body", " 0 total"));
}

TEST(EffectivenessSums, CountAContractorOnceInEveryRow) {
  crm::effectiveness_facts facts;
  facts.of(key("1"))[crm::planned] = 3;
  facts.of(key("2"))[crm::planned] = 4;
  facts.touched_by = {{1, 0}, {1, 1}, {2, 1}, {5, 0}};
  const auto sums = crm::added_up(facts, crm::rows_by_employee({key("1"), key("2")}, {}));
  ASSERT_EQ(sums.size(), 3U);
  EXPECT_EQ(sums[0][crm::contractors_reached], 2);
  EXPECT_EQ(sums[1][crm::contractors_reached], 2);
  EXPECT_EQ(sums[2][crm::contractors_reached], 3);
  EXPECT_EQ(sums[2][crm::planned], 7);
}

TEST(ReportPeriod, BeforeHasAsManyDaysOrWholeMonths) {
  const auto before = [](erp::date from, erp::date to) {
    const auto found =
        crm::period_before(crm::period_of(from, to, "Europe/Warsaw"), "Europe/Warsaw");
    return std::pair(found.from, found.to);
  };
  const auto day = [](int y, unsigned m, unsigned d) {
    return year(y) / month(m) / std::chrono::day(d);
  };
  EXPECT_EQ(before(day(2026, 3, 2), day(2026, 3, 2)), std::pair(day(2026, 3, 1), day(2026, 3, 1)));
  EXPECT_EQ(before(day(2026, 3, 5), day(2026, 3, 14)),
            std::pair(day(2026, 2, 23), day(2026, 3, 4)));
  EXPECT_EQ(before(day(2026, 3, 1), day(2026, 3, 31)),
            std::pair(day(2026, 2, 1), day(2026, 2, 28)));
  EXPECT_EQ(before(day(2026, 1, 1), day(2026, 3, 31)),
            std::pair(day(2025, 10, 1), day(2025, 12, 31)));
  EXPECT_EQ(before(day(2024, 1, 1), day(2024, 12, 31)),
            std::pair(day(2023, 1, 1), day(2023, 12, 31)));
}

TEST(ReportPeriod, IsOfTheOperatorsDaysAndItsPiecesAreAllOfIt) {
  const auto period =
      crm::period_of(year(2026) / 3 / 28, year(2026) / 3 / 29, "Europe/Warsaw");  // spring
  EXPECT_EQ(period.ends - period.begins, hours(47));
  const auto year_long = crm::period_of(year(2025) / 1 / 1, year(2025) / 12 / 31, "Europe/Warsaw");
  auto at = year_long.begins;
  for (const auto& piece : crm::slices_of(year_long, 31)) {
    EXPECT_EQ(piece.begins, at);
    EXPECT_LT(piece.begins, piece.ends);
    at = piece.ends;
  }
  EXPECT_EQ(at, year_long.ends);
}

TEST(ReportFigure, IsReadAsItWasWritten) {
  const crm::report_figure figure{"over due", {{"unit", "a&b=c|d%é"}, {"before", "1"}, {"x", ""}}};
  const auto text = crm::written(figure);
  EXPECT_EQ(text.find('|'), text.npos);
  EXPECT_EQ(crm::read_figure(text), figure);
  for (const char* wrong : {"", "&a=1", "a&b", "a&b=%", "a&b=%zz", "a&=1", "a&b=1&b=2", "a=1"})
    EXPECT_EQ(crm::read_figure(wrong), std::nullopt) << wrong;
}

TEST(ReportQuestion, HasAnotherMarkWhenItIsAnotherQuestion) {
  crm::report_question one;
  one.parameters = {{"a", std::int64_t{1}}, {"b", erp::record_key{"2"}}};
  auto other = one;
  EXPECT_EQ(crm::mark_of(one), crm::mark_of(other));
  other.parameters["b"] = std::int64_t{2};
  EXPECT_NE(crm::mark_of(one), crm::mark_of(other));
  other = one;
  other.now += seconds(1);
  EXPECT_NE(crm::mark_of(one), crm::mark_of(other));
}

}  // namespace
}  // namespace crm_test
