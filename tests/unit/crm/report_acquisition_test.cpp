// SPDX-License-Identifier: Apache-2.0
// The probability of acquisition, held against counting case by case on firms drawn by lot, and
// every figure against the activities behind it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/report/acquisition_query.hpp"
#include "plugin/report/acquisition_report.hpp"
#include "plugin/report/report_figure.hpp"
#include "tests/unit/crm/course_world.hpp"

namespace crm_test {
namespace {

using crm::activity;
using std::chrono::sys_days;

const erp::instant now = fake_host().clock_.now_;
constexpr char zone[] = "Europe/Warsaw";

// One case as the words of the report say: what it began with and what became of it.
struct oracle_case {
  const activity* first = nullptr;
  const drawn_contractor* contractor = nullptr;
  std::int64_t began = 0;
  bool acquired = false;
  std::int64_t days = 0;  // until it was acquired, or today
  std::int64_t activities = 0;
};

std::int64_t day_of(const activity& record) {
  return sys_days(erp::kit::day_of(record.starts_at, record.zone)).time_since_epoch().count();
}

std::int64_t number(erp::date day) {
  return sys_days(day).time_since_epoch().count();
}

const std::int64_t today = number(erp::kit::day_of(now, zone));

bool comes_first(const activity* one, const activity* other) {
  return std::pair(one->starts_at, one->id) < std::pair(other->starts_at, other->id);
}

struct asked {
  crm::report_question question;
  std::string by;
  std::int64_t n = 0;
  std::int64_t from = 0, to = 0;
  std::int64_t category = 0;
  bool compared = false;

  // As many days, up to the day before it begins; never of whole months.
  asked period_before() const {
    asked other = *this;
    other.to = from - 1;
    other.from = other.to - (to - from);
    return other;
  }
};

// Of the period, and of the one before where they are compared.
struct oracle_cases {
  std::vector<oracle_case> now;
  std::vector<oracle_case> before;
};

std::vector<const activity*> counting(const course_world& in, const drawn_operator& who) {
  std::vector<const activity*> all;
  for (const auto& record : in.firm.activities)
    if (record.state != crm::activity_state::cancelled && record.contractor &&
        may_see(in.firm, who, record))
      all.push_back(&record);
  std::sort(all.begin(), all.end(), comes_first);
  return all;
}

void count_activities(const std::vector<const activity*>& all, std::int64_t n, oracle_case& one) {
  for (const auto* other : all)
    if (other->contractor == one.first->contractor && !comes_first(other, one.first) &&
        day_of(*other) <= one.began + std::min(one.days, n))
      ++one.activities;
}

// Those left out because they were customers before stand in `before`.
std::vector<oracle_case> cases_of(const course_world& in, const drawn_operator& who,
                                  const asked& ask, std::int64_t& before) {
  const auto all = counting(in, who);
  std::vector<oracle_case> cases;
  std::set<std::pair<erp::record_key, std::int64_t>> met;
  for (const auto* record : all) {
    if (!record->category || (ask.by != "category" && *record->category != ask.category)) continue;
    const auto group = ask.by == "category" ? *record->category : 0;
    if (!met.emplace(*record->contractor, group).second) continue;
    oracle_case one{record, in.find(record->contractor), day_of(*record)};
    if (one.began < ask.from || one.began > std::min(ask.to, today)) continue;
    if (const auto only = ask.question.key("contractor_group");
        only && one.contractor->group != only->id)
      continue;
    if (const auto only = ask.question.key("employee"); only && record->employee != *only) continue;
    const auto since = one.contractor->customer_since;
    if (since && number(*since) < one.began) {
      ++before;
      continue;
    }
    one.acquired = since && number(*since) <= today;
    one.days = (one.acquired ? number(*since) : today) - one.began;
    count_activities(all, ask.n, one);
    cases.push_back(one);
  }
  return cases;
}

// In which rows it stands; empty text: in no group.
std::set<std::string> groups_of(const course_world& in, const std::string& by,
                                const oracle_case& one) {
  const auto number_of = [](const auto& id) { return id ? std::to_string(*id) : std::string(); };
  if (by == "contractor_group") return {db::fold(one.contractor->group.value_or(""))};
  if (by == "region") return {db::fold(one.contractor->region.value_or(""))};
  if (by == "category") return {number_of(one.first->category)};
  if (by == "contact_type") return {number_of(one.first->contact_type)};
  if (by == "employee") return {one.first->employee->id};
  if (by == "activities") {
    for (const int from : {13, 7, 4, 2, 1})
      if (one.activities >= from) return {std::to_string(from)};
    return {"none counted"};
  }
  std::set<std::string> units;
  for (const int unit : in.units_of(*one.first->employee)) units.insert(std::to_string(unit));
  return units.empty() ? std::set<std::string>{""} : units;
}

using ids = std::set<std::int64_t>;

ids ids_where(const std::vector<oracle_case>& cases,
              const std::function<bool(const oracle_case&)>& is_in) {
  ids found;
  for (const auto& one : cases)
    if (is_in(one)) found.insert(one.first->id);
  return found;
}

// The share that is acquired by day n, followed day by day; none: nobody was followed so long.
std::optional<double> probability_by_hand(const std::vector<oracle_case>& cases, std::int64_t n) {
  double open = 1;
  for (std::int64_t day = 0; day <= n && open > 0; ++day) {
    std::int64_t at_risk = 0, acquired = 0;
    for (const auto& one : cases) {
      at_risk += one.days >= day;
      acquired += one.acquired && one.days == day;
    }
    if (at_risk == 0) return std::nullopt;
    open *= static_cast<double>(at_risk - acquired) / static_cast<double>(at_risk);
  }
  return 1 - open;
}

// The first day by which half of them are acquired; none: it is not seen.
std::optional<std::int64_t> median_by_hand(const std::vector<oracle_case>& cases) {
  std::int64_t longest = 0;
  for (const auto& one : cases) longest = std::max(longest, one.days);
  for (std::int64_t day = 0; day <= longest; ++day)
    if (const auto share = probability_by_hand(cases, day); share && *share >= 0.5 - 1e-9)
      return day;
  return std::nullopt;
}

class row_check {
 public:
  row_check(crm::admitted& inside, const crm::report_maker& maker, const asked& ask)
      : inside_(inside), maker_(maker), ask_(ask) {}

