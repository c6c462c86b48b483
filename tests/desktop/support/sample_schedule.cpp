// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/sample_schedule.hpp"

#include <algorithm>

#include "host-sdk/kit/zone.hpp"

namespace testing_support {

using namespace erp;

namespace {

constexpr char zone[] = "Europe/Warsaw";

struct category {
  const char* id;
  const char* caption;
};

constexpr category categories[] = {{"talks", "Negocjacje handlowe"},
                                   {"gain", "Pozyskanie klienta"},
                                   {"orders", "Realizacja zamówień"},
                                   {"keep", "Utrzymanie klienta"}};
constexpr category kinds[] = {{"contact", "Contact"}, {"meeting", "Meeting"}, {"task", "Task"}};

date from_march(int day) {
  return date(std::chrono::sys_days(std::chrono::year(2026) / 3 / 1) + std::chrono::days(day - 1));
}

instant at(int day, int minute) {
  return kit::to_instant_moving(kit::midnight(from_march(day)) + std::chrono::minutes(minute),
                                zone);
}

bool is_of(const schedule_entry& entry, const std::vector<record_key>& employees) {
  return std::any_of(employees.begin(), employees.end(), [&](const record_key& key) {
    return std::find(entry.employees.begin(), entry.employees.end(), key) != entry.employees.end();
  });
}

schedule_page read(const sample_diary& diary, const schedule_request& request) {
  schedule_page page;
  const instant from = kit::bounds_of_day(request.first, zone).from;
  const instant until = kit::bounds_of_day(request.last, zone).until;
  for (const schedule_entry& entry : diary.entries) {
    const bool there = entry.all_day
                           ? entry.first_day <= request.last && entry.last_day >= request.first
                           : entry.starts_at < until && entry.ends_at >= from;
    if (!there || !is_of(entry, request.employees)) continue;
    if (int(page.entries.size()) == request.limit) {
      page.more = true;
      break;
    }
    page.entries.push_back(entry);
  }
  for (const category& each : categories)
    page.legend.push_back({"category", each.id, verbatim(each.caption)});
  for (const category& each : kinds)
    page.legend.push_back({"kind", each.id, verbatim(each.caption)});
  for (const schedule_day& day : diary.days)
    if (request.first <= day.day && day.day <= request.last) page.days.push_back(day);
  return page;
}

class sample_schedule_session : public schedule_session {
 public:
  sample_schedule_session(erp::host& host, std::shared_ptr<sample_diary> diary)
      : host_(host), diary_(std::move(diary)) {}
  ~sample_schedule_session() override { diary_->changed = nullptr; }

  job_handle entries(schedule_request request, then_page then) override {
    diary_->asked.push_back(request);
    return come<schedule_page>(
        diary_->outage ? result<schedule_page>(*diary_->outage) : read(*diary_, request),
        std::move(then));
  }

  job_handle employees(const std::string& search, int limit,
                       std::function<void(result<choice_page>)> then) override {
    choice_page page;
    for (const choice& each : diary_->employees) {
      if (each.caption.id.find(search) == std::string::npos) continue;
      if (int(page.choices.size()) == limit) page.more = true;
      if (!page.more) page.choices.push_back(each);
    }
    return come<choice_page>(page, std::move(then));
  }

  job_handle move(const record_key& key, std::int64_t, const schedule_move& to,
                  then_outcome then) override {
    diary_->moves.push_back({key.id, to});
    if (auto why = std::exchange(diary_->refusal, std::nullopt))
      return come<schedule_outcome>(*why, std::move(then));
    if (auto asks = std::exchange(diary_->asks, std::nullopt)) {
      waiting_ = {key.id, to};
      return come<schedule_outcome>(schedule_outcome{asks, {}}, std::move(then));
    }
    return come<schedule_outcome>(put(key.id, to), std::move(then));
  }

  job_handle answer(const std::string& question, const record_key& option, const std::string&,
                    then_outcome then) override {
    diary_->answers.push_back(question + "=" + option.id);
    if (option.id == "leave") return come<schedule_outcome>(schedule_outcome{}, std::move(then));
    return come<schedule_outcome>(put(waiting_.key, waiting_.to), std::move(then));
  }

