// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/negotiations_oracle.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/report/negotiations_report.hpp"

namespace crm_test {

using crm::activity;

namespace {

const erp::instant oracle_now = fake_host().clock_.now_;

std::int64_t day_number(erp::date day) {
  return std::chrono::sys_days(day).time_since_epoch().count();
}

struct written_rate {
  erp::date from;
  std::int64_t rate_e4;
};

using namespace std::chrono_literals;
using std::chrono::January;
using std::chrono::March;

// EUR in PLN, as story_company.sql has them.
const written_rate rates[] = {
    {2026y / March / 2, 43'125}, {2026y / January / 2, 42'500}, {2025y / January / 2, 42'617}};

std::optional<std::int64_t> in_pln(const std::optional<erp::money>& amount, std::int64_t day) {
  if (!amount) return std::nullopt;
  if (amount->currency == "PLN") return amount->amount_e4;
  for (const auto& rate : rates) {
    if (day_number(rate.from) > day) continue;
    if (day - day_number(rate.from) > 35) return std::nullopt;
    const auto product = amount->amount_e4 * rate.rate_e4;
    return product / 10'000 + (product % 10'000 >= 5'000 ? 1 : 0);
  }
  return std::nullopt;
}

void add_to(std::optional<std::int64_t>& sum, std::int64_t one) {
  sum = sum.value_or(0) + one;
}

}  // namespace

negotiations_asked negotiations_asked::period_before() const {
  const auto from = day_number(*question.day("from")), to = day_number(*question.day("to"));
  const auto day = [](std::int64_t number) {
    return erp::date(std::chrono::sys_days(std::chrono::days(number)));
  };
  auto other = *this;
  other.question.parameters["from"] = day(from - 1 - (to - from));
  other.question.parameters["to"] = day(from - 1);
  other.as_of = as_of > to ? from - 1 + (as_of - to) : from - 1;
  return other;
}

std::int64_t day_in_zone(erp::instant moment) {
  return day_number(erp::kit::day_of(moment, report_zone));
}

std::int64_t today_in_zone() {
  return day_in_zone(oracle_now);
}

negotiations_asked draw_negotiations(std::mt19937& dice, const course_world& in, bool of_one) {
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
  negotiations_asked ask;
  ask.of_one = of_one;
  ask.silence = 1 + upto(120);
  auto& parameters = ask.question.parameters;
  parameters = crm::negotiations_report()->start({}, {oracle_now, report_zone, "pl"}).parameters;
  parameters["silence_days"] = ask.silence;
  const auto today = today_in_zone();
  ask.as_of = today;
  const auto day = [](std::int64_t number) {
    return erp::date(std::chrono::sys_days(std::chrono::days(number)));
  };
  parameters["from"] = upto(2) == 0 ? erp::value(day(today - 500 + upto(300))) : erp::value();
  parameters["to"] = upto(2) == 0 ? erp::value(day(today - 190 + upto(230))) : erp::value();
  const auto contractors = static_cast<int>(in.contractors.size());
  if (ask.of_one)
    parameters["contractor"] = erp::record_key{std::to_string(1 + upto(contractors - 1))};
  const auto is_detal = [](const auto& one) { return one.group == "Detal"; };
  if (upto(4) == 0 && std::any_of(in.contractors.begin(), in.contractors.end(), is_detal))
    parameters["contractor_group"] = erp::record_key{"Detal"};
  if (upto(5) == 0)
    parameters["employee"] = erp::record_key{std::to_string(1 + upto(in.firm.employees() - 1))};
  ask.compared = upto(1) == 0;
  parameters["compare"] = ask.compared;
  if (ask.compared) {
    auto first = today - 350 + upto(150);
    if (day(first).day() == std::chrono::day(1)) ++first;
    parameters["from"] = day(first);
    parameters["to"] = day(today - 190 + upto(230));
  }
  ask.question.now = oracle_now;
  ask.question.zone = report_zone;
  ask.question.language = "pl";
  return ask;
}

of_contractors counted_activities(const course_world& in, const drawn_operator& who,
                                  const negotiations_asked& ask) {
  std::vector<const activity*> all;
  for (const auto& record : in.firm.activities) {
    if (record.state == crm::activity_state::cancelled || !record.contractor) continue;
    if (!may_see(in.firm, who, record)) continue;
    if (!ask.of_one && record.starts_at > oracle_now) continue;
    const auto day = erp::kit::day_of(record.starts_at, report_zone);
    if (const auto from = ask.question.day("from"); from && day < *from) continue;
    if (const auto to = ask.question.day("to"); to && day > *to) continue;
    const auto* contractor = in.find(record.contractor);
    if (const auto group = ask.question.key("contractor_group");
        group && contractor->group != group->id)
      continue;
    if (const auto one = ask.question.key("contractor"); one && *record.contractor != *one)
      continue;
    if (const auto only = ask.question.key("employee"); only && *record.employee != *only) continue;
    all.push_back(&record);
  }
  std::sort(all.begin(), all.end(), [](const auto* one, const auto* other) {
    return std::pair(one->starts_at, one->id) < std::pair(other->starts_at, other->id);
  });
  of_contractors each;
  for (const auto* record : all) each[record->contractor->id].push_back(record);
  return each;
}

std::vector<stay> stays_of(const std::vector<const activity*>& all) {
  std::vector<stay> stays;
  for (const auto* record : all) {
    if (!record->category) continue;
    if (!stays.empty() && stays.back().category == *record->category) continue;
    if (!stays.empty()) stays.back().next = record;
    stays.push_back({*record->category, record, nullptr});
  }
  return stays;
}

std::chrono::seconds spent_on(const activity& record) {
  return record.elapsed.value_or(record.measured);
}

void sums_by_hand::add(const activity& record) {
  const auto day = day_number(erp::kit::day_of(record.starts_at, record.zone));
  const auto planned = in_pln(record.expected_cost, day), paid = in_pln(record.actual_cost, day);
  if (planned) {
    add_to(expected, *planned);
    with_expected.insert(record.id);
  }
  if (paid) {
    add_to(actual, *paid);
    with_actual.insert(record.id);
  }
  if (planned && paid) {
    add_to(variance, *paid - *planned);
    with_both.insert(record.id);
  }
  if ((record.expected_cost && !planned) || (record.actual_cost && !paid))
    without_rate.insert(record.id);
}

erp::report_table as_it_was_before(erp::report_table table) {
  for (auto& row : table.rows)
    for (auto& cell : row.cells) {
      if (&cell == &row.cells.front() && std::holds_alternative<std::string>(cell.value)) continue;
      cell.value = cell.before;
      cell.behind = cell.behind_before;
    }
  return table;
}

void hold_nothing_before(const erp::report_table& table) {
  for (const auto& row : table.rows)
    for (const auto& cell : row.cells) {
      EXPECT_EQ(cell.before, erp::value());
      EXPECT_EQ(cell.behind_before, "");
    }
}

checked_report::checked_report(crm::admitted& inside, const negotiations_asked& ask)
    : inside_(inside), ask_(ask), maker_(crm::negotiations_report()) {
  no_steps steps;
  auto answer = maker_->make(inside_, ask_.question, steps);
  if (answer)
    result_ = std::move(answer->result);
  else
    ADD_FAILURE() << answer.failure().message.id;
}

const erp::report_table* checked_report::find(const std::string& part) const {
  for (const auto& one : result_.parts)
    if (one.id == part) return &one.table;
  return nullptr;
}

const erp::report_table& checked_report::table(const std::string& part) const {
  static const erp::report_table none;
  const auto* found = find(part);
  EXPECT_NE(found, nullptr) << part;
  return found ? *found : none;
}

const erp::report_cell& checked_report::cell(const erp::report_table& table,
                                             const erp::report_row& row,
                                             const std::string& column) const {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].id == column) return row.cells.at(i);
  ADD_FAILURE() << "no column " << column;
  return row.cells.front();
}

void checked_report::contractors(const erp::report_cell& cell, const ids& activities,
                                 std::size_t count) const {
  EXPECT_EQ(cell.value, erp::value(static_cast<std::int64_t>(count)));
  behind(cell, activities);
}

void checked_report::behind(const erp::report_cell& cell, const ids& activities) const {
  EXPECT_EQ(cell.behind.empty(), activities.empty());
  if (!cell.behind.empty()) {
    EXPECT_EQ(behind_cell(inside_, *maker_, ask_.question, cell.behind), activities);
  }
}

void checked_report::amount(const erp::report_cell& cell,
                            const std::optional<std::int64_t>& amount_e4,
                            const ids& activities) const {
  EXPECT_EQ(cell.value, amount_e4 ? erp::value(erp::money{*amount_e4, "PLN"}) : erp::value());
  behind(cell, activities);
}

// All there are is in EUR.
void checked_report::gaps(const ids& activities, const ids& before) const {
  const auto* gaps = find("gaps");
  EXPECT_EQ(gaps != nullptr, !activities.empty() || !before.empty());
  if (!gaps) return;
  EXPECT_EQ(gaps->rows.size(), (activities.empty() ? 0U : 1U) + (before.empty() ? 0U : 1U));
  for (const auto& row : gaps->rows) {
    const auto& cell = this->cell(*gaps, row, "activities");
    const auto figure = crm::read_figure(crm::taken_apart(cell.behind).figure);
    this->activities(cell, figure && figure->of.count("before") != 0 ? before : activities);
  }
}

}  // namespace crm_test
