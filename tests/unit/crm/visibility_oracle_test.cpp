// SPDX-License-Identifier: Apache-2.0
// Who sees what, held against an oracle on firms drawn by lot, through every door.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host-sdk/kit/sql_page.hpp"
#include "plugin/access/reasons_query.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/activity/activity_facts.hpp"
#include "plugin/activity/activity_query.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/chain/chain_query.hpp"
#include "plugin/deletion/deletion_question.hpp"
#include "plugin/employee/employee_query.hpp"
#include "plugin/history/activity_history.hpp"
#include "plugin/reminder/reminder_service.hpp"
#include "plugin/schedule/schedule_entries.hpp"
#include "plugin/slot/clash_query.hpp"
#include "plugin/why/why.hpp"
#include "tests/unit/crm/visibility_world.hpp"

namespace crm_test {
namespace {

using ids = std::set<std::int64_t>;
using in_question = std::function<bool(const world&, const drawn_operator&, const crm::activity&)>;

// One way to get at activities: which of them it lets the operator at, of which it could.
struct door {
  const char* name;
  std::function<ids(crm::admitted&, const world&)> lets_at;
  in_question leads_to;
};

const erp::instant now = fake_host().clock_.now_;
const erp::kit::list_viewer viewer{now, "Europe/Warsaw", "pl"};

bool any(const world&, const drawn_operator&, const crm::activity&) {
  return true;
}

erp::page_request everything() {
  erp::page_request request;
  request.filter = "all";
  request.limit = 500;
  request.where["employee"] = std::monostate();
  return request;
}

crm::activity_rows list_of(crm::admitted& inside) {
  return {inside.session.dialect(), inside.keys, inside.may};
}

// As long as `list` lives.
erp::kit::list_access access(crm::admitted& inside, const crm::activity_rows& list) {
  const auto entry = list.in(inside.session);
  return {entry.session, entry.definition, entry.scope, {}, viewer};
}

// A page must not have a row twice, so the rows are counted as well.
ids listed(crm::admitted& inside, const erp::page_request& request) {
  const auto page = crm::activity_page(inside.session, inside.keys, inside.may, viewer, request);
  ids found;
  if (!page) {
    ADD_FAILURE() << page.failure().message.id;
    return found;
  }
  for (const auto& row : page->rows) found.insert(std::stoll(row.key.id));
  EXPECT_EQ(found.size(), page->rows.size()) << "a row stands there twice";
  return found;
}

ids searched(crm::admitted& inside, const world&) {
  auto request = everything();
  request.search = "umow";
  return listed(inside, request);
}

// Page after page, two rows each.
ids paged(crm::admitted& inside, const world&) {
  auto request = everything();
  request.limit = 2;
  ids found;
  do {
    const auto page = crm::activity_page(inside.session, inside.keys, inside.may, viewer, request);
    if (!page) return {};
    for (const auto& row : page->rows)
      EXPECT_TRUE(found.insert(std::stoll(row.key.id)).second) << row.key.id;
    request.after = page->next;
  } while (!request.after.empty());
  return found;
}

ids rows(crm::admitted& inside, const world& in) {
  const auto list = list_of(inside);
  std::vector<erp::record_key> keys{{"999999999"}};
  for (const auto& record : in.activities) keys.push_back({std::to_string(record.id)});
  ids found;
  for (const auto& row : erp::kit::fetch_rows(access(inside, list), keys))
    found.insert(std::stoll(row.key.id));
  return found;
}

template <class Opens>
ids opened(const world& in, const Opens& opens) {
  ids found;
  for (const auto& record : in.activities)
    if (opens(record.id)) found.insert(record.id);
  return found;
}

ids records(crm::admitted& inside, const world& in) {
  crm::activity_table table(inside.session, inside.keys);
  return opened(in, [&](auto id) {
    const auto record = table.read(id, inside.may.visible());
    EXPECT_EQ(record.has_value(), table.kind_of(id, inside.may.visible()).has_value());
    return record.has_value();
  });
}

// The explanation has a reason for the operator exactly where there is something to explain.
ids explained(crm::admitted& inside, const world& in) {
  return opened(in, [&](auto id) {
    const auto told = crm::tell_visibility(inside, id);
    EXPECT_TRUE(!told || !told->why_seen.empty());
    return told.ok();
  });
}

ids with_history(crm::admitted& inside, const world& in) {
  return opened(in, [&](auto id) { return crm::read_history(inside, id, {}).ok(); });
}

// Whether it may be deleted is said of what is seen alone.
ids deletable(crm::admitted& inside, const world& in) {
  return opened(in, [&](auto id) {
    const auto plan = crm::plan_deletion(inside, {{std::to_string(id)}});
    return plan.ok() || plan.failure().code != erp::error_code::not_found;
  });
}

ids scheduled(crm::admitted& inside, const world& in) {
  erp::schedule_request request;
  request.first = std::chrono::floor<std::chrono::days>(now - std::chrono::days(5));
  request.last = std::chrono::floor<std::chrono::days>(now + std::chrono::days(5));
  for (int employee = 1; employee <= in.employees(); ++employee)
    if (const erp::record_key one{std::to_string(employee)}; inside.may.calendars().sees(one))
      request.employees.push_back(one);
  const auto page = crm::read_entries(inside, request, now);
  ids found;
  if (!page) {
    ADD_FAILURE() << page.failure().message.id;
    return found;
  }
  for (const auto& entry : page->entries) {
    if (!entry.form.empty()) found.insert(std::stoll(entry.key.id));
    EXPECT_EQ(entry.form.empty(), entry.title.id == "Taken");
    EXPECT_TRUE(!entry.form.empty() || entry.detail.empty());
  }
  return found;
}

bool in_a_calendar(const world& in, const drawn_operator& who, const crm::activity& record) {
  if (!record.in_schedule) return false;
  auto employees = record.employees;
  employees.push_back(*record.employee);
  return std::any_of(employees.begin(), employees.end(), [&](const auto& employee) {
    return reaches(in, who, "calendars", std::stoi(employee.id));
  });
}

ids chained(crm::admitted& inside, const world& in) {
  ids found;
  for (const auto& link : crm::later_in_chain(inside, in.activities.front())) found.insert(link.id);
  return found;
}

bool comes_later(const world& in, const drawn_operator&, const crm::activity& record) {
  const auto& first = in.activities.front();
  return std::pair(record.starts_at, record.id) > std::pair(first.starts_at, first.id);
}

// What a station would remind of, whenever it is due.
ids reminded(crm::admitted& inside, const world&) {
  crm::reminder_round round;
  round.station = "BIURO-1";
  round.now = now + std::chrono::hours(1000);
  ids found;
  for (const auto& due : crm::go_round(inside, round).waiting) found.insert(due.row.activity);
  return found;
}

bool will_be_reminded(const world&, const drawn_operator& who, const crm::activity& record) {
  const erp::record_key own{std::to_string(who.employee)};
  return record.state == crm::activity_state::open && record.starts_at > now &&
         (record.employee == own ||
          std::count(record.employees.begin(), record.employees.end(), own) > 0);
}

// Everything behind which activities are kept. Adding a door is adding a line.
const std::vector<door>& doors() {
  static const std::vector<door> all{
      {"list", [](auto& inside, const auto&) { return listed(inside, everything()); }, any},
      {"pages", paged, any},
      {"search", searched, any},
      {"rows", rows, any},
      {"record", records, any},
      {"explanation", explained, any},
      {"history", with_history, any},
      {"deletion", deletable, any},
      {"schedule", scheduled, in_a_calendar},
      {"reminders", reminded, will_be_reminded},
      {"chain", chained, comes_later}};
  return all;
}

void look_through_doors(crm::admitted& inside, const world& in, const drawn_operator& who) {
  for (const auto& door : doors()) {
    ids expected;
    for (const auto& record : in.activities)
      if (door.leads_to(in, who, record) && may_see(in, who, record)) expected.insert(record.id);
    EXPECT_EQ(door.lets_at(inside, in), expected) << door.name << ", operator " << who.key;
  }
}

void look_at_counts(crm::admitted& inside, const world& in, const drawn_operator& who) {
  const auto list = list_of(inside);
  const auto counts = erp::kit::fetch_counts(access(inside, list), everything());
  ASSERT_TRUE(counts.ok());
  const auto seen = std::count_if(in.activities.begin(), in.activities.end(),
                                  [&](const auto& record) { return may_see(in, who, record); });
  for (const auto& one : *counts) {
    if (one.filter != "all") continue;
    EXPECT_EQ(one.count, seen);
  }
}

// That somebody is busy is everybody's to know; what it is about, of those who see it.
void look_at_clashes(crm::admitted& inside, const world& in, const drawn_operator& who) {
  crm::clash_question question;
  question.at = {now - std::chrono::hours(100), now + std::chrono::hours(100), false};
  for (int employee = 1; employee <= in.employees(); ++employee)
    question.employees.push_back({std::to_string(employee)});
  std::multiset<bool> expected, found;
  for (const auto& record : in.activities)
    if (record.in_schedule && record.state == crm::activity_state::open && !is_deleted(in, record))
      expected.insert(may_see(in, who, record));
  for (const auto& clash : crm::clashes(inside, question)) {
    found.insert(clash.seen);
    EXPECT_EQ(clash.about.empty(), !clash.seen);
  }
  EXPECT_EQ(found, expected);
}

void look_at_pickers(crm::admitted& inside, const world& in, const drawn_operator& who) {
  std::vector<std::string> expected, found;
  for (int employee = 1; employee <= in.employees(); ++employee)
    if (reaches(in, who, "calendars", employee)) expected.push_back(std::to_string(employee));
  for (const auto& choice : crm::schedule_employees(inside, "", 100).choices)
    found.push_back(choice.key.id);
  EXPECT_THAT(found, testing::UnorderedElementsAreArray(expected));
}

// The rule in C++ and its explanation, for each operator of the world.
void look_at_the_rule(db::session& session, const world& in) {
  const auto all = crm::read_everybody(session, {});
  for (const auto& who : in.operators) {
    const erp::record_key key{std::to_string(who.key)};
    const auto found = std::find_if(all.operators.begin(), all.operators.end(),
                                    [&](const auto& one) { return one.by.operator_key == key; });
    ASSERT_NE(found, all.operators.end());
    std::set<std::string> granted;
    for (const auto& group : found->groups)
      granted.insert(group.granted.begin(), group.granted.end());
    for (const auto& record : in.activities) {
      if (is_deleted(in, record)) continue;  // the rule is about those that are there
      const auto facts = crm::facts_of(record);
      const bool expected = may_see(in, who, record);
      EXPECT_EQ(crm::sees(crm::reach_of(facts.of, granted, all.firm, found->by), facts), expected);
      EXPECT_EQ(!crm::reasons_to_see(facts, all.firm, found->by, found->groups).empty(), expected);
    }
  }
}

constexpr int oracle_worlds_in_the_file = 10'000;
constexpr int oracle_worlds_on_a_server = 250;

class VisibilityOracle : public on_every_server {};

TEST_P(VisibilityOracle, AgreesWithEveryDoorOnFirmsDrawnByLot) {
  const bool file = GetParam().kind == db::server::sqlite;
  world_database database(GetParam());
  auto& session = database.session();
  std::mt19937 dice(20260302);
  const int worlds = file ? oracle_worlds_in_the_file : oracle_worlds_on_a_server;
  const crm::key_types keys;
  for (int i = 0; i < worlds && !HasFailure(); ++i) {
    SCOPED_TRACE("world " + std::to_string(i));
    auto in = draw_world(dice);
    database.put(in);
    look_at_the_rule(session, in);
    const auto& who = in.operators[static_cast<std::size_t>(i) % in.operators.size()];
    crm::admitted inside{session, keys, crm::scope_book().read(session, keys, database.who(who))};
    look_through_doors(inside, in, who);
    look_at_counts(inside, in, who);
    look_at_clashes(inside, in, who);
    look_at_pickers(inside, in, who);
  }
}

ON_EVERY_SERVER(VisibilityOracle);

}  // namespace
}  // namespace crm_test
