// SPDX-License-Identifier: Apache-2.0
// The course of negotiations and the funnel, held against following every contractor step by step
// on firms drawn by lot, and every figure against the activities behind it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "host-sdk/kit/zone.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/report/negotiations_report.hpp"
#include "plugin/report/report_figure.hpp"
#include "tests/unit/crm/course_world.hpp"

namespace crm_test {
namespace {

using crm::activity;
using ids = std::set<std::int64_t>;
using of_contractors = std::map<std::string, std::vector<const activity*>>;

const erp::instant now = fake_host().clock_.now_;
constexpr char zone[] = "Europe/Warsaw";

std::int64_t day_of(erp::instant moment) {
  return std::chrono::sys_days(erp::kit::day_of(moment, zone)).time_since_epoch().count();
}
const std::int64_t today = day_of(now);

struct asked {
  crm::report_question question;
  bool of_one = false;
  std::int64_t silence = 30;
};

// What the report counts, contractor by contractor, in the order of the start.
of_contractors counting(const course_world& in, const drawn_operator& who, const asked& ask) {
  std::vector<const activity*> all;
  for (const auto& record : in.firm.activities) {
    if (record.state == crm::activity_state::cancelled || !record.contractor) continue;
    if (!may_see(in.firm, who, record)) continue;
    if (!ask.of_one && record.starts_at > now) continue;
    const auto day = erp::kit::day_of(record.starts_at, zone);
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

// One stretch in a category.
struct stay {
  std::int64_t category = 0;
  const activity* first = nullptr;
  const activity* next = nullptr;  // of another category; none: still in it
};

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

class checked_report {
 public:
  checked_report(crm::admitted& inside, const asked& ask)
      : inside_(inside), ask_(ask), maker_(crm::negotiations_report()) {
    no_steps steps;
    auto answer = maker_->make(inside_, ask_.question, steps);
    if (answer)
      result_ = std::move(answer->result);
    else
      ADD_FAILURE() << answer.failure().message.id;
  }

  const erp::report_table& table(const std::string& part) const {
    for (const auto& one : result_.parts)
      if (one.id == part) return one.table;
    ADD_FAILURE() << "no part " << part;
    static const erp::report_table none;
    return none;
  }
  const erp::report_cell& cell(const erp::report_table& table, const erp::report_row& row,
                               const std::string& column) const {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      if (table.columns[i].id == column) return row.cells.at(i);
    ADD_FAILURE() << "no column " << column;
    return row.cells.front();
  }
  // As many contractors as stand behind it, of exactly these activities.
  void contractors(const erp::report_cell& cell, const ids& activities, std::size_t count) const {
    EXPECT_EQ(cell.value, erp::value(static_cast<std::int64_t>(count)));
    behind(cell, activities);
  }
  void activities(const erp::report_cell& cell, const ids& activities) const {
    contractors(cell, activities, activities.size());
  }
  void behind(const erp::report_cell& cell, const ids& activities) const {
    EXPECT_EQ(cell.behind.empty(), activities.empty());
    if (!cell.behind.empty()) {
      EXPECT_EQ(behind_cell(inside_, *maker_, ask_.question, cell.behind), activities);
    }
  }

 private:
  crm::admitted& inside_;
  const asked& ask_;
  const std::shared_ptr<const crm::report_maker> maker_;
  erp::report_result result_;
};

std::int64_t last_day_of(const activity& record) {
  return day_of(record.ends_at > record.starts_at ? record.ends_at - std::chrono::milliseconds(1)
                                                  : record.starts_at);
}

void hold_time_line(const checked_report& report, const std::vector<const activity*>& all,
                    const crm::dictionary& categories) {
  const auto& table = report.table("time_line");
  ASSERT_EQ(table.rows.size(), all.size());
  std::optional<std::int64_t> busy_until;
  std::optional<std::int64_t> category;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& row = table.rows[i];
    const auto& record = *all[i];
    const auto& start = report.cell(table, row, "starts_at");
    EXPECT_EQ(start.value, erp::value(record.starts_at));
    report.behind(start, {record.id});
    erp::value silence;
    if (busy_until) silence = std::max<std::int64_t>(0, day_of(record.starts_at) - *busy_until);
    EXPECT_EQ(report.cell(table, row, "silence").value, silence);
    busy_until = std::max(busy_until.value_or(last_day_of(record)), last_day_of(record));
    const bool changed = record.category && category && *record.category != *category;
    EXPECT_EQ(!report.cell(table, row, "change").shown.empty(), changed);
    if (record.category) {
      category = record.category;
      EXPECT_EQ(report.cell(table, row, "category").value,
                erp::value(crm::find_value(categories, *category)->name));
    }
    EXPECT_EQ(report.cell(table, row, "spent").value, erp::value(spent_on(record)));
  }
}

void hold_summary(const checked_report& report, const std::vector<const activity*>& all) {
  const auto& table = report.table("summary");
  ASSERT_EQ(table.rows.size(), 1U);
  const auto& row = table.rows.front();
  ids every;
  std::chrono::seconds spent{0};
  std::int64_t longest = 0, last = 0;
  for (const auto* record : all) {
    if (!every.empty()) longest = std::max(longest, day_of(record->starts_at) - last);
    every.insert(record->id);
    spent += spent_on(*record);
    last = std::max(last, last_day_of(*record));
  }
  const auto silent = all.empty() ? 0 : std::max<std::int64_t>(0, today - last);
  const auto stays = stays_of(all);
  report.activities(report.cell(table, row, "activities"), every);
  EXPECT_EQ(report.cell(table, row, "spent").value, erp::value(spent));
  EXPECT_EQ(report.cell(table, row, "longest_silence").value,
            erp::value(std::max(longest, silent)));
  EXPECT_EQ(report.cell(table, row, "silent_now").value, erp::value(silent));
  const auto changes = stays.empty() ? 0 : static_cast<std::int64_t>(stays.size()) - 1;
  EXPECT_EQ(report.cell(table, row, "changes").value, erp::value(changes));
}

void hold_categories(const checked_report& report, const std::vector<const activity*>& all,
                     const crm::dictionary& categories) {
  const auto& table = report.table("categories");
  std::int64_t last = 0;
  for (const auto* record : all) last = std::max(last, last_day_of(*record));
  std::map<std::string, ids> activities;
  std::map<std::string, std::int64_t> days, times;
  const auto name = [&](std::int64_t id) { return crm::find_value(categories, id)->name; };
  for (const auto* record : all)
    activities[record->category ? name(*record->category) : ""].insert(record->id);
  for (const auto& one : stays_of(all)) {
    const auto until = one.next ? day_of(one.next->starts_at) : std::max(today, last);
    days[name(one.category)] += until - day_of(one.first->starts_at);
    ++times[name(one.category)];
  }
  ASSERT_EQ(table.rows.size(), activities.size());
  for (const auto& row : table.rows) {
    const auto& caption = report.cell(table, row, "category").value;
    const auto* text = std::get_if<std::string>(&caption);
    const auto key = text ? *text : std::string();
    report.activities(report.cell(table, row, "activities"), activities[key]);
    if (!text) continue;
    EXPECT_EQ(report.cell(table, row, "days").value, erp::value(days[key]));
    EXPECT_EQ(report.cell(table, row, "stays").value, erp::value(times[key]));
  }
}

void hold_people(const checked_report& report, const std::vector<const activity*>& all) {
  std::map<std::string, ids> people;
  for (const auto* record : all) {
    people["e" + record->employee->id].insert(record->id);
    for (const auto& one : record->employees) people["e" + one.id].insert(record->id);
    for (const auto& one : record->persons) people["p" + one.id].insert(record->id);
  }
  const auto& table = report.table("people");
  ASSERT_EQ(table.rows.size(), people.size());
  for (const auto& row : table.rows) {
    const auto& cell = report.cell(table, row, "activities");
    const auto figure = crm::read_figure(crm::taken_apart(cell.behind).figure);
    ASSERT_TRUE(figure.has_value());
    report.activities(cell, people[figure->what.substr(0, 1) + figure->at(figure->what)]);
  }
}

// Which contractors, and which of their activities of the category.
struct picked {
  std::set<std::string> contractors;
  ids activities;
};

template <class Is>
picked pick(const of_contractors& all, std::int64_t category, const Is& is) {
  picked some;
  for (const auto& [key, activities] : all) {
    if (!is(activities)) continue;
    ids of_it;
    for (const auto* record : activities)
      if (record->category == category) of_it.insert(record->id);
    if (of_it.empty()) continue;
    some.contractors.insert(key);
    some.activities.insert(of_it.begin(), of_it.end());
  }
  return some;
}

std::int64_t last_category(const std::vector<const activity*>& all) {
  const auto stays = stays_of(all);
  return stays.empty() ? 0 : stays.back().category;
}

bool is_silent(const std::vector<const activity*>& all, std::int64_t days) {
  return today - day_of(all.back()->starts_at) >= days;
}

void hold_time_in(const checked_report& report, const erp::report_row& row,
                  const of_contractors& all, std::int64_t category) {
  const auto& table = report.table("funnel");
  std::vector<std::int64_t> whole_days;
  double together = 0;
  for (const auto& [key, activities] : all)
    for (const auto& one : stays_of(activities)) {
      if (one.category != category || !one.next) continue;
      const auto lasted = (one.next->starts_at - one.first->starts_at).count();
      together += static_cast<double>(lasted);
      whole_days.push_back(lasted / 86'400'000);
    }
  const auto& mean = report.cell(table, row, "mean_days").value;
  const auto& median = report.cell(table, row, "median_days").value;
  if (whole_days.empty()) {
    EXPECT_EQ(mean, erp::value());
    EXPECT_EQ(median, erp::value());
    return;
  }
  std::sort(whole_days.begin(), whole_days.end());
  const auto count = whole_days.size();
  EXPECT_NEAR(static_cast<double>(std::get<std::int64_t>(mean)),
              together / static_cast<double>(count) / 864'000, 0.51);
  EXPECT_EQ(median, erp::value(whole_days[(count + 1) / 2 - 1]));
}

void hold_funnel(const checked_report& report, const of_contractors& all, const asked& ask,
                 const crm::dictionary& categories) {
  const auto& table = report.table("funnel");
  ASSERT_EQ(table.rows.size(), categories.size());
  for (std::size_t i = 0; i < categories.size(); ++i) {
    const auto category = categories[i].id;
    const auto& row = table.rows[i];
    SCOPED_TRACE(categories[i].name);
    const auto holds = [&](const char* column, const picked& some) {
      SCOPED_TRACE(column);
      report.contractors(report.cell(table, row, column), some.activities, some.contractors.size());
    };
    const auto reached = pick(all, category, [](const auto&) { return true; });
    holds("reached", reached);
    report.activities(report.cell(table, row, "activities"), reached.activities);
    holds("still",
          pick(all, category, [&](const auto& one) { return last_category(one) == category; }));
    holds("moved_on",
          pick(all, category, [&](const auto& one) { return last_category(one) != category; }));
    holds("silent", pick(all, category, [&](const auto& one) {
            return last_category(one) == category && is_silent(one, ask.silence);
          }));
    hold_time_in(report, row, all, category);
  }
}

void hold_moves(const checked_report& report, const of_contractors& all,
                const crm::dictionary& categories) {
  const auto& table = report.table("moves");
  ASSERT_EQ(table.rows.size(), categories.size());
  for (std::size_t i = 0; i < categories.size(); ++i)
    for (const auto& to : categories) {
      const auto from = categories[i].id;
      const auto& cell = report.cell(table, table.rows[i], "to_" + std::to_string(to.id));
      if (to.id == from) {
        EXPECT_EQ(cell, erp::report_cell());
        continue;
      }
      const auto moved = pick(all, from, [&](const auto& one) {
        const auto stays = stays_of(one);
        return std::any_of(stays.begin(), stays.end(), [&](const stay& each) {
          return each.category == from && each.next && each.next->category == to.id;
        });
      });
      report.contractors(cell, moved.activities, moved.contractors.size());
    }
}

asked draw_question(std::mt19937& dice, const course_world& in) {
  const auto upto = [&](int most) { return std::uniform_int_distribution<int>(0, most)(dice); };
  asked ask;
  ask.of_one = upto(1) == 0;
  ask.silence = 1 + upto(120);
  auto& parameters = ask.question.parameters;
  parameters = crm::negotiations_report()->start({}, {now, zone, "pl"}).parameters;
  parameters["silence_days"] = ask.silence;
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
  ask.question.now = now;
  ask.question.zone = zone;
  ask.question.language = "pl";
  return ask;
}

void hold_world(crm::admitted& inside, const course_world& in, const drawn_operator& who,
                const asked& ask, const crm::dictionary& categories) {
  const auto all = counting(in, who, ask);
  const checked_report report(inside, ask);
  if (!ask.of_one) {
    hold_funnel(report, all, ask, categories);
    hold_moves(report, all, categories);
    return;
  }
  const auto activities = all.empty() ? std::vector<const activity*>() : all.begin()->second;
  hold_time_line(report, activities, categories);
  hold_summary(report, activities);
  hold_categories(report, activities, categories);
  hold_people(report, activities);
}

constexpr int worlds_in_the_file = 1'000;
constexpr int worlds_on_a_server = 25;

class ReportNegotiations : public on_every_server {};

TEST_P(ReportNegotiations, AgreesWithFollowingEveryContractorOnFirmsDrawnByLot) {
  course_database database(GetParam());
  auto& session = database.session();
  const crm::key_types keys;
  std::mt19937 dice(20261201);
  const int worlds =
      GetParam().kind == db::server::sqlite ? worlds_in_the_file : worlds_on_a_server;
  for (int i = 0; i < worlds && !HasFailure(); ++i) {
    SCOPED_TRACE("world " + std::to_string(i));
    auto in = draw_courses(dice, database.values());
    database.put_courses(in);
    const auto& who = in.firm.operators[static_cast<std::size_t>(i) % in.firm.operators.size()];
    crm::admitted inside{session, keys, crm::scope_book().read(session, keys, database.who(who))};
    hold_world(inside, in, who, draw_question(dice, in), database.categories());
  }
}

ON_EVERY_SERVER(ReportNegotiations);

}  // namespace
}  // namespace crm_test
