// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/diary_plan.hpp"

#include <algorithm>

#include "host-sdk/company/demo/customers.hpp"
#include "host-sdk/company/demo/diary_kinds.hpp"

namespace erp::company::demo {

namespace {

using namespace std::chrono;

constexpr int days_back = 370;
constexpr int days_ahead = 16;
constexpr int soon_percent = 7;
constexpr int tasks_ahead = 2;      // of each employee, beside what matters leave to be done
constexpr int forgotten_days = 25;  // overdue contacts older than that were tidied up

// One matter with one contractor, told in steps.
struct matter {
  const course& of;
  const goods& what;
  const contractor& with;
  int employee;
  std::vector<int> persons;
  local_days day;
  int previous = -1;
};

class planner {
 public:
  planner(const demo_company& company, local_minutes now)
      : company_(company), now_(now), dice_(20'250'611) {}

  std::vector<planned_entry> run() {
    for (int employee = 2; employee <= 11; ++employee)
      for (int task = 0; task < tasks_ahead; ++task) add_own_task(employee);
    while (room_for(1)) add_matter();
    return std::move(diary_);
  }

 private:
  bool room_for(std::size_t more) const { return diary_.size() + more <= diary_entry_count; }

  void add_matter() {
    matter matter = new_matter();
    for (const step& step : matter.of.steps) {
      if (matter.previous >= 0) {
        if (dice_.chance(15)) continue;
        matter.day = workdays_later(matter.day, dice_.between(1, 8));
      }
      if (!room_for(1) || !add_step(matter, step)) return;
    }
  }

  matter new_matter() {
    const course& course = dice_.pick(dice_.chance(78) ? sales_courses() : other_courses());
    const contractor& with = contractor_for(course);
    const local_days today = floor<days>(now_);
    // More of the days ahead are full than chance would have it: people plan.
    const int back = dice_.chance(soon_percent) ? days_ahead : days_back + days_ahead;
    matter matter{course,
                  dice_.pick(sold_goods()),
                  with,
                  employee_for(course, with),
                  persons_of(with),
                  workdays_later(today + days(days_ahead - dice_.roll(back)), 0)};
    return matter;
  }

  const contractor& contractor_for(const course& course) {
    for (;;)
      if (const contractor& with = some_contractor(); suits(course, with)) return with;
  }

  // Some contractors are talked to much more than others.
  const contractor& some_contractor() {
    for (;;) {
      const int count = static_cast<int>(company_.contractors.size());
      const auto index = static_cast<std::size_t>(std::min(dice_.roll(count), dice_.roll(count)));
      const contractor& contractor = company_.contractors[index * 7 % company_.contractors.size()];
      if (contractor.active && !persons_of(contractor).empty()) return contractor;
    }
  }

  int employee_for(const course& course, const contractor& with) {
    if (course.whose == team::marketing) return 9;
    if (course.whose == team::service) return dice_.chance(35) ? 10 : 11;
    if (dice_.chance(15)) return 2;  // the director sells too
    switch (region_of(with.voivodeship)) {
      case sales_region::north:
        return dice_.chance(40) ? 3 : 4;
      case sales_region::south:
        return dice_.chance(40) ? 5 : 6;
      default:
        return dice_.chance(40) ? 7 : 8;
    }
  }

  std::vector<int> persons_of(const contractor& contractor) {
    std::vector<int> persons;
    for (const contact_person& person : company_.persons)
      if (person.contractor == contractor.key && person.active) persons.push_back(person.key);
    dice_.shuffle(persons);
    const std::size_t wanted = dice_.chance(75) ? 1 : dice_.chance(80) ? 2 : 3;
    if (persons.size() > wanted) persons.resize(wanted);
    return persons;
  }