  job_handle undo(then_outcome then) override {
    if (diary_->before.empty())
      return come<schedule_outcome>(
          error{error_code::not_found, verbatim("There is nothing to undo."), {}, {}},
          std::move(then));
    const sample_move last = diary_->before.back();
    diary_->before.pop_back();
    apply(last.key, last.to);
    return come<schedule_outcome>(schedule_outcome{{}, verbatim("The move was taken back.")},
                                  std::move(then));
  }

  bool can_undo() const override { return !diary_->before.empty(); }

  subscription on_changed(std::function<void()> told) override {
    diary_->changed = std::move(told);
    return subscription([diary = diary_] { diary->changed = nullptr; });
  }

 private:
  template <class T>
  job_handle come(result<T> answer, std::function<void(result<T>)> then) {
    return run_job<T>(
        host_.jobs(), {}, [answer](job_context&) -> result<T> { return answer; }, std::move(then));
  }

  schedule_outcome put(const std::string& key, const schedule_move& to) {
    const schedule_entry* entry = diary_->find(key);
    schedule_move back;
    back.starts_at =
        entry->all_day ? kit::midnight(entry->first_day) : kit::to_wall(entry->starts_at, zone);
    back.ends_at = entry->all_day ? kit::midnight(entry->last_day) + std::chrono::days(1)
                                  : kit::to_wall(entry->ends_at, zone);
    back.from_employee = to.to_employee;
    back.to_employee = to.from_employee;
    diary_->before.push_back({key, back});
    apply(key, to);
    return {{}, verbatim(std::exchange(diary_->notice, {}))};
  }

  void apply(const std::string& key, const schedule_move& to) {
    schedule_entry* entry = diary_->find(key);
    ++entry->version;
    if (entry->all_day) {
      entry->first_day = kit::day_of(to.starts_at);
      entry->last_day = kit::day_of(to.ends_at - std::chrono::days(1));
    } else {
      entry->starts_at = kit::to_instant_moving(to.starts_at, zone);
      entry->ends_at = kit::to_instant_moving(to.ends_at, zone);
    }
    if (to.from_employee) std::erase(entry->employees, *to.from_employee);
    if (to.to_employee) entry->employees.push_back(*to.to_employee);
    diary_->tell();
  }

