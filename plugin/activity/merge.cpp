// SPDX-License-Identifier: Apache-2.0
#include "plugin/activity/merge.hpp"

#include <algorithm>

namespace crm {

namespace {

// What is changed, and chosen, as one.
struct unit {
  const char* id;
  bool (*same)(const activity&, const activity&);
  void (*copy)(const activity& from, activity& to);
};

template <auto Member>
constexpr unit single(const char* id) {
  return {id, [](const activity& a, const activity& b) { return a.*Member == b.*Member; },
          [](const activity& from, activity& to) { to.*Member = from.*Member; }};
}

bool same_people(const activity& a, const activity& b) {
  return a.contractor == b.contractor && a.persons == b.persons;
}

void copy_people(const activity& from, activity& to) {
  to.contractor = from.contractor;
  to.persons = from.persons;
}

bool same_times(const activity& a, const activity& b) {
  return a.starts_at == b.starts_at && a.ends_at == b.ends_at && a.all_day == b.all_day;
}

void copy_times(const activity& from, activity& to) {
  to.starts_at = from.starts_at;
  to.ends_at = from.ends_at;
  to.all_day = from.all_day;
  to.zone = from.zone;
}

constexpr unit merged_units[] = {
    {"contractor", same_people, copy_people},
    single<&activity::employee>("employee"),
    single<&activity::employees>("employees"),
    single<&activity::subject>("subject"),
    {"starts_at", same_times, copy_times},
    single<&activity::in_schedule>("in_schedule"),
    single<&activity::contact_type>("contact_type"),
    single<&activity::priority>("priority"),
    single<&activity::category>("category"),
    single<&activity::venue>("venue"),
    single<&activity::expected_cost>("expected_cost"),
    single<&activity::actual_cost>("actual_cost"),
    single<&activity::remind_before>("remind_before"),
    single<&activity::state>("ended"),
    single<&activity::elapsed>("elapsed"),
    single<&activity::note>("note"),
};

// Whoever is responsible takes part anyway: made so by one operator, let in by the other, it is one
// employee still.
void name_once(activity& record) {
  if (record.employee) std::erase(record.employees, *record.employee);
}

}  // namespace

merged merge(const activity& base, const activity& mine, const activity& theirs) {
  merged result{theirs, {}};
  for (const auto& unit : merged_units) {
    if (unit.same(base, mine)) continue;  // theirs stands, changed or not
    if (!unit.same(base, theirs) && !unit.same(mine, theirs))
      result.conflicts.emplace_back(unit.id);
    unit.copy(mine, result.record);
  }
  name_once(result.record);
  return result;
}

activity take_theirs(activity mine, const activity& theirs,
                     const std::vector<std::string>& fields) {
  for (const auto& unit : merged_units)
    if (std::find(fields.begin(), fields.end(), unit.id) != fields.end()) unit.copy(theirs, mine);
  name_once(mine);
  return mine;
}

}  // namespace crm