  // False when the matter ends here: the day lies ahead, or somebody has not done the last step.
  bool add_step(matter& matter, const step& step) {
    planned_entry entry = worded(matter, step);
    const bool first = matter.previous < 0;
    const bool lies_ahead = matter.day > floor<days>(now_);
    const int planned_percent = lies_ahead ? 100 : first ? 20 : 40;
    if (!(!first && dice_.chance(36) && follow(matter, entry)) &&
        !(dice_.chance(planned_percent) && plan(matter, entry)) && !record(matter, entry))
      return false;
    if (entry.what == entry_kind::meeting) invite(matter, entry);
    const local_minutes ends_at = entry.starts_at + minutes(entry.minutes);
    entry.happened = ends_at <= now_ && !(entry.from != origin::recorded && forgotten(ends_at));
    if (entry.from == origin::followed)
      diary_[static_cast<std::size_t>(entry.source)].follow_up_days =
          static_cast<int>((floor<days>(entry.starts_at) -
                            floor<days>(diary_[static_cast<std::size_t>(entry.source)].starts_at))
                               .count());
    matter.previous = static_cast<int>(diary_.size());
    matter.day = floor<days>(entry.starts_at);
    const bool goes_on = entry.happened;
    diary_.push_back(std::move(entry));
    if (goes_on && dice_.chance(task_percent)) add_task(matter);
    return goes_on;
  }

  // What the talk left to be done, noted when it was over.
  void add_task(const matter& matter) {
    const planned_entry& before = diary_.back();
    planned_entry task = task_after(before, matter.of.whose, matter.what, dice_);
    task.entered_at = before.starts_at + minutes(before.minutes + 5);
    const auto day = workdays_later(floor<days>(before.starts_at), dice_.between(1, 4));
    const auto at = agenda_.take_any(task.employee, day, task.minutes, 30, dice_);
    if (!room_for(1) || task.entered_at > now_ || !at) return;
    task.starts_at = *at;
    const local_minutes ends_at = *at + minutes(task.minutes);
    task.happened = ends_at <= now_ && !forgotten(ends_at);
    diary_.push_back(std::move(task));
  }

  // What is on somebody's list for the next days, beyond what talks have left.
  void add_own_task(int employee) {
    const team whose = employee < 9 ? team::sales : employee == 9 ? team::marketing : team::service;
    planned_entry task = own_task(employee, whose, dice_);
    const auto noted =
        agenda_.take_any(employee, workdays_later(floor<days>(now_) - days(4), 0), 5, 5, dice_);
    const auto day = workdays_later(floor<days>(now_), dice_.between(1, 5));
    const auto at = agenda_.take_any(employee, day, task.minutes, 30, dice_);
    if (!noted || *noted > now_ || !at) return;
    task.entered_at = *noted;
    task.starts_at = *at;
    diary_.push_back(std::move(task));
  }

  // Colleagues who are free come along.
  void invite(const matter& matter, planned_entry& meeting) {
    const int chief = matter.employee % 2 == 0 ? matter.employee - 1 : matter.employee + 1;
    for (const int other : {chief, 11, 2})
      if (other != meeting.employee && dice_.chance(other == chief ? 40 : 12) &&
          agenda_.take(other, meeting.starts_at, meeting.minutes))
        meeting.others.push_back(other);
  }

  bool forgotten(local_minutes ends_at) {
    return now_ - ends_at < days(forgotten_days) ? dice_.chance(18) : dice_.roll(400) == 0;
  }

  bool record(const matter& matter, planned_entry& entry) {
    const auto at = agenda_.take_any(matter.employee, matter.day, entry.minutes, 5, dice_);
    if (!at || *at + minutes(entry.minutes) > now_) return false;
    entry.from = origin::recorded;
    entry.starts_at = *at;
    return true;
  }

