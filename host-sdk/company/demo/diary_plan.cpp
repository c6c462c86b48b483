// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/demo/diary_plan.hpp"

#include <algorithm>

namespace erp::company::demo {

namespace {

using namespace std::chrono;

constexpr int days_back = 370;
constexpr int days_ahead = 16;
constexpr int forgotten_days = 25;  // overdue contacts older than that were tidied up

const std::vector<std::string> preparations = {"",
                                               "",
                                               "",
                                               "Mieć pod ręką ostatnią ofertę.",
                                               "Sprawdzić przedtem stan płatności.",
                                               "Dzwonić rano, potem na hali.",
                                               "Zapytać o termin decyzji.",
                                               "Zabrać próbki i katalog.",
                                               "Najpierw uzgodnić rabat z dyrektorem.",
                                               "Przypomnieć o zaległym protokole."};

// What is added to a third of the notes.
const std::vector<std::string> afterthoughts = {"Wrócić do tematu w przyszłym tygodniu.",
                                                "Przekazać notatkę do serwisu.",
                                                "Dopisać do prognozy.",
                                                "Rozmowa krótka, bez szczegółów.",
                                                "Wysłać podsumowanie mailem.",
                                                "Ustalenia potwierdzone na piśmie.",
                                                "Kontakt najlepiej przed 9:00.",
                                                "W razie czego pytać w biurze.",
                                                "Zaktualizować dane w kartotece.",
                                                "Sprawdzić dostępność w magazynie.",
                                                "Uzgodnić termin z montażem.",
                                                "Dołączyć do oferty zdjęcia z wizyty.",
                                                "Jest szansa na większe zamówienie.",
                                                "Pilnować terminu."};

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

  std::vector<planned_contact> run() {
    while (room_for(1)) add_matter();
    return std::move(diary_);
  }

 private:
  bool room_for(std::size_t more) const { return diary_.size() + more <= diary_contact_count; }

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
    const contractor& with = some_contractor();
    const local_days today = floor<days>(now_);
    matter matter{course,
                  dice_.pick(sold_goods()),
                  with,
                  employee_for(course, with),
                  persons_of(with),
                  workdays_later(today + days(days_ahead - dice_.roll(days_back + days_ahead)), 0)};
    return matter;
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
    planned_contact contact = worded(matter, step);
    const bool first = matter.previous < 0;
    const bool lies_ahead = matter.day > floor<days>(now_);
    const int planned_percent = lies_ahead ? 100 : first ? 20 : 40;
    if (!(!first && dice_.chance(32) && follow(matter, contact)) &&
        !(dice_.chance(planned_percent) && plan(matter, contact)) && !record(matter, contact))
      return false;
    const local_minutes ends_at = contact.starts_at + minutes(contact.minutes);
    contact.happened = ends_at <= now_ && !(contact.from != origin::recorded && forgotten(ends_at));
    if (contact.from == origin::followed)
      diary_[static_cast<std::size_t>(contact.source)].follow_up_days =
          static_cast<int>((floor<days>(contact.starts_at) -
                            floor<days>(diary_[static_cast<std::size_t>(contact.source)].starts_at))
                               .count());
    matter.previous = static_cast<int>(diary_.size());
    matter.day = floor<days>(contact.starts_at);
    const bool goes_on = contact.happened;
    diary_.push_back(std::move(contact));
    return goes_on;
  }

  bool forgotten(local_minutes ends_at) {
    return now_ - ends_at < days(forgotten_days) ? dice_.chance(18) : dice_.roll(400) == 0;
  }

  bool record(const matter& matter, planned_contact& contact) {
    const auto at = agenda_.take_any(matter.employee, matter.day, contact.minutes, 5, dice_);
    if (!at || *at + minutes(contact.minutes) > now_) return false;
    contact.from = origin::recorded;
    contact.starts_at = *at;
    return true;
  }

  bool plan(const matter& matter, planned_contact& contact) {
    local_minutes entered;
    if (matter.previous >= 0) {
      const planned_contact& before = diary_[static_cast<std::size_t>(matter.previous)];
      entered = before.starts_at + minutes(before.minutes + dice_.between(2, 20));
    } else {
      const auto day = std::min(matter.day - days(dice_.between(3, 9)), floor<days>(now_));
      const auto at = agenda_.take_any(matter.employee, workdays_later(day, 0), 5, 5, dice_);
      if (!at) return false;
      entered = *at;
    }
    if (entered > now_) return false;
    const auto at = agenda_.take_any(matter.employee, matter.day, contact.minutes, 15, dice_);
    if (!at || *at <= entered) return false;
    contact.from = origin::planned;
    contact.entered_at = entered;
    contact.starts_at = *at;
    // Now and then a manager plans for one of the team.
    if (matter.of.whose == team::sales && dice_.chance(8) && matter.employee % 2 == 0 &&
        matter.employee > 2)
      contact.author = matter.employee - 1;
    return true;
  }

  bool follow(const matter& matter, planned_contact& contact) {
    const planned_contact& before = diary_[static_cast<std::size_t>(matter.previous)];
    if (before.kind == contact_kind::in_person && before.minutes > 60) return false;
    static const std::vector<int> usual = {1, 2, 3, 5, 7, 7, 14, 21};
    for (int attempt = 0; attempt < 4; ++attempt) {
      const local_minutes at = before.starts_at + days(dice_.pick(usual));
      if (!agenda_.take(matter.employee, at, before.minutes)) continue;
      contact.from = origin::followed;
      contact.source = matter.previous;
      contact.starts_at = at;
      contact.minutes = before.minutes;  // a follow-up is as long as its source
      return true;
    }
    return false;
  }

  planned_contact worded(const matter& matter, const step& step) {
    planned_contact contact;
    contact.author = contact.employee = matter.employee;
    contact.contractor = matter.with.key;
    contact.persons = matter.persons;
    contact.kind = dice_.pick(step.kinds);
    contact.category = matter.of.category;
    contact.minutes = usual_minutes(contact.kind);
    contact.priority = usual_priority(matter.of.whose);
    const auto month = static_cast<unsigned>(year_month_day(matter.day).month());
    const sentence_about about{matter.what, is_female(person(matter.persons.front()).first_name),
                               is_female(employee_of(matter.employee).first_name),
                               static_cast<int>(month)};
    contact.subject = capital(filled_in(dice_.pick(step.subjects), about, dice_));
    contact.note = filled_in(dice_.pick(step.notes), about, dice_);
    if (dice_.chance(35)) contact.note += ' ' + dice_.pick(afterthoughts);
    contact.plan = dice_.pick(preparations);
    return contact;
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
  std::vector<planned_contact> diary_;
};

}  // namespace

std::vector<planned_contact> plan_diary(const demo_company& company, local_minutes now) {
  return planner(company, now).run();
}

}  // namespace erp::company::demo
