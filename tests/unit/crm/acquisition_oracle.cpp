// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/acquisition_oracle.hpp"

#include <algorithm>

#include "db/dialect/fold.hpp"
#include "host-sdk/kit/zone.hpp"

namespace crm_test {

using crm::activity;
using std::chrono::sys_days;

namespace {

const erp::instant now = fake_host().clock_.now_;
constexpr char zone[] = "Europe/Warsaw";

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

constexpr const char* every_grouping[] = {"nothing",  "contractor_group", "region",
                                          "category", "contact_type",     "employee",
                                          "unit",     "activities"};

}  // namespace

acquisition_asked acquisition_asked::period_before() const {
  acquisition_asked other = *this;
  other.to = from - 1;
  other.from = other.to - (to - from);
  return other;
}

acquisition_asked draw_acquisition(std::mt19937& dice, const crm::report_maker& maker,
                                   const course_world& in, std::int64_t category) {
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
  acquisition_asked ask;
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

std::vector<oracle_case> cases_of(const course_world& in, const drawn_operator& who,
                                  const acquisition_asked& ask, std::int64_t& before) {
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

ids ids_where(const std::vector<oracle_case>& cases,
              const std::function<bool(const oracle_case&)>& is_in) {
  ids found;
  for (const auto& one : cases)
    if (is_in(one)) found.insert(one.first->id);
  return found;
}

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

std::optional<std::int64_t> median_by_hand(const std::vector<oracle_case>& cases) {
  std::int64_t longest = 0;
  for (const auto& one : cases) longest = std::max(longest, one.days);
  for (std::int64_t day = 0; day <= longest; ++day)
    if (const auto share = probability_by_hand(cases, day); share && *share >= 0.5 - 1e-9)
      return day;
  return std::nullopt;
}

}  // namespace crm_test