  erp::host& host_;
  std::shared_ptr<sample_diary> diary_;
  sample_move waiting_;
};

std::vector<record_key> keys(const std::vector<std::string>& ids) {
  std::vector<record_key> made;
  for (const std::string& id : ids) made.push_back({id});
  return made;
}

}  // namespace

schedule_entry* sample_diary::find(const std::string& key) {
  const auto found = std::find_if(entries.begin(), entries.end(),
                                  [&](const auto& entry) { return entry.key.id == key; });
  return found == entries.end() ? nullptr : &*found;
}

schedule_entry& sample_diary::add(const std::string& key, const std::string& title, int day,
                                  int from_min, int until_min, const std::string& category,
                                  std::vector<std::string> of) {
  schedule_entry entry;
  entry.key = {key};
  entry.version = 1;
  entry.employees = keys(of);
  entry.starts_at = at(day, from_min);
  entry.ends_at = at(day, until_min);
  entry.title = verbatim(title);
  entry.form = "sample.form";
  entry.colours = {{"category", category}, {"kind", entries.size() % 2 ? "meeting" : "contact"}};
  entry.movable = true;
  entries.push_back(entry);
  return entries.back();
}

schedule_entry& sample_diary::add_days(const std::string& key, const std::string& title, int first,
                                       int last, const std::string& category,
                                       std::vector<std::string> of) {
  schedule_entry& entry = add(key, title, first, 0, 0, category, std::move(of));
  entry.all_day = true;
  entry.first_day = from_march(first);
  entry.last_day = from_march(last);
  return entry;
}

schedule_contribution sample_schedule(erp::host& host, std::shared_ptr<sample_diary> diary) {
  schedule_description description;
  description.id = sample_schedule_id;
  description.caption = verbatim("Sample activities");
  description.creations = {{"sample.form", verbatim("New contact")},
                           {"sample.form", verbatim("New meeting")}};
  description.colourings = {{"category", verbatim("Category")}, {"kind", verbatim("Kind")}};
  return {description, [&host, diary](context) -> result<std::unique_ptr<schedule_session>> {
            return std::unique_ptr<schedule_session>(
                std::make_unique<sample_schedule_session>(host, diary));
          }};
}

std::shared_ptr<sample_diary> make_diary() {
  auto diary = std::make_shared<sample_diary>();
  diary->employees = {{{"1"}, verbatim("Anna Nowak"), verbatim("Sales")},
                      {{"2"}, verbatim("Jan Kowalski"), verbatim("Sales")},
                      {{"3"}, verbatim("Łucja Żuraw"), verbatim("Service")}};
  diary->days = {{from_march(6), verbatim("Święto Trzech Króli (przykład)"), false}};
  return diary;
}

namespace {

void fill_days(sample_diary& diary) {
  diary.add_days("fair", "Targi branżowe w Poznaniu – stoisko 14, hala B", 3, 5, "gain");
  diary.add_days("leave", "Urlop", 6, 6, "", {"2"});
  diary.add_days("offer", "Termin oferty dla Huty Szkła Świetlik", 4, 4, "talks");
  diary.add_days("audit", "Inwentaryzacja u klienta", 5, 10, "orders", {"3"});
  diary.add_days("plan", "Plan kwartału", 4, 4, "keep");
}

}  // namespace

void fill_busy(sample_diary& diary) {
  static const char* const firms[] = {"Hurtownia Żagli Bryza", "Piekarnia Pod Kasztanem",
                                      "Huta Szkła Świetlik",
                                      "Zakład Ślusarski Wróbel i Synowie Spółka Jawna"};
  static const char* const details[] = {"Wanda Żurek, Bogdan Rogal",
                                        "ul. Długa 12, Gdańsk, sala konferencyjna na II piętrze",
                                        "", "Ścibor Łaska"};
  static const char* const of[] = {"talks", "gain", "orders", "keep", ""};
  for (int index = 0; index < 46; ++index) {
    const int day = 1 + index * 5 % 34 / 1;
    const int from = 7 * 60 + 30 + (index * 95) % 540;
    schedule_entry& entry =
        diary.add(std::to_string(index + 1), firms[index % 4], day, from,
                  from + 30 + 15 * (index % 7), of[index % 5], {std::to_string(1 + index % 3)});
    entry.detail = verbatim(details[index % 4]);
    entry.mark = index % 11 == 3  ? row_mark::overdue
                 : index % 5 == 2 ? row_mark::ended
                                  : row_mark::none;
    entry.movable = entry.mark != row_mark::ended;
    if (!entry.movable) entry.why_not = verbatim("It is ended; reopen it to move it.");
    entry.cancelled = index % 17 == 9;
    entry.repeats = index % 6 == 0;
  }
  for (int index = 0; index < 6; ++index) {
    schedule_entry& entry = diary.add("o" + std::to_string(index), firms[index % 4], 3,
                                      9 * 60 + 20 * index, 11 * 60 + 15 * index, of[index % 5]);
    entry.clashes = true;
    entry.detail = verbatim(details[index % 4]);
  }
  diary.add("night", "Nocna dostawa do Gdyni", 4, 22 * 60, 26 * 60, "orders");
  diary.add("trip", "Wyjazd do Wiednia z pociągiem nocnym", 5, 16 * 60, 16 * 60 + 40 * 60, "gain",
            {"1", "2"});
  fill_days(diary);
  std::stable_sort(
      diary.entries.begin(), diary.entries.end(),
      [](const auto& one, const auto& other) { return one.starts_at < other.starts_at; });
}

}  // namespace testing_support
