// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/customers.hpp"

#include <cstdio>
#include <map>

namespace erp::company::demo {

namespace {

using namespace std::chrono;

constexpr int old_customers_percent = 55;
constexpr local_days first_sale{year(2011) / March / 1};
constexpr int years_of_sales = 12;

// What it takes to win somebody: the first talk, and how many there were.
struct courtship {
  local_days begun;
  int talks = 0;
};

std::map<int, courtship> courtships(const std::vector<planned_entry>& diary) {
  std::map<int, courtship> all;
  for (const auto& entry : diary) {
    if (entry.category != acquisition_category || !entry.happened || entry.contractor == 0)
      continue;
    const auto day = floor<days>(entry.starts_at);
    auto& [begun, talks] = all.try_emplace(entry.contractor, courtship{day, 0}).first->second;
    begun = std::min(begun, day);
    ++talks;
  }
  return all;
}

int chance_of(const contractor& contractor, int talks) {
  const bool buys_racks = contractor.group == "Produkcja" ||
                          contractor.group == "Transport i logistyka" ||
                          contractor.group == "Handel hurtowy";
  return std::min((buys_racks ? 30 : 15) + talks * 8, 75);
}

}  // namespace

std::string written_day(local_days day) {
  const year_month_day date(day);
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", int{date.year()}, unsigned{date.month()},
                unsigned{date.day()});
  return text;
}

bool suits(const course& course, const contractor& contractor) {
  const bool is_customer = !contractor.customer_since.empty();
  if (course.category == acquisition_category) return !is_customer;
  return is_customer || course.whose != team::sales || course.category == "Negocjacje handlowe";
}

void make_old_customers(std::vector<contractor>& contractors) {
  dice dice(20'111'103);
  for (auto& contractor : contractors) {
    const auto day = workdays_later(first_sale + days(dice.roll(years_of_sales * 365)), 0);
    if (dice.chance(old_customers_percent)) contractor.customer_since = written_day(day);
  }
}

std::vector<won_customer> won_customers(const demo_company& company,
                                        const std::vector<planned_entry>& diary,
                                        local_minutes now) {
  std::vector<won_customer> won;
  for (const auto& [key, courtship] : courtships(diary)) {
    const auto& contractor = company.contractors[static_cast<std::size_t>(key - 1)];
    dice dice(static_cast<std::uint64_t>(70'000 + key));
    const int patience = 10 + std::min(dice.roll(170), dice.roll(170));
    const auto since = workdays_later(courtship.begun + days(patience), 0);
    const bool comes = dice.chance(chance_of(contractor, courtship.talks));
    if (contractor.customer_since.empty() && comes && since <= floor<days>(now))
      won.push_back({key, written_day(since)});
  }
  return won;
}

}  // namespace erp::company::demo