  static int estimates() { return estimates_; }
  static int compared() { return compared_; }
  void holds(const erp::report_row& row, const oracle_cases& cases) {
    const auto n = ask_.n;
    cell(row.cells[1], cases, [](const auto&) { return true; });
    cell(row.cells[2], cases, [&](const auto& one) { return one.acquired && one.days <= n; });
    cell(row.cells[3], cases, [&](const auto& one) { return !one.acquired && one.days < n; });
    estimate(row, cases.now);
    estimate_before(row, cases.before);
  }

 private:
  void cell(const erp::report_cell& cell, const oracle_cases& cases,
            const std::function<bool(const oracle_case&)>& is_in) {
    figure(cell.value, cell.behind, ids_where(cases.now, is_in));
    if (ask_.compared) {
      figure(cell.before, cell.behind_before, ids_where(cases.before, is_in));
    } else {
      EXPECT_EQ(cell.before, erp::value());
      EXPECT_EQ(cell.behind_before, "");
    }
  }

  void figure(const erp::value& value, const std::string& behind, const ids& expected) {
    EXPECT_EQ(value, erp::value(static_cast<std::int64_t>(expected.size())));
    EXPECT_EQ(behind.empty(), expected.empty());
    if (!behind.empty()) {
      EXPECT_EQ(behind_cell(inside_, maker_, ask_.question, behind), expected);
    }
  }