  bool plan(const matter& matter, planned_entry& entry) {
    local_minutes entered;
    if (matter.previous >= 0) {
      const planned_entry& before = diary_[static_cast<std::size_t>(matter.previous)];
      entered = before.starts_at + minutes(before.minutes + dice_.between(2, 20));
    } else {
      const auto day = std::min(matter.day - days(dice_.between(3, 9)), floor<days>(now_));
      const auto at = agenda_.take_any(matter.employee, workdays_later(day, 0), 5, 5, dice_);
      if (!at) return false;
      entered = *at;
    }
    if (entered > now_) return false;
    const auto at = agenda_.take_any(matter.employee, matter.day, entry.minutes, 15, dice_);
    if (!at || *at <= entered) return false;
    entry.from = origin::planned;
    entry.entered_at = entered;
    entry.starts_at = *at;
    // Now and then a manager plans for one of the team.
    if (matter.of.whose == team::sales && dice_.chance(8) && matter.employee % 2 == 0 &&
        matter.employee > 2)
      entry.author = matter.employee - 1;
    return true;
  }

  bool follow(const matter& matter, planned_entry& entry) {
    const planned_entry& before = diary_[static_cast<std::size_t>(matter.previous)];
    if (before.kind == contact_kind::in_person && before.minutes > 60) return false;
    if (before.what != entry.what) return false;  // a follow-up is of the same kind
    static const std::vector<int> usual = {1, 2, 3, 5, 7, 7, 14, 21};
    for (int attempt = 0; attempt < 4; ++attempt) {
      const local_minutes at = before.starts_at + days(dice_.pick(usual));
      if (!agenda_.take(matter.employee, at, before.minutes)) continue;
      entry.from = origin::followed;
      entry.source = matter.previous;
      entry.starts_at = at;
      entry.minutes = before.minutes;  // a follow-up is as long as its source
      return true;
    }
    return false;
  }

  planned_entry worded(const matter& matter, const step& step) {
    planned_entry entry;
    entry.author = entry.employee = matter.employee;
    entry.contractor = matter.with.key;
    entry.persons = matter.persons;
    entry.kind = dice_.pick(step.kinds);
    entry.category = matter.of.category;
    entry.minutes = usual_minutes(entry.kind);
    entry.priority = usual_priority(matter.of.whose);
    const auto month = static_cast<unsigned>(year_month_day(matter.day).month());
    const sentence_about about{matter.what, is_female(person(matter.persons.front()).first_name),
                               is_female(employee_of(matter.employee).first_name),
                               static_cast<int>(month)};
    entry.subject = capital(filled_in(dice_.pick(step.subjects), about, dice_));
    entry.note = filled_in(dice_.pick(step.notes), about, dice_);
    if (dice_.chance(35)) entry.note += ' ' + some_afterthought(dice_);
    entry.plan = some_preparation(dice_);
    if (entry.kind == contact_kind::in_person && entry.minutes >= 45)
      make_meeting(entry, matter.with, dice_);
    return entry;
  }

  int usual_minutes(contact_kind kind) {
    switch (kind) {
      case contact_kind::telephone:
        return dice_.between(1, 5) * 5;
      case contact_kind::email:
        return dice_.between(1, 3) * 5;
      case contact_kind::online:
        return dice_.between(2, 4) * 15;
      default:
        return dice_.between(2, 6) * 15;
    }
  }

  std::string usual_priority(team team) {
    const int roll = dice_.roll(100);
    if (team == team::service) return roll < 35 ? "Wysoki" : "Normalny";
    if (team == team::marketing) return roll < 50 ? "Niski" : "Normalny";
    return roll < 15 ? "Wysoki" : roll < 88 ? "Normalny" : "Niski";
  }

  const contact_person& person(int key) const {
    return company_.persons[static_cast<std::size_t>(key - 1)];
  }
  const employee& employee_of(int key) const {
    return company_.employees[static_cast<std::size_t>(key - 1)];
  }
  // Every Polish woman's first name ends in a, and no man's of ours does.
  static bool is_female(const std::string& first_name) { return first_name.back() == 'a'; }

  // Goods that open a subject begin with a small letter of ASCII.
  static std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] -= 'a' - 'A';
    return text;
  }

  const demo_company& company_;
  const local_minutes now_;
  dice dice_;
  agenda agenda_;
  std::vector<planned_entry> diary_;
};

}  // namespace

std::vector<planned_entry> plan_diary(const demo_company& company, local_minutes now) {
  return planner(company, now).run();
}

}  // namespace erp::company::demo
