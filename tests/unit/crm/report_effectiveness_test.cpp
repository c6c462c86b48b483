// SPDX-License-Identifier: Apache-2.0
// Every figure of employee effectiveness, and what stands behind it, held against what is found out
// row by row on firms drawn by lot, under the rights of whoever asks.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "host-sdk/kit/sql_page.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/activity/activity_query.hpp"
#include "plugin/report/effectiveness.hpp"
#include "tests/unit/crm/report_world.hpp"

namespace crm_test {
namespace {

using ids = std::set<std::int64_t>;
using figures = std::map<std::string, std::optional<std::int64_t>>;

class no_steps : public crm::report_steps {
 public:
  bool go_on(std::int64_t done, std::int64_t total) override {
    EXPECT_LT(done, total);
    EXPECT_EQ(done, done_++);
    return true;
  }

 private:
  std::int64_t done_ = 0;
};

erp::date date_of(int day) {
  return std::chrono::sys_days(std::chrono::days(day));
}

erp::record_key key(int number) {
  return {std::to_string(number)};
}

struct drawn_report {
  drawn_question now, before;
  bool by_unit = false;
  crm::report_question question;
};

// Never of whole months: what lies before those is said by a test of its own.
drawn_report draw_question(std::mt19937& dice, const report_world& in,
                           const crm::report_maker& maker) {
  const auto from = [&](int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(dice);
  };
  drawn_report asked;
  auto& now = asked.now;
  const int today = static_cast<int>(
      std::chrono::floor<std::chrono::days>(fake_host().clock_.now_).time_since_epoch().count());
  do now.first_day = today - from(0, 150);
  while (date_of(now.first_day).day() == std::chrono::day(1));
  now.last_day = std::min(today, now.first_day + from(0, 120));
  now.currency =
      std::vector<std::string>{"PLN", "EUR", "USD"}[static_cast<std::size_t>(from(0, 2))];
  now.late_after_h = from(0, 50);
  if (from(1, 4) == 1) now.employee = from(1, in.firm.employees());
  if (from(1, 4) == 1) now.unit = from(1, drawn_units_max);
  if (from(1, 5) == 1) now.contractor = from(1, report_world::contractors);
  if (from(1, 4) == 1) now.kind = static_cast<crm::activity_kind>(from(1, 3));
  asked.by_unit = from(1, 2) == 1;
  asked.before = now;
  asked.before.last_day = now.first_day - 1;
  asked.before.first_day = now.first_day - 1 - (now.last_day - now.first_day);
  auto& question = asked.question;
  question.now = fake_host().clock_.now_;
  question.zone = "Europe/Warsaw";
  question.language = "pl";
  question.parameters = maker.start({}, {question.now, question.zone, "pl"}).parameters;
  const auto say = [&](const char* id, erp::value value) {
    ASSERT_TRUE(question.parameters.count(id));
    question.parameters[id] = std::move(value);
  };
  say("from", date_of(now.first_day));
  say("to", date_of(now.last_day));
  say("by", erp::record_key{asked.by_unit ? "unit" : "employee"});
  say("late_after_h", std::int64_t{now.late_after_h});
  say("currency", erp::record_key{now.currency});
  if (now.employee) say("employee", key(*now.employee));
  if (now.unit) say("unit", key(*now.unit));
  if (now.contractor) say("contractor", key(*now.contractor));
  const char* kinds[] = {"contact", "meeting", "task"};
  if (now.kind) say("kind", erp::record_key{kinds[static_cast<int>(*now.kind) - 1]});
  question.mark = crm::mark_of(question);
  return asked;
}

std::optional<std::int64_t> number_in(const erp::value& value, const std::string& currency) {
  if (const auto* count = std::get_if<std::int64_t>(&value)) return *count;
  if (const auto* time = std::get_if<std::chrono::seconds>(&value)) return time->count();
  if (const auto* money = std::get_if<erp::money>(&value)) {
    EXPECT_EQ(money->currency, currency);
    return money->amount_e4;
  }
  EXPECT_TRUE(std::holds_alternative<std::monostate>(value));
  return std::nullopt;
}

// As the report has it: no amount is no figure, no activity is a nought.
std::optional<std::int64_t> expected_of(const found_out& found, const std::string& column) {
  const auto figure = [&](const std::string& what) {
    const auto one = found.figures.find(what);
    return one == found.figures.end() ? std::nullopt : one->second;
  };
  const auto behind = [&](const std::string& what) {
    const auto one = found.behind.find(what);
    return one == found.behind.end() ? std::int64_t{0}
                                     : static_cast<std::int64_t>(one->second.size());
  };
  if (column == "expected" || column == "actual" || column == "variance") return figure(column);
  if (column == "with_both") return behind("variance");
  if (column != "on_time_share") return figure(column).value_or(0);
  const auto ended = figure("ended").value_or(0);
  if (ended == 0) return std::nullopt;
  return (figure("on_time").value_or(0) * 20'000 + ended) / (2 * ended);
}

ids listed(crm::admitted& inside, const erp::kit::condition& where) {
  const crm::activity_rows rows(inside.session.dialect(), inside.keys, inside.may, where);
  const auto entry = rows.in(inside.session);
  erp::page_request request;
  request.limit = 500;
  const auto page = erp::kit::fetch_page({entry.session,
                                          entry.definition,
                                          entry.scope,
                                          {},
                                          {fake_host().clock_.now_, "Europe/Warsaw", "pl"}},
                                         request);
  ids all;
  if (!page) {
    ADD_FAILURE() << page.failure().message.id;
    return all;
  }
  for (const auto& row : page->rows) EXPECT_TRUE(all.insert(std::stoll(row.key.id)).second);
  return all;
}

class checked_effectiveness {
 public:
  checked_effectiveness(crm::admitted& inside, const report_world& in, const drawn_operator& who,
                        const crm::report_maker& maker, const drawn_report& asked, bool look_behind)
      : inside_(inside), in_(in), who_(who), maker_(maker), asked_(asked), deep_(look_behind) {}

  void check() {
    no_steps steps;
    const auto answer = maker_.make(inside_, asked_.question, steps);
    ASSERT_TRUE(answer.ok()) << answer.failure().message.id;
    std::set<std::string> named;
    for (const auto& part : answer->result.parts)
      for (const auto& row : part.table.rows) {
        if (part.id != "activities" && part.id != "costs") continue;
        check_row(part, row);
        named.insert(row.cells.front().shown.id);
      }
    EXPECT_EQ(named, expected_names());
    for (const auto& part : answer->result.parts)
      if (part.id == "gaps") check_gaps(part);
  }

 private:
  std::vector<std::pair<std::string, drawn_row>> rows() const {
    std::vector<std::pair<std::string, drawn_row>> all;
    if (!asked_.by_unit)
      for (int employee = 1; employee <= in_.firm.employees(); ++employee)
        all.push_back({"P" + std::to_string(employee), {employee, {}}});
    else
      for (int unit = 1; unit <= drawn_units_max + 1; ++unit)
        all.push_back(
            {(in_.firm.parent.count(unit) ? "U" : "") + std::to_string(unit), {{}, unit}});
    if (asked_.by_unit) all.push_back({"Without a unit", {{}, 0}});
    return all;
  }

  bool says_something(const drawn_row& row) const {
    return !find_out(in_, who_, asked_.now, row).behind.empty() ||
           !find_out(in_, who_, asked_.before, row).behind.empty();
  }

  // Where nobody is a customer, nobody can be told to have become one.
  std::optional<std::int64_t> expected_in(const found_out& found, const std::string& column) const {
    if (column == "acquired" && in_.customer_since.empty()) return std::nullopt;
    return expected_of(found, column);
  }

  std::set<std::string> expected_names() const {
    std::set<std::string> all;
    for (const auto& [name, row] : rows())
      if (says_something(row)) all.insert(name);
    if (!all.empty()) all.insert("Total");
    return all;
  }

  drawn_row row_named(const std::string& name) const {
    for (const auto& [known, row] : rows())
      if (known == name) return row;
    EXPECT_EQ(name, "Total");
    return {};
  }

  void check_row(const erp::report_part& part, const erp::report_row& row) {
    const auto& name = row.cells.front().shown.id;
    const auto of = row_named(name);
    const auto now = find_out(in_, who_, asked_.now, of);
    const auto before = find_out(in_, who_, asked_.before, of);
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
      const auto& column = part.table.columns[i].id;
      const auto& cell = row.cells[i];
      EXPECT_EQ(number_in(cell.value, asked_.now.currency), expected_in(now, column))
          << name << ", " << column;
      EXPECT_EQ(number_in(cell.before, asked_.now.currency), expected_in(before, column))
          << name << ", " << column << " before";
      if (deep_) look_behind(cell.behind, now, name + ", " + column);
      if (deep_) look_behind(cell.behind_before, before, name + ", " + column + " before");
    }
  }

  void look_behind(const std::string& behind, const found_out& found, const std::string& where) {
    if (behind.empty()) return;
    const auto figure = crm::read_figure(crm::taken_apart(behind).figure);
    ASSERT_TRUE(figure) << behind;
    const auto shown = maker_.behind(inside_, asked_.question, *figure);
    ASSERT_TRUE(shown.ok()) << where;
    EXPECT_FALSE(shown->title.empty()) << where;
    const auto what = figure->what == "gap" ? "gap " + figure->at("currency") : figure->what;
    const auto expected = found.behind.find(what);
    EXPECT_EQ(listed(inside_, shown->where),
              expected == found.behind.end() ? ids() : expected->second)
        << where;
  }

  void check_gaps(const erp::report_part& part) {
    std::map<std::string, std::size_t> expected, shown;
    for (const auto* asked : {&asked_.now, &asked_.before}) {
      const auto found = find_out(in_, who_, *asked, {});
      const std::string before = asked == &asked_.before ? " before" : "";
      for (const auto& [what, behind] : found.behind)
        if (what.starts_with("gap ")) expected[what.substr(4) + before] = behind.size();
    }
    for (const auto& row : part.table.rows) {
      const auto figure = *crm::read_figure(crm::taken_apart(row.cells[2].behind).figure);
      const bool before = figure.of.count("before") != 0;
      shown[row.cells[0].shown.id + (before ? " before" : "")] =
          static_cast<std::size_t>(std::get<std::int64_t>(row.cells[2].value));
      look_behind(row.cells[2].behind, find_out(in_, who_, before ? asked_.before : asked_.now, {}),
                  "gap");
    }
    EXPECT_EQ(shown, expected);
  }

  crm::admitted& inside_;
  const report_world& in_;
  const drawn_operator& who_;
  const crm::report_maker& maker_;
  const drawn_report& asked_;
  const bool deep_;
};

class EffectivenessOracle : public on_every_server {};

TEST_P(EffectivenessOracle, AgreesWithEveryFigureAndWhatIsBehindItOnFirmsDrawnByLot) {
  const bool file = GetParam().kind == db::server::sqlite;
  report_database database(GetParam());
  const auto maker = crm::effectiveness_report();
  std::mt19937 dice(20261130);
  const crm::key_types keys;
  for (int i = 0; i < firms_drawn(GetParam()) && !HasFailure(); ++i) {
    SCOPED_TRACE("world " + std::to_string(i));
    auto in = draw_report_world(dice, database.acquisition());
    database.put_all(in);
    const auto& who = in.firm.operators[static_cast<std::size_t>(i) % in.firm.operators.size()];
    const auto asked = draw_question(dice, in, *maker);
    crm::admitted inside{database.session(), keys,
                         crm::scope_book().read(database.session(), keys, database.who(who))};
    checked_effectiveness(inside, in, who, *maker, asked, i % 5 == 0 || !file).check();
  }
}

ON_EVERY_SERVER(EffectivenessOracle);

}  // namespace
}  // namespace crm_test