  void estimate_before(const erp::report_row& row, const std::vector<oracle_case>& cases) {
    const auto expected =
        ask_.compared && cases.size() >= 20 ? probability_by_hand(cases, ask_.n) : std::nullopt;
    const auto& found = row.cells[4].before;
    ASSERT_EQ(std::holds_alternative<std::int64_t>(found), expected.has_value());
    if (expected) {
      ++compared_;
      EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(found)), 10'000 * *expected, 0.51);
    }
    const auto median = ask_.compared && cases.size() >= 20 ? median_by_hand(cases) : std::nullopt;
    EXPECT_EQ(row.cells[7].before, median ? erp::value(*median) : erp::value());
  }

  void estimate(const erp::report_row& row, const std::vector<oracle_case>& cases) {
    const auto& estimate = row.cells[4];
    if (cases.size() < 20) {
      EXPECT_EQ(estimate.value, erp::value());
      EXPECT_EQ(estimate.shown.id, "too few cases: {1}");
      EXPECT_EQ(row.cells[7].value, erp::value());
      return;
    }
    const auto expected = probability_by_hand(cases, ask_.n);
    ASSERT_EQ(std::holds_alternative<std::int64_t>(estimate.value), expected.has_value());
    if (!expected) return;
    ++estimates_;
    const auto found = std::get<std::int64_t>(estimate.value);
    EXPECT_NEAR(static_cast<double>(found), 10'000 * *expected, 0.51);
    EXPECT_LE(std::get<std::int64_t>(row.cells[5].value), found);
    EXPECT_GE(std::get<std::int64_t>(row.cells[6].value), found);
  }

  crm::admitted& inside_;
  const crm::report_maker& maker_;
  const asked& ask_;
  static inline int estimates_ = 0;
  static inline int compared_ = 0;
};

// The group that the row's figures are of, as they name it themselves; none: the row of all.
std::optional<std::string> group_of(const erp::report_row& row) {
  const auto& cell = row.cells[1];
  const auto& behind = cell.behind.empty() ? cell.behind_before : cell.behind;
  auto figure = crm::read_figure(crm::taken_apart(behind).figure);
  if (!figure) return std::nullopt;
  figure->of.erase("before");
  if (figure->of.empty()) return std::nullopt;
  return figure->at("group");
}

void hold_table(crm::admitted& inside, const crm::report_maker& maker, const asked& ask,
                const course_world& in, const oracle_cases& cases, const erp::report_table& table) {
  std::map<std::string, oracle_cases> groups;
  for (const auto period : {&oracle_cases::now, &oracle_cases::before})
    for (const auto& one : cases.*period)
      if (ask.by != "nothing")
        for (const auto& group : groups_of(in, ask.by, one)) (groups[group].*period).push_back(one);
  row_check check(inside, maker, ask);
  std::set<std::string> met;
  bool total = false;
  for (const auto& row : table.rows) {
    ASSERT_EQ(row.cells.size(), table.columns.size());
    const auto group = group_of(row);
    SCOPED_TRACE("group " + group.value_or("(all)"));
    if (group) {
      EXPECT_TRUE(met.insert(*group).second) << "stands there twice";
      check.holds(row, groups[*group]);
    } else {
      total = true;
      check.holds(row, cases);
    }
  }
  EXPECT_EQ(met.size(), groups.size());
  EXPECT_EQ(total, ask.by != "category" && !(cases.now.empty() && cases.before.empty()));
}

constexpr const char* every_grouping[] = {"nothing",  "contractor_group", "region",
                                          "category", "contact_type",     "employee",
                                          "unit",     "activities"};

asked draw_question(std::mt19937& dice, const crm::report_maker& maker, const course_world& in,
                    std::int64_t category) {
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
  asked ask;
  ask.by = every_grouping[upto(7)];
  ask.n = 1 + upto(200);
  const bool of_all_times = upto(1) == 0;
  ask.from = today - 540 + (of_all_times ? 0 : upto(200));
  ask.to = of_all_times ? today : today - 200 + upto(240);
  ask.compared = upto(1) == 0;
  if (ask.compared && upto(2) == 0) {  // most begin before
    ask.from = today - 200 + upto(180);
    ask.to = ask.from + 520;
  }
  const auto first_day = erp::date(sys_days(std::chrono::days(ask.from)));
  if (ask.compared && first_day.day() == std::chrono::day(1)) ++ask.from;
  ask.category = category;
  auto& parameters = ask.question.parameters;
  parameters = maker.start({}, {now, zone, "pl"}).parameters;
  parameters["by"] = erp::record_key{ask.by};
  parameters["within_days"] = ask.n;
  parameters["compare"] = ask.compared;
  parameters["from"] = erp::date(sys_days(std::chrono::days(ask.from)));
  parameters["to"] = erp::date(sys_days(std::chrono::days(ask.to)));
  const auto is_detal = [](const auto& one) { return one.group == "Detal"; };
  if (upto(4) == 0 && std::any_of(in.contractors.begin(), in.contractors.end(), is_detal))
    parameters["contractor_group"] = erp::record_key{"Detal"};
  if (upto(4) == 0)
    parameters["employee"] = erp::record_key{std::to_string(1 + upto(in.firm.employees() - 1))};
  ask.question.now = now;
  ask.question.zone = zone;
  ask.question.language = "pl";
  return ask;
}

std::int64_t left_out_in(const erp::report_result& result) {
  for (const auto& notice : result.notices)
    if (notice.plural_id.find("were customers before") != std::string::npos) return notice.count;
  return 0;
}

constexpr int acquisition_worlds_in_the_file = 1'000;
constexpr int acquisition_worlds_on_a_server = 25;

class ReportAcquisition : public on_every_server {};

void hold_world(crm::admitted& inside, const crm::report_maker& maker, const course_world& in,
                const drawn_operator& who, const asked& ask) {
  no_steps steps;
  const auto answer = maker.make(inside, ask.question, steps);
  ASSERT_TRUE(answer.ok()) << answer.failure().message.id;
  const auto& result = (*answer).result;
  const bool knows = std::any_of(in.contractors.begin(), in.contractors.end(),
                                 [](const auto& one) { return one.customer_since.has_value(); });
  ASSERT_EQ(result.parts.size(), knows ? 2U : 0U);
  if (!knows) return;
  std::int64_t before = 0;
  oracle_cases cases{cases_of(in, who, ask, before), {}};
  std::int64_t before_that = 0;
  if (ask.compared) cases.before = cases_of(in, who, ask.period_before(), before_that);
  hold_table(inside, maker, ask, in, cases, result.parts[0].table);
  if (ask.by != "category") {
    EXPECT_EQ(left_out_in(result), before);
  }
}

TEST_P(ReportAcquisition, AgreesWithCountingCaseByCaseOnFirmsDrawnByLot) {
  course_database database(GetParam());
  auto& session = database.session();
  const auto maker = crm::acquisition_report();
  const crm::key_types keys;
  const auto category = *crm::category_of_code(session, "customer_acquisition");
  std::mt19937 dice(20261130);
  const int worlds = GetParam().kind == db::server::sqlite ? acquisition_worlds_in_the_file
                                                           : acquisition_worlds_on_a_server;
  for (int i = 0; i < worlds && !HasFailure(); ++i) {
    SCOPED_TRACE("world " + std::to_string(i));
    auto in = draw_courses(dice, database.values());
    database.put_courses(in);
    const auto& who = in.firm.operators[static_cast<std::size_t>(i) % in.firm.operators.size()];
    crm::admitted inside{session, keys, crm::scope_book().read(session, keys, database.who(who))};
    const auto ask = draw_question(dice, *maker, in, category);
    SCOPED_TRACE("by " + ask.by);
    hold_world(inside, *maker, in, who, ask);
  }
  // Of so few as on a server none may be large enough.
  if (worlds == acquisition_worlds_in_the_file) {
    EXPECT_GT(row_check::estimates(), worlds / 20) << "hardly any world says anything";
    EXPECT_GT(row_check::compared(), worlds / 100) << "hardly any period before says anything";
  }
}

ON_EVERY_SERVER(ReportAcquisition);

}  // namespace
}  // namespace crm_test
