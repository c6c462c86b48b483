// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_settings.hpp"

#include <sstream>

namespace erp::desktop {

namespace {

constexpr char span_name[] = "schedule.view";
constexpr char colouring_name[] = "schedule.colouring";
constexpr char people_name[] = "schedule.employees";  // a line each: key, tab, name

}  // namespace

kept_choices kept_choices_of(const services::settings& settings) {
  kept_choices kept;
  kept.span = span_of(settings.get(span_name).value_or(""));
  kept.colouring = settings.get(colouring_name).value_or("");
  std::istringstream lines(settings.get(people_name).value_or(""));
  for (std::string line; std::getline(lines, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) continue;
    kept.people.push_back(
        {record_key{line.substr(0, tab)}, QString::fromStdString(line.substr(tab + 1))});
  }
  return kept;
}

void keep_span(services::settings& settings, schedule_span span) {
  if (settings.get(span_name) != id_of(span)) settings.set(span_name, id_of(span));
}

void keep_colouring(services::settings& settings, const std::string& colouring) {
  settings.set(colouring_name, colouring);
}

void keep_people(services::settings& settings, const std::vector<shown_person>& people) {
  std::string lines;
  for (const shown_person& person : people)
    lines += person.key.id + "\t" + person.name.toStdString() + "\n";
  settings.set(people_name, lines);
}

}  // namespace erp::desktop
