// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/support/sample_list.hpp"

#include <algorithm>

namespace testing_support {

namespace {

using namespace erp;

constexpr std::int64_t inserted_first = -1'000'000'000;

// The order of the list: the inserted ones first, the newest on top; then 1 … rows.
std::int64_t place_of(std::int64_t key, std::int64_t rows) {
  return key > rows ? inserted_first - key : key;
}

row make_row(const sample_table& table, std::int64_t key) {
  row made;
  made.key = record_key{std::to_string(key)};
  const auto version = table.versions.find(key);
  made.version = version == table.versions.end() ? 1 : version->second;
  const instant start{std::chrono::sys_days(std::chrono::year(2026) / 3 / 2) +
                      std::chrono::minutes(15 * (key % 4000))};
  static const char* const firms[] = {"Hurtownia Żagli Bryza", "Piekarnia Pod Kasztanem",
                                      "Huta Szkła Świetlik", "Zakład Ślusarski Wróbel i Synowie"};
  const auto note = table.notes.find(key);
  made.cells = {
      {start, {}},
      {record_key{std::to_string(key % 4)}, verbatim(firms[key % 4])},
      {std::string("Contact number ") + std::to_string(key), {}},
      {note == table.notes.end() ? std::string("Called, asked about the offer; will ring back.")
                                 : note->second,
       {}},
      {std::chrono::seconds(60 * (key % 90)), {}},
      {key % 3 == 0, {}}};
  made.form = "sample.form";
  made.mark = key % 3 == 0 ? row_mark::ended : key % 7 == 0 ? row_mark::overdue : row_mark::none;
  made.editable = key % 3 != 0;
  return made;
}

page read_page(const sample_table& table, const page_request& request) {
  page answer;
  std::int64_t place = request.after.empty() ? inserted_first * 2 : std::stoll(request.after);
  if (request.search == "nothing") return answer;
  for (auto key = table.inserted.rbegin(); key != table.inserted.rend(); ++key) {
    const std::int64_t own = place_of(*key, table.rows);
    if (own <= place || int(answer.rows.size()) == request.limit) continue;
    answer.rows.push_back(make_row(table, *key));
  }
  std::int64_t key = std::max<std::int64_t>(place, 0) + 1;
  for (; key <= table.rows && int(answer.rows.size()) < request.limit; ++key)
    if (!table.gone.contains(key)) answer.rows.push_back(make_row(table, key));
  if (!answer.rows.empty() && int(answer.rows.size()) == request.limit && key <= table.rows)
    answer.next = std::to_string(place_of(std::stoll(answer.rows.back().key.id), table.rows));
  return answer;
}

class sample_list_session : public list_session {
 public:
  sample_list_session(jobs& jobs, std::shared_ptr<sample_table> table)
      : jobs_(jobs), table_(std::move(table)) {}

  text title() const override { return verbatim("Activities: Hurtownia Żagli Bryza"); }

  job_handle page(page_request request, std::function<void(result<erp::page>)> then) override {
    table_->asked.push_back(request);
    const auto outage = table_->outage;
    return run_job<erp::page>(
        jobs_, {},
        [table = *table_copy(), request, outage](job_context&) -> result<erp::page> {
          if (outage) return *outage;
          return read_page(table, request);
        },
        std::move(then));
  }

  job_handle rows(std::vector<record_key> keys,
                  std::function<void(result<std::vector<row>>)> then) override {
    std::vector<row> found;
    for (const auto& key : keys) found.push_back(make_row(*table_, std::stoll(key.id)));
    return run_job<std::vector<row>>(
        jobs_, {}, [found](job_context&) -> result<std::vector<row>> { return found; },
        std::move(then));
  }

