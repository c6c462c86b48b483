// SPDX-License-Identifier: Apache-2.0
// The parts of the sample report: one for each kind of chart.
#include <cmath>

#include "tests/desktop/support/sample_report.hpp"

namespace testing_support {

using namespace erp;

namespace {

double number_of(int month, int day) {
  const date at(std::chrono::year(2026), std::chrono::month(unsigned(month)),
                std::chrono::day(unsigned(day)));
  return double(std::chrono::sys_days(at).time_since_epoch().count());
}

report_column column(const char* id, const std::string& caption, figure_kind kind,
                     trend_sense rising = trend_sense::none) {
  report_column made;
  made.id = id;
  made.caption = verbatim(caption);
  made.kind = kind;
  made.rising = rising;
  return made;
}

report_cell cell(value now, const std::string& behind = {}, value before = {}) {
  report_cell made;
  made.value = std::move(now);
  made.behind = behind;
  made.before = std::move(before);
  if (!is_empty(made.before) && !behind.empty()) made.behind_before = behind + ".before";
  return made;
}

chart_point point(double x, double y, const std::string& behind = {}) {
  chart_point made;
  made.x = x;
  made.y = y;
  made.behind = behind;
  return made;
}

std::int64_t whole(double number) {
  return std::llround(number);
}

const char* const employees[] = {"Anna Nowak", "Jan Kowalski", "Żaneta Świerczyńska-Błaszczykowska",
                                 "Piotr Zieliński", "Łukasz Gęś"};
const int planned[] = {41, 36, 28, 33, 12};
const int ended[] = {37, 24, 27, 20, 12};
const int ended_before[] = {33, 29, 21, 20, 9};

report_row employee_row(int at, bool polish) {
  const std::string key = "ended." + std::to_string(at);
  report_row row;
  row.depth = 1;
  row.cells = {cell(std::string(employees[at])),
               cell(std::int64_t(planned[at]), "planned." + std::to_string(at),
                    std::int64_t(planned[at] - 3 + at)),
               cell(std::int64_t(ended[at]), key, std::int64_t(ended_before[at])),
               cell(whole(10000.0 * ended[at] / planned[at]), key,
                    whole(10000.0 * ended_before[at] / (planned[at] - 3 + at))),
               cell(std::chrono::seconds(3600 * (20 - 3 * at) + 420 * at), key,
                    std::chrono::seconds(3600 * (16 + at))),
               cell(money{(1250500 - 310000 * at) * 100, "PLN"}, key,
                    money{(900000 + 12300 * at) * 100, "PLN"})};
  if (at == 4) {
    row.cells[3].value = {};
    row.cells[3].before = {};
    row.cells[3].shown = verbatim(polish ? "za mało: 12" : "too few: 12");
  }
  return row;
}

report_row sum_row(report_row_role role, const std::string& name) {
  report_row row;
  row.role = role;
  std::int64_t all = 0, done = 0, before = 0;
  for (int at = 0; at < 5; ++at) {
    all += planned[at];
    done += ended[at];
    before += ended_before[at];
  }
  row.cells = {cell(name),
               cell(all, "planned.all", all - 5),
               cell(done, "ended.all", before),
               cell(whole(10000.0 * double(done) / double(all)), "ended.all",
                    whole(10000.0 * double(before) / double(all - 5))),
               cell(std::chrono::seconds(3600 * 77), "ended.all", std::chrono::seconds(3600 * 81)),
               cell(money{3152500 * 100, "PLN"}, "ended.all", money{4623000 * 100, "PLN"})};
  return row;
}

}  // namespace

report_part sample_employees(bool polish) {
  report_part part;
  part.id = "employees";
  part.caption = verbatim(polish ? "Pracownicy" : "Employees");
  part.table.columns = {
      column("employee", polish ? "Pracownik" : "Employee", figure_kind::text),
      column("planned", polish ? "Zaplanowane" : "Planned", figure_kind::count),
      column("ended", polish ? "Zakończone" : "Ended", figure_kind::count, trend_sense::good),
      column("share", polish ? "Udział zakończonych" : "Share of ended", figure_kind::percent,
             trend_sense::good),
      column("time", polish ? "Czas pracy" : "Time spent", figure_kind::duration),
      column("cost", polish ? "Koszt rzeczywisty" : "Actual cost", figure_kind::money,
             trend_sense::bad)};
  part.table.columns[2].hint = verbatim(polish ? "Zakończone w okresie" : "Ended in the period");
  part.table.rows.push_back(sum_row(report_row_role::subtotal, "Dział handlowy"));
  for (int at = 0; at < 5; ++at) part.table.rows.push_back(employee_row(at, polish));
  part.table.rows.push_back(sum_row(report_row_role::total, polish ? "Razem" : "Total"));
  report_chart chart;
  chart.kind = chart_kind::bars;
  chart.caption = verbatim(polish ? "Zakończone działania" : "Ended activities");
  chart.y.caption = verbatim(polish ? "Liczba działań" : "Number of activities");
  chart_series now{"now", verbatim(polish ? "I kwartał 2026" : "Q1 2026"), series_role::main, {}};
  chart_series before{
      "before", verbatim(polish ? "IV kwartał 2025" : "Q4 2025"), series_role::before, {}};
  for (int at = 0; at < 5; ++at) {
    chart.categories.push_back(verbatim(employees[at]));
    now.points.push_back(point(at, ended[at], "ended." + std::to_string(at)));
    before.points.push_back(point(at, ended_before[at], "ended." + std::to_string(at) + ".before"));
  }
  chart.series = {now, before};
  part.chart = chart;
  return part;
}

report_part sample_months(bool polish) {
  const char* const months[] = {"paź", "lis", "gru", "sty", "lut", "mar"};
  report_part part;
  part.id = "months";
  part.caption = verbatim(polish ? "Miesiące" : "Months");
  part.table.columns = {column("month", polish ? "Miesiąc" : "Month", figure_kind::text),
                        column("contacts", polish ? "Kontakty" : "Contacts", figure_kind::count),
                        column("meetings", polish ? "Spotkania" : "Meetings", figure_kind::count),
                        column("per_day", polish ? "Na dzień" : "A day", figure_kind::decimal)};
  report_chart chart;
  chart.kind = chart_kind::columns;
  chart.caption = verbatim(polish ? "Kontakty i spotkania" : "Contacts and meetings");
  chart.y.caption = verbatim(polish ? "Liczba działań" : "Number of activities");
  chart_series contacts{"contacts", verbatim(polish ? "Kontakty" : "Contacts"), {}, {}};
  chart_series meetings{"meetings", verbatim(polish ? "Spotkania" : "Meetings"), {}, {}};
  contacts.role = meetings.role = series_role::main;
  for (int at = 0; at < 6; ++at) {
    chart.categories.push_back(verbatim(months[at]));
    contacts.points.push_back(point(at, 20 + (at * 13) % 17, "contacts." + std::to_string(at)));
    meetings.points.push_back(point(at, 4 + (at * 7) % 9, "meetings." + std::to_string(at)));
    part.table.rows.push_back(
        {{cell(std::string(months[at])),
          cell(std::int64_t(contacts.points.back().y), "contacts." + std::to_string(at)),
          cell(std::int64_t(meetings.points.back().y), "meetings." + std::to_string(at)),
          cell(std::int64_t(contacts.points.back().y * 100 / 21))},
         report_row_role::body,
         0});
  }
  chart.series = {contacts, meetings};
  part.chart = chart;
  return part;
}

report_part sample_funnel(bool polish) {
  const char* const steps[] = {"Pozyskanie klienta", "Negocjacje handlowe", "Realizacja zamówień",
                               "Utrzymanie klienta"};
  const int left[] = {240, 96, 58, 41};
  report_part part;
  part.id = "funnel";
  part.caption = verbatim(polish ? "Lejek" : "Funnel");
  part.table.columns = {column("step", polish ? "Kategoria" : "Category", figure_kind::text),
                        column("left", polish ? "Kontrahenci" : "Contractors", figure_kind::count)};
  part.table.note = verbatim(polish ? "Pominięto 3 kontrahentów bez kategorii."
                                    : "3 contractors without a category are left out.");
  report_chart chart;
  chart.kind = chart_kind::funnel;
  chart.caption = verbatim(polish ? "Kontrahenci w kategoriach" : "Contractors in the categories");
  chart_series series{"left", {}, series_role::main, {}};
  for (int at = 0; at < 4; ++at) {
    chart.categories.push_back(verbatim(steps[at]));
    series.points.push_back(point(at, left[at], "step." + std::to_string(at)));
    part.table.rows.push_back(
        {{cell(std::string(steps[at])), cell(std::int64_t(left[at]), "step." + std::to_string(at))},
         report_row_role::body,
         0});
  }
  chart.series = {series};
  part.chart = chart;
  return part;
}

report_part sample_curves(bool polish) {
  const char* const groups[] = {"Hurt", "Detal", "Przemysł"};
  report_part part;
  part.id = "curves";
  part.caption = verbatim(polish ? "Prawdopodobieństwo" : "Probability");
  part.table.columns = {column("group", polish ? "Grupa" : "Group", figure_kind::text),
                        column("cases", polish ? "Przypadki" : "Cases", figure_kind::count),
                        column("chance", polish ? "Pozyskani w 90 dni" : "Acquired in 90 days",
                               figure_kind::percent)};
  report_chart chart;
  chart.kind = chart_kind::steps;
  chart.caption =
      verbatim(polish ? "Pozyskani od pierwszego działania" : "Acquired since the first activity");
  chart.x = {verbatim(polish ? "Czas od pierwszego działania" : "Time since the first activity"),
             chart_unit::days,
             {}};
  chart.y = {verbatim(polish ? "Pozyskani" : "Acquired"), chart_unit::percent, {}};
  chart.marks = {{90, verbatim(polish ? "90 dni" : "90 days")}};
  chart.note = verbatim(polish ? "Kreskowanie: 95-procentowy przedział ufności. Sprawy otwarte "
                                 "liczą się do dnia, do którego są znane."
                               : "Hatched: the 95 % interval. Open cases count up to the day that "
                                 "they are known to.");
  for (int group = 0; group < 3; ++group) {
    chart_series series{groups[group], verbatim(groups[group]), series_role::main, {}};
    double share = 0;
    for (int step = 0; step <= 12; ++step) {
      chart_point at = point(step * 15, share, "group." + std::to_string(group));
      at.low = std::max(0.0, share - 2.0 - step * 0.35);
      at.high = share == 0 ? 0 : share + 2.0 + step * 0.4;
      at.detail = verbatim(polish ? "Zagrożonych: " + std::to_string(120 - 8 * step)
                                  : "At risk: " + std::to_string(120 - 8 * step));
      series.points.push_back(at);
      share += (42.0 - 11 * group - share) * 0.16;
    }
    part.table.rows.push_back(
        {{cell(std::string(groups[group])),
          cell(std::int64_t(120 - 30 * group), "group." + std::to_string(group)),
          cell(whole(series.points[6].y * 100))},
         report_row_role::body,
         0});
    chart.series.push_back(series);
  }
  part.chart = chart;
  return part;
}

report_part sample_course(bool polish) {
  report_part part;
  part.id = "course";
  part.caption = verbatim(polish ? "Przebieg" : "Course");
  part.table.columns = {column("at", polish ? "Dzień" : "Day", figure_kind::date),
                        column("what", polish ? "Działanie" : "Activity", figure_kind::text)};
  report_chart chart;
  chart.kind = chart_kind::time_line;
  chart.caption = verbatim("Hurtownia Żagli Bryza");
  chart.x.unit = chart_unit::date;
  for (const char* lane : {"Pozyskanie klienta", "Negocjacje handlowe", "Realizacja zamówień"})
    chart.categories.push_back(verbatim(lane));
  chart_series contacts{"contact", verbatim(polish ? "Kontakt" : "Contact"), series_role::main, {}};
  chart_series meetings{
      "meeting", verbatim(polish ? "Spotkanie" : "Meeting"), series_role::main, {}};
  const int days[] = {5, 6, 6, 20, 34, 90, 92, 95, 121};
  for (int at = 0; at < 9; ++at) {
    chart_point made = point(number_of(1, 1) + days[at],
                             at < 3   ? 0
                             : at < 7 ? 1
                                      : 2,
                             "activity." + std::to_string(at));
    made.detail = verbatim("Anna Nowak");
    (at % 3 == 2 ? meetings : contacts).points.push_back(made);
    const date day{std::chrono::sys_days(std::chrono::days(std::int64_t(made.x)))};
    part.table.rows.push_back({{cell(day, "activity." + std::to_string(at)),
                                cell(std::string(at % 3 == 2 ? "Spotkanie" : "Kontakt"))},
                               report_row_role::body,
                               0});
  }
  chart.series = {contacts, meetings};
  chart.spans = {{span_kind::stay,
                  number_of(1, 6),
                  number_of(1, 21),
                  0,
                  verbatim(polish ? "15 dni" : "15 days"),
                  {}},
                 {span_kind::stay,
                  number_of(1, 21),
                  number_of(4, 6),
                  1,
                  verbatim(polish ? "75 dni" : "75 days"),
                  {}},
                 {span_kind::silence,
                  number_of(2, 5),
                  number_of(4, 1),
                  0,
                  verbatim(polish ? "cisza 55 dni" : "55 days of silence"),
                  {}}};
  chart.marks = {{number_of(4, 20), verbatim(polish ? "klient od" : "customer since")}};
  part.chart = chart;
  return part;
}

}  // namespace testing_support
