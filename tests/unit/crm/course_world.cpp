// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/course_world.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "db/session/unit_of_work.hpp"
#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/access/visible_query.hpp"
#include "plugin/activity/activity_table.hpp"
#include "plugin/report/report_figure.hpp"
#include "plugin/uid.hpp"

namespace crm_test {

namespace {

class lot {
 public:
  explicit lot(std::mt19937& dice) : dice_(dice) {}
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(dice_); }
  bool one_in(int n) { return upto(n - 1) == 0; }
  template <class T>
  const T& of(const std::vector<T>& all) {
    return all[static_cast<std::size_t>(upto(static_cast<int>(all.size()) - 1))];
  }

 private:
  std::mt19937& dice_;
};

erp::record_key key(int number) {
  return {std::to_string(number)};
}

const auto today = std::chrono::floor<std::chrono::days>(fake_host().clock_.now_);

drawn_contractor draw_contractor(int number, lot& draw) {
  const std::vector<std::string> groups{"Hurt", "hurt", "Detal", "Łódzcy"};
  const std::vector<std::string> regions{"Północ", "Południe", ""};
  drawn_contractor one;
  one.key = number;
  if (!draw.one_in(5)) one.group = draw.of(groups);
  if (!draw.one_in(4)) one.region = draw.of(regions);
  if (draw.one_in(2)) one.customer_since = today + std::chrono::days(draw.upto(360) - 320);
  return one;
}

crm::activity draw_activity(const course_world& in, const drawn_values& values, lot& draw) {
  crm::activity record;
  record.uid = crm::new_uid();
  record.kind = static_cast<crm::activity_kind>(1 + draw.upto(2));
  record.state = draw.one_in(8) ? crm::activity_state::cancelled
                                : static_cast<crm::activity_state>(1 + draw.upto(1));
  if (!draw.one_in(20)) record.contractor = key(draw.of(in.contractors).key);
  record.employee = key(1 + draw.upto(in.firm.employees() - 1));
  for (int other = 1; other <= in.firm.employees(); ++other)
    if (draw.one_in(6) && key(other) != *record.employee) record.employees.push_back(key(other));
  if (draw.one_in(3)) record.persons.push_back(draw.one_in(2) ? wanda : bogdan);
  record.created_by = record.changed_by = key(draw.of(in.firm.operators).key);
  record.starts_at = fake_host().clock_.now_ + std::chrono::minutes(draw.upto(830'000) - 760'000);
  record.ends_at = record.starts_at + std::chrono::minutes(draw.one_in(9) ? 4'000 : draw.upto(90));
  record.zone = draw.one_in(3) ? "UTC" : "Europe/Warsaw";
  record.in_schedule = true;
  record.subject = draw.one_in(2) ? "Umowa" : "";
  if (!draw.one_in(6))
    record.category = draw.one_in(2) ? values.categories[1] : draw.of(values.categories);
  if (!draw.one_in(5)) record.contact_type = draw.of(values.contact_types);
  const auto amount = [&]() -> std::optional<erp::money> {
    if (!draw.one_in(3)) return std::nullopt;
    return erp::money{draw.upto(50'000'000), draw.one_in(3) ? "EUR" : "PLN"};
  };
  record.expected_cost = amount();
  record.actual_cost = amount();
  record.measured = std::chrono::seconds(draw.upto(4'000));
  if (draw.one_in(5)) record.elapsed = std::chrono::seconds(draw.upto(4'000));
  record.version = 1;
  return record;
}

void let_everybody_see_everything(world& firm) {
  firm.groups.insert(1);
  firm.rights.insert({{1, "activities.all"}, {1, "tasks.all"}});
  for (const auto& one : firm.operators)
    if (std::find(firm.members.begin(), firm.members.end(), std::pair(one.key, 1)) ==
        firm.members.end())
      firm.members.emplace_back(one.key, 1);
}

void empty_courses(db::session& session) {
  session.prepare("UPDATE crm_activity SET follow_up_of = NULL WHERE follow_up_of IS NOT NULL")
      .run();
  for (const auto* table : {"crm_schedule", "crm_activity_search", "crm_activity_person",
                            "crm_activity_employee", "crm_activity", "odbiorcy"})
    session.prepare(std::string("DELETE FROM ") + table).run();
}

std::optional<std::string> written(const std::optional<erp::date>& day) {
  if (!day) return std::nullopt;
  const auto two = [](unsigned number) {
    return (number < 10 ? "-0" : "-") + std::to_string(number);
  };
  return std::to_string(int(day->year())) + two(unsigned(day->month())) + two(unsigned(day->day()));
}

}  // namespace

const drawn_contractor* course_world::find(const std::optional<erp::record_key>& wanted) const {
  const auto found = std::find_if(contractors.begin(), contractors.end(),
                                  [&](const auto& one) { return wanted == key(one.key); });
  return found == contractors.end() ? nullptr : &*found;
}

std::set<int> course_world::units_of(const erp::record_key& employee) const {
  std::set<int> units;
  for (const auto& [one, unit] : firm.working)
    if (key(one) == employee && unit != 0) units.insert(unit);
  return units;
}

course_world draw_courses(std::mt19937& dice, const drawn_values& values) {
  lot draw(dice);
  course_world in;
  in.firm = draw_world(dice);
  in.firm.activities.clear();
  in.firm.taken_away.clear();
  // Most often few; sometimes enough of them to say something.
  const bool enough = draw.one_in(4);
  const int contractors = enough ? 40 + draw.upto(30) : 1 + draw.upto(6);
  if (enough && !draw.one_in(4)) let_everybody_see_everything(in.firm);
  for (int i = 1; i <= contractors; ++i) in.contractors.push_back(draw_contractor(i, draw));
  for (int i = draw.upto(3 * contractors) + 3; i > 0; --i)
    in.firm.activities.push_back(draw_activity(in, values, draw));
  for (std::size_t i = 0; i < in.firm.activities.size(); ++i)
    if (draw.one_in(12)) in.firm.taken_away.insert(i);
  // Two at the very same moment: the one recorded first is the first.
  if (draw.one_in(2)) {
    auto twin = in.firm.activities.front();
    twin.uid = crm::new_uid();
    twin.contact_type = values.contact_types.back();
    in.firm.activities.push_back(std::move(twin));
  }
  return in;
}

course_database::course_database(const testing_support::test_server& server)
    : world_database(server) {
  // SQL Server's VARCHAR holds the letters of one code page.
  const bool narrow = session().target().kind == db::server::sql_server;
  const std::string words = narrow ? "NVARCHAR(40)" : "VARCHAR(40)";
  session().execute("CREATE TABLE odbiorcy (id INTEGER NOT NULL PRIMARY KEY, grupa " + words +
                    ", region " + words + ", klient_od VARCHAR(10))");
  // Views of ours stand on it, which PostgreSQL minds; nobody asks them here.
  const bool minds = session().target().kind == db::server::postgresql;
  session().execute(std::string("DROP VIEW erp_contractor") + (minds ? " CASCADE" : ""));
  std::string nothing;
  for (const auto* column : {"short_name", "tax_id", "city", "postal_code", "street", "country",
                             "phone", "email", "sort_key"})
    nothing += std::string(", CAST(NULL AS CHAR(1)) AS ") + column;
  session().execute("CREATE VIEW erp_contractor AS SELECT o.id AS record_key, 'Odbiorca' AS name" +
                    nothing +
                    ", o.grupa AS contractor_group, o.region AS region, o.klient_od AS"
                    " customer_since, 1 AS active FROM odbiorcy o");
  auto dictionaries = crm::read_dictionaries(session(), "pl");
  categories_ = dictionaries["category"];
  contact_types_ = dictionaries["contact_type"];
}

drawn_values course_database::values() const {
  drawn_values all;
  for (const auto& one : categories_) all.categories.push_back(one.id);
  for (const auto& one : contact_types_) all.contact_types.push_back(one.id);
  return all;
}

void course_database::put_courses(course_world& in) {
  {
    db::unit_of_work unit(session());
    empty_courses(session());
    unit.commit();
  }
  auto activities = std::move(in.firm.activities);
  auto taken_away = std::move(in.firm.taken_away);
  in.firm.activities.clear();
  in.firm.taken_away.clear();
  put(in.firm);
  db::unit_of_work unit(session());
  auto& contractor = session().prepare(
      "INSERT INTO odbiorcy (id, grupa, region, klient_od) VALUES (:id, :grupa, :region, :od)");
  for (const auto& one : in.contractors)
    contractor.bind(one.key)
        .bind(one.group)
        .bind(one.region)
        .bind(written(one.customer_since))
        .run();
  const crm::key_types keys;
  crm::activity_table table(session(), keys);
  for (auto& record : activities) record.id = table.insert(record, "odbiorca");
  for (const auto at : taken_away) table.remove(activities[at]);
  unit.commit();
  in.firm.taken_away = std::move(taken_away);
  in.firm.activities = std::move(activities);
}

void on_drawn_firms(const testing_support::test_server& server, unsigned seed,
                    const std::function<void(const drawn_firm&)>& hold) {
  course_database database(server);
  auto& session = database.session();
  const crm::key_types keys;
  std::mt19937 dice(seed);
  for (int i = 0; i < firms_drawn(server) && !testing::Test::HasFailure(); ++i) {
    SCOPED_TRACE("firm " + std::to_string(i));
    auto in = draw_courses(dice, database.values());
    database.put_courses(in);
    const auto& who = in.firm.operators[static_cast<std::size_t>(i) % in.firm.operators.size()];
    crm::admitted inside{session, keys, crm::scope_book().read(session, keys, database.who(who))};
    hold({database, in, who, inside, dice});
  }
}

std::set<std::int64_t> activities_where(crm::admitted& inside, const erp::kit::condition& where) {
  erp::kit::sql_statement ask;
  ask.columns = {db::column_type::integer};
  ask << "SELECT a.id FROM crm_activity a WHERE " << where;
  if (const auto seen = crm::may_be_seen(inside.may.visible(), inside.keys, "a"); !seen.empty())
    ask << " AND " << seen;
  auto& rows = erp::kit::run(inside.session, ask);
  std::set<std::int64_t> ids;
  while (rows.fetch()) ids.insert(rows.integer(0));
  return ids;
}

std::set<std::int64_t> behind_cell(crm::admitted& inside, const crm::report_maker& maker,
                                   const crm::report_question& question,
                                   const std::string& behind) {
  const auto figure = crm::read_figure(crm::taken_apart(behind).figure);
  if (!figure) {
    ADD_FAILURE() << "no figure: " << behind;
    return {};
  }
  const auto found = maker.behind(inside, question, *figure);
  if (!found) {
    ADD_FAILURE() << behind << ": " << found.failure().message.id;
    return {};
  }
  EXPECT_FALSE(found->title.empty());
  return activities_where(inside, found->where);
}

}  // namespace crm_test