  job_handle counts(page_request,
                    std::function<void(result<std::vector<filter_count>>)> then) override {
    const std::int64_t rows = std::min<std::int64_t>(table_->rows, 10'000);
    const bool more = table_->rows > rows;
    return run_job<std::vector<filter_count>>(
        jobs_, {},
        [rows, more](job_context&) -> result<std::vector<filter_count>> {
          return std::vector<filter_count>{{"today", 4, false},
                                           {"overdue", 12, false},
                                           {"planned", 31, false},
                                           {"all", rows, more}};
        },
        std::move(then));
  }

  job_handle choices(const std::string&, const std::string& search, int,
                     std::function<void(result<choice_page>)> then) override {
    choice_page answer;
    for (const char* name : {"Nowak Anna", "Kowalski Jan", "Żuraw Łucja"})
      if (std::string(name).find(search) != std::string::npos)
        answer.choices.push_back({record_key{name}, verbatim(name), {}});
    return run_job<choice_page>(
        jobs_, {}, [answer](job_context&) -> result<choice_page> { return answer; },
        std::move(then));
  }

  job_handle edit_cell(const record_key& key, std::int64_t version, const std::string&, value value,
                       std::function<void(result<row>)> then) override {
    std::optional<error> why = std::exchange(table_->refusal, std::nullopt);
    const std::int64_t id = std::stoll(key.id);
    if (!why) {
      table_->notes[id] = std::get<std::string>(value);
      table_->versions[id] = version + 1;
    }
    return run_job<row>(
        jobs_, {},
        [why, made = make_row(*table_, id)](job_context&) -> result<row> {
          if (why) return *why;
          return made;
        },
        std::move(then));
  }

  subscription on_changed(std::function<void()> told) override {
    table_->told.push_back(std::move(told));
    return subscription(
        [table = table_, index = table_->told.size() - 1] { table->told[index] = nullptr; });
  }

 private:
  // The worker reads a copy: the test may change the table while it runs.
  std::shared_ptr<sample_table> table_copy() const {
    auto copy = std::make_shared<sample_table>(*table_);
    copy->asked.clear();
    copy->told.clear();
    return copy;
  }

  jobs& jobs_;
  std::shared_ptr<sample_table> table_;
};

list_description describe_list() {
  list_description list;
  list.id = sample_list_id;
  list.caption = verbatim("Activities");
  list.tabs = {{"all", verbatim("All activities")}, {"contacts", verbatim("Contacts")}};
  list.columns = {
      {"starts_at", verbatim("Start"), column_kind::moment, 17, true, false, true},
      {"contractor", verbatim("Contractor"), column_kind::reference, 26, true, false, true},
      {"subject", verbatim("Subject"), column_kind::text, 20, false, false, true},
      {"note", verbatim("Note"), column_kind::multiline, 42, false, true, true},
      {"elapsed", verbatim("Time"), column_kind::duration, 8, false, false, true},
      {"ended", verbatim("Ended"), column_kind::boolean, 7, false, false, true}};
  list.filters = {{"today", verbatim("Today"), verbatim("What begins today")},
                  {"overdue", verbatim("Overdue"), verbatim("Should have been done")},
                  {"planned", verbatim("Planned"), {}},
                  {"all", verbatim("All"), {}}};
  list.default_filter = "all";
  list.criteria = {{"employee", verbatim("Employee"), criterion_kind::reference},
                   {"priority", verbatim("Priority"), criterion_kind::choice},
                   {"from", verbatim("From day"), criterion_kind::day_from},
                   {"to", verbatim("To day"), criterion_kind::day_to}};
  list.default_sort = {"starts_at", true};
  list.searchable = true;
  list.search_placeholder = verbatim("Search notes, contractors and persons");
  list.empty_text = verbatim("No activities yet. New contact starts the first one.");
  list.commands = {"sample.open"};
  return list;
}

}  // namespace

erp::list_contribution sample_list(erp::jobs& jobs, std::shared_ptr<sample_table> table) {
  return {
      describe_list(),
      [&jobs, table](context) -> result<std::unique_ptr<list_session>> {
        return std::unique_ptr<list_session>(std::make_unique<sample_list_session>(jobs, table));
      },
      {}};
}

}  // namespace testing_support
