// SPDX-License-Identifier: Apache-2.0
// The form, the search for a free slot and the schedule say the same of what clashes.
#include <random>

#include "db/migrate/migrator.hpp"
#include "plugin/slot/clash_query.hpp"
#include "tests/unit/crm/open_schedule.hpp"

namespace crm_test {

using crm::activity_kind;
using crm::activity_state;

class ClashAgreement : public on_every_server {
 protected:
  std::vector<crm::clash> told(const crm::activity& record) {
    auto answer = desk_.place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
      return erp::result<std::vector<crm::clash>>(
          crm::clashes(inside, {crm::slot_of(record), crm::employees_of(record), record.id}));
    });
    EXPECT_TRUE(answer.ok());
    return answer ? *answer : std::vector<crm::clash>();
  }
  // What the search for a free slot would have to leave out.
  bool is_taken(const crm::activity& record) {
    const auto slot = crm::slot_of(record);
    auto answer = desk_.place_->gate()->with(who_is("nowak"), [&](crm::admitted& inside) {
      return erp::result<bool>(!crm::busy_slots(inside, crm::employees_of(record), slot.starts_at,
                                                crm::occupied_until(slot), record.id)
                                    .empty());
    });
    EXPECT_TRUE(answer.ok());
    return answer && *answer;
  }
  // In the first days of March, of any kind, state and length, for one to three people.
  crm::activity any(std::mt19937& dice) {
    const auto roll = [&](int sides) { return std::uniform_int_distribution(0, sides - 1)(dice); };
    auto record = contact_with_wanda(desk_.host_);
    record.uid = crm::new_uid();
    record.kind = static_cast<activity_kind>(1 + roll(3));
    record.state = static_cast<activity_state>(1 + (roll(2) != 0 ? 0 : roll(3)));
    if (record.kind == activity_kind::task) record.subject = "Oferta";
    record.in_schedule = roll(6) != 0 || record.kind == activity_kind::task;
    record.employee = erp::record_key{std::to_string(1 + roll(3))};
    if (record.kind == activity_kind::meeting && roll(2) != 0)
      record.employees = {{std::to_string(1 + roll(3))}};
    std::erase(record.employees, *record.employee);
    record.zone = roll(5) != 0 ? "Europe/Warsaw" : "Asia/Tokyo";
    record.all_day = roll(5) == 0;
    const auto first = day(3, 1 + roll(5));
    if (record.all_day) {
      record.starts_at = erp::kit::bounds_of_day(first, record.zone).from;
      record.ends_at = erp::kit::bounds_of_day(first, record.zone).until;
    } else {
      record.starts_at = at(3, 1 + roll(5), roll(24), 15 * roll(4));
      record.ends_at = record.starts_at + std::chrono::minutes(roll(4) == 0 ? 0 : 30 * roll(9));
      if (roll(12) == 0) record.ends_at += std::chrono::hours(40);
    }
    return record;
  }

  company_database company_{GetParam()};
  open_schedule desk_{company_};
};
ON_EVERY_SERVER(ClashAgreement);

TEST_P(ClashAgreement, OfFormSearchAndScheduleOnAnyDays) {
  int clashing = 0;
  int free = 0;
  for (const unsigned seed : {1U, 2U, 3U}) {
    std::mt19937 dice(seed);
    std::vector<crm::activity> stored;
    for (int i = 0; i < 30; ++i) stored.push_back(desk_.store(any(dice)));
    // Days of which some begin or end in the middle of what is there.
    for (const auto& [first, last] : {std::pair(day(2, 20), day(3, 20)), {day(3, 3), day(3, 3)}}) {
      const auto page = desk_.shown(first, last, {anna, jan, ewa});
      for (const auto& entry : page.entries) {
        const auto record = std::find_if(stored.begin(), stored.end(), [&](const auto& one) {
          return std::to_string(one.id) == entry.key.id;
        });
        if (record == stored.end()) continue;  // of another seed, looked at before
        const bool expected = crm::takes_time(*record) && !told(*record).empty();
        EXPECT_EQ(entry.clashes, expected) << "seed " << seed << ", activity " << entry.key.id;
        EXPECT_EQ(is_taken(*record), !told(*record).empty()) << entry.key.id;
        ++(expected ? clashing : free);
      }
    }
  }
  EXPECT_GT(clashing, 30);
  EXPECT_GT(free, 50);
}

// By hand, beside the random ones: what each of them is in the way of.
TEST_P(ClashAgreement, MeansOpenOnesAndMomentsAndMeetingsOfAWholeDay) {
  const auto noon = desk_.store(at(3, 10, 12), at(3, 10, 13));
  const auto clashes = [&](crm::activity other) {
    const auto stored = desk_.store(std::move(other));
    const bool shown = desk_.entry(noon.id).clashes;
    EXPECT_EQ(!told(noon).empty(), shown);
    company_.execute("UPDATE crm_schedule SET takes_time = 0 WHERE activity = " +
                     std::to_string(stored.id));
    return shown;
  };
  auto other = noon;
  other.id = 0;
  other.starts_at += std::chrono::minutes(30);
  other.ends_at = other.starts_at;
  const auto next = [&other] {
    other.uid = crm::new_uid();
    return other;
  };
  EXPECT_TRUE(clashes(next())) << "a moment";
  other.ends_at = other.starts_at + std::chrono::hours(1);
  EXPECT_TRUE(clashes(next()));
  for (const auto state : {activity_state::ended, activity_state::cancelled}) {
    other.state = state;
    EXPECT_FALSE(clashes(next()));
  }
  other.state = activity_state::open;
  other.all_day = true;
  other.starts_at = at(3, 10, 0);
  other.ends_at = at(3, 11, 0);
  EXPECT_FALSE(clashes(next())) << "a contact some time that day";
  other.kind = activity_kind::meeting;
  EXPECT_TRUE(clashes(next()));
}

// 0016 says anew what 0009 said by an older rule.
TEST_P(ClashAgreement, IsBroughtAboutInSchedulesThatAreThereAlready) {
  std::mt19937 dice(4);
  for (int i = 0; i < 30; ++i) desk_.store(any(dice));
  const auto as_it_is =
      company_.values("SELECT takes_time FROM crm_schedule ORDER BY activity, employee");
  company_.execute("UPDATE crm_schedule SET takes_time = 1 - takes_time");
  const auto& words = company_.other_program().dialect();
  for (const auto& one : db::migrations("crm", GetParam().kind))
    if (one.number == 16)
      for (const auto& statement : db::statements_of(one, {}, words)) company_.execute(statement);
  EXPECT_EQ(company_.values("SELECT takes_time FROM crm_schedule ORDER BY activity, employee"),
            as_it_is);
}

}  // namespace crm_test
