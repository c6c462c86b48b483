// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/crm/report_world.hpp"

#include <algorithm>

#include "db/session/unit_of_work.hpp"

namespace crm_test {

namespace {

using ids = std::set<std::int64_t>;

const std::vector<std::string> codes{"PLN", "EUR", "USD"};
constexpr int hour_ms = 3'600'000;

struct lot {
  std::mt19937& dice;
  int from(int least, int most) { return std::uniform_int_distribution<int>(least, most)(dice); }
  bool one_in(int n) { return from(1, n) == 1; }
};

int today() {
  return static_cast<int>(
      std::chrono::floor<std::chrono::days>(fake_host().clock_.now_).time_since_epoch().count());
}

std::optional<erp::money> draw_amount(lot& draw) {
  if (!draw.one_in(2)) return std::nullopt;
  return erp::money{std::int64_t{draw.from(-30'000, 9'000'000)} * draw.from(1, 40),
                    codes[static_cast<std::size_t>(draw.from(0, 2))]};
}

// On the hour in Warsaw, in winter: no day depends on which clock one looks at but by that hour.
void make_it_reportable(crm::activity& record, const report_world& in, lot& draw) {
  record.starts_at =
      erp::instant(std::chrono::hours((today() - draw.from(0, 180)) * 24 + draw.from(0, 23)));
  record.ends_at = record.starts_at + std::chrono::hours(draw.from(0, 30));
  record.zone = draw.one_in(5) ? "America/New_York" : "Europe/Warsaw";
  record.contractor.reset();
  if (!draw.one_in(6))
    record.contractor = erp::record_key{std::to_string(draw.from(1, report_world::contractors))};
  if (draw.one_in(2)) record.category = in.acquisition;
  record.measured = std::chrono::seconds(draw.one_in(3) ? 0 : draw.from(1, 5'000));
  if (draw.one_in(4)) record.elapsed = std::chrono::seconds(draw.from(0, 9'000));
  record.expected_cost = draw_amount(draw);
  record.actual_cost = draw_amount(draw);
  if (record.state == crm::activity_state::ended)
    record.ended_at = record.ends_at + std::chrono::hours(draw.from(-20, 70));
  if (draw.one_in(3)) record.follow_up_of = 1;  // put_all says of which
}

void draw_rates(report_world& in, lot& draw) {
  for (const auto& [code, base] : {std::pair("EUR", "PLN"), std::pair("USD", "PLN"),
                                   std::pair("PLN", "EUR"), std::pair("USD", "CHF")}) {
    if (draw.one_in(3)) continue;
    std::set<int> days;
    for (int i = draw.from(0, 6); i > 0; --i) days.insert(today() - draw.from(0, 230));
    for (const int day : days)
      in.rates.push_back({code, base, day, std::int64_t{draw.from(1, 90'000)}});
  }
}

const drawn_rate* rate_on(const report_world& in, const std::string& code, const std::string& base,
                          int day) {
  const drawn_rate* best = nullptr;
  for (const auto& one : in.rates)
    if (one.code == code && one.base == base && one.day <= day && one.day >= day - 35 &&
        (!best || one.day > best->day))
      best = &one;
  return best;
}

// amount × up / down, half away from nought.
std::int64_t times(std::int64_t amount, std::int64_t up, std::int64_t down) {
  __extension__ typedef __int128 wide;
  const wide all = static_cast<wide>(amount < 0 ? -amount : amount) * up;
  auto whole = static_cast<std::int64_t>(all / down);
  if (2 * (all % down) >= down) ++whole;
  return amount < 0 ? -whole : whole;
}

// On the wall where it was entered; both zones are behind or ahead by whole hours.
int day_of_start(const crm::activity& record) {
  const auto at = std::chrono::floor<std::chrono::days>(record.starts_at);
  const auto shown = std::chrono::duration_cast<std::chrono::hours>(record.starts_at - at);
  const bool warsaw = record.zone == "Europe/Warsaw";
  // Summer time: until 26 October 2025 in Warsaw, until 2 November in New York.
  const auto day = static_cast<int>(at.time_since_epoch().count());
  const auto utc_hour = std::int64_t{day} * 24 + shown.count();
  const bool summer = utc_hour < (warsaw ? 20387 * 24 + 1 : 20394 * 24 + 6);
  const auto hours = utc_hour + (warsaw ? (summer ? 2 : 1) : (summer ? -4 : -5));
  return static_cast<int>(hours / 24);
}

int day_in_warsaw(crm::activity record) {
  record.zone = "Europe/Warsaw";
  return day_of_start(record);
}

int number(const std::optional<erp::record_key>& key) {
  return key ? std::stoi(key->id) : 0;
}

struct seeker {
  const report_world& in;
  const drawn_question& asked;
  found_out found;

  void count(const std::string& what, const crm::activity& a, std::int64_t by = 1) {
    found.figures[what] = found.figures[what].value_or(0) + by;
    found.behind[what].insert(a.id);
  }

  bool is_on_time(const crm::activity& a) const {
    return a.ended_at && *a.ended_at <= a.ends_at + std::chrono::hours(asked.late_after_h);
  }

  void take_states(const crm::activity& a) {
    using state = crm::activity_state;
    count("planned", a);
    if (a.state == state::ended) count("ended", a);
    if (is_on_time(a)) count("on_time", a);
    if (a.state == state::ended && !is_on_time(a)) count("late", a);
    if (a.state == state::open && a.ends_at < fake_host().clock_.now_) count("overdue", a);
    if (a.state == state::cancelled) count("cancelled", a);
    if (a.follow_up_of) count("follow_ups", a);
    if (a.follow_up_of && is_on_time(a)) count("kept", a);
    const auto time = a.elapsed.value_or(a.measured).count();
    if (time != 0) count("time", a, time);
    if (a.state == state::ended && a.contractor) found.behind["touched"].insert(a.id);
  }

  void take_costs(const crm::activity& a) {
    std::optional<std::int64_t> both[2];
    const std::optional<erp::money> amounts[] = {a.expected_cost, a.actual_cost};
    for (const int i : {0, 1}) {
      if (!amounts[i]) continue;
      both[i] = in_currency(in, *amounts[i], asked.currency, day_of_start(a));
      if (both[i])
        count(i == 0 ? "expected" : "actual", a, *both[i]);
      else
        found.behind["gap " + amounts[i]->currency].insert(a.id);
    }
    if (both[0] && both[1]) count("variance", a, *both[1] - *both[0]);
  }
};

}  // namespace

report_world draw_report_world(std::mt19937& dice, std::int64_t acquisition) {
  report_world in;
  in.acquisition = acquisition;
  in.firm = draw_world(dice);
  lot draw{dice};
  for (int contractor = 1; contractor <= report_world::contractors; ++contractor)
    if (!draw.one_in(3)) in.customer_since[contractor] = today() - draw.from(0, 200);
  draw_rates(in, draw);
  const auto few = in.firm.activities;
  while (in.firm.activities.size() < 30)
    for (const auto& one : few) in.firm.activities.push_back(one);
  int made = 0;
  for (auto& record : in.firm.activities) {
    record.uid = "u" + std::to_string(++made);
    record.state = static_cast<crm::activity_state>(draw.from(1, 3));
    make_it_reportable(record, in, draw);
  }
  return in;
}

bool is_in(const report_world& in, const drawn_row& row, int employee) {
  if (row.employee) return *row.employee == employee;
  if (!row.unit) return true;
  bool nowhere = true;
  for (const auto& [one, unit] : in.firm.working) {
    if (one != employee || unit == 0) continue;
    nowhere = false;
    int above = unit;
    for (int steps = 0; above != 0 && steps <= drawn_units_max + 1; ++steps) {
      if (above == *row.unit) return true;
      const auto found = in.firm.parent.find(above);
      above = found == in.firm.parent.end() ? 0 : found->second;
    }
  }
  return nowhere && *row.unit == 0;
}

std::optional<std::int64_t> in_currency(const report_world& in, const erp::money& amount,
                                        const std::string& currency, int day) {
  const auto& from = amount.currency;
  if (from == currency) return amount.amount_e4;
  if (const auto* rate = rate_on(in, from, currency, day))
    return times(amount.amount_e4, rate->rate_e4, 10'000);
  if (const auto* rate = rate_on(in, currency, from, day))
    return times(amount.amount_e4, 10'000, rate->rate_e4);
  for (const std::string base : {"CHF", "EUR", "PLN", "USD"}) {
    const auto* there = rate_on(in, from, base, day);
    const auto* back = rate_on(in, currency, base, day);
    if (there && back) return times(amount.amount_e4, there->rate_e4, back->rate_e4);
  }
  return std::nullopt;
}

found_out find_out(const report_world& in, const drawn_operator& who, const drawn_question& asked,
                   const drawn_row& row) {
  seeker seek{in, asked, {}};
  ids touched, acquired;
  for (const auto& a : in.firm.activities) {
    const int employee = number(a.employee);
    if (!may_see(in.firm, who, a) || !is_in(in, row, employee)) continue;
    if (asked.employee && *asked.employee != employee) continue;
    if (asked.unit && !is_in(in, {{}, asked.unit}, employee)) continue;
    if (asked.contractor && *asked.contractor != number(a.contractor)) continue;
    const auto since = in.customer_since.find(number(a.contractor));
    if (since != in.customer_since.end() && since->second >= asked.first_day &&
        since->second <= asked.last_day && a.category == in.acquisition &&
        a.state != crm::activity_state::cancelled && day_of_start(a) <= since->second) {
      acquired.insert(since->first);
      seek.found.behind["acquired"].insert(a.id);
    }
    if (asked.kind && *asked.kind != a.kind) continue;
    const int day = day_in_warsaw(a);
    if (day < asked.first_day || day > asked.last_day) continue;
    seek.take_states(a);
    seek.take_costs(a);
    if (a.state == crm::activity_state::ended && a.contractor) touched.insert(number(a.contractor));
  }
  if (!touched.empty()) seek.found.figures["touched"] = static_cast<std::int64_t>(touched.size());
  if (!acquired.empty())
    seek.found.figures["acquired"] = static_cast<std::int64_t>(acquired.size());
  return std::move(seek.found);
}

report_database::report_database(const testing_support::test_server& server)
    : world_database(server) {
  auto& find = session().prepare(
      "SELECT v.id FROM crm_dictionary_value v WHERE v.code = 'customer_acquisition'",
      {db::column_type::integer});
  find.run();
  if (find.fetch()) acquisition_ = find.integer(0);
  find.close();
}

void report_database::put_all(report_world& in) {
  auto follow_ups = in.firm.activities;
  for (auto& record : in.firm.activities) record.follow_up_of.reset();
  put(in.firm);
  db::unit_of_work unit(session());
  for (std::size_t i = 1; i < follow_ups.size(); ++i) {
    if (!follow_ups[i].follow_up_of) continue;
    auto& record = in.firm.activities[i];
    record.follow_up_of = in.firm.activities.front().id;
    session()
        .prepare("UPDATE crm_activity SET follow_up_of = :source WHERE id = :id")
        .bind(*record.follow_up_of)
        .bind(record.id)
        .run();
  }
  for (const auto* table : {"kontrahenci", "kursy"})
    session().prepare(std::string("DELETE FROM ") + table).run();
  auto& add = session().prepare(
      "INSERT INTO kontrahenci (id, nazwa, klient_od) VALUES (:id, 'x', :klient_od)");
  const auto written = [](int day) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return std::string(text);
  };
  for (int id = 1; id <= report_world::contractors; ++id) {
    const auto since = in.customer_since.find(id);
    add.bind(id)
        .bind(since == in.customer_since.end() ? std::nullopt
                                               : std::optional(written(since->second)))
        .run();
  }
  for (const auto& one : in.rates) {
    char rate[40];
    std::snprintf(rate, sizeof rate, "%d.%04d", static_cast<int>(one.rate_e4 / 10'000),
                  static_cast<int>(one.rate_e4 % 10'000));
    session().execute("INSERT INTO kursy (waluta, w_walucie, od_dnia, kurs) VALUES ('" + one.code +
                      "', '" + one.base + "', '" + written(one.day) + "', " + rate + ")");
  }
  auto& name = session().prepare("UPDATE pracownicy SET nazwisko = :nazwisko WHERE id = :id");
  for (int id = 1; id <= in.firm.employees(); ++id)
    name.bind("P" + std::to_string(id)).bind(id).run();
  auto& unit_name = session().prepare("UPDATE centra SET nazwa = :nazwa WHERE id = :id");
  for (const auto& [id, parent] : in.firm.parent)
    unit_name.bind("U" + std::to_string(id)).bind(id).run();
  unit.commit();
}

}  // namespace crm_test
