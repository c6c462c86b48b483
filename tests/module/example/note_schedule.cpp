// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/note_schedule.hpp"

#include <utility>
#include <vector>

#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

using erp::error;
using erp::error_code;
using erp::result;

erp::date day_of(erp::wall_time time) {
  return erp::date(std::chrono::floor<std::chrono::days>(time));
}

class note_schedule_session : public erp::schedule_session {
 public:
  note_schedule_session(erp::host& host, std::shared_ptr<notebook> notes)
      : host_(host), notes_(std::move(notes)) {}

  erp::job_handle entries(erp::schedule_request request, then_page then) override {
    erp::schedule_page page;
    page.legend = {{"state", "open", tr("Open")}, {"state", "done", tr("Done")}};
    for (const auto& [id, note] : notes_->notes())
      if (note.day >= request.first && note.day <= request.last)
        page.entries.push_back(entry_of(id, note));
    return later<erp::schedule_page>(std::move(page), std::move(then));
  }

  // Notes are nobody's in particular.
  erp::job_handle employees(const std::string&, int,
                            std::function<void(result<erp::choice_page>)> then) override {
    return later<erp::choice_page>(erp::choice_page{}, std::move(then));
  }

  erp::job_handle move(const erp::record_key& key, std::int64_t version,
                       const erp::schedule_move& to, then_outcome then) override {
    const auto* found = notes_->find(key);
    if (!found) return refuse(error_code::not_found, tr("The note is gone"), std::move(then));
    if (found->done) return refuse(error_code::sealed, tr("The note is done"), std::move(then));
    if (found->version != version)
      return refuse(error_code::conflict, tr("Somebody changed the note meanwhile"),
                    std::move(then));
    moved_.push_back({key, found->day});
    return put(key, day_of(to.starts_at), std::move(then));
  }

  erp::job_handle answer(const std::string&, const erp::record_key&, const std::string&,
                         then_outcome then) override {
    return refuse(error_code::not_found, tr("Nothing of that kind was asked"), std::move(then));
  }

  erp::job_handle undo(then_outcome then) override {
    if (moved_.empty())
      return refuse(error_code::not_found, tr("The note is gone"), std::move(then));
    const auto [key, day] = moved_.back();
    moved_.pop_back();
    return put(key, day, std::move(then));
  }

  bool can_undo() const override { return !moved_.empty(); }

  erp::subscription on_changed(std::function<void()> told) override {
    return host_.changes().on_change(entity, [told](const auto&) { told(); });
  }

 private:
  template <class T>
  erp::job_handle later(result<T> what, std::function<void(result<T>)> then) {
    return erp::run_job<T>(
        host_.jobs(), {}, [what = std::move(what)](erp::job_context&) { return what; },
        std::move(then));
  }

  erp::job_handle refuse(error_code code, erp::text why, then_outcome then) {
    return later<erp::schedule_outcome>(error{code, std::move(why), {}, {}}, std::move(then));
  }

  erp::job_handle put(const erp::record_key& key, erp::date day, then_outcome then) {
    note changed = *notes_->find(key);
    changed.day = day;
    notes_->save(key, changed);
    host_.changes().publish({entity, {key}});
    return later<erp::schedule_outcome>(erp::schedule_outcome{}, std::move(then));
  }

  static erp::schedule_entry entry_of(int id, const note& note) {
    erp::schedule_entry entry;
    entry.key = {std::to_string(id)};
    entry.version = note.version;
    entry.all_day = true;
    entry.first_day = entry.last_day = note.day;
    entry.title = erp::verbatim(note.title);
    entry.form = "example.form.note";
    entry.colours = {{"state", note.done ? "done" : "open"}};
    entry.movable = !note.done;
    if (note.done) entry.why_not = tr("The note is done");
    return entry;
  }

  struct moved {
    erp::record_key key;
    erp::date from;
  };

  erp::host& host_;
  const std::shared_ptr<notebook> notes_;
  std::vector<moved> moved_;
};

}  // namespace

erp::schedule_contribution note_schedule(erp::host& host, std::shared_ptr<notebook> notes) {
  erp::schedule_contribution schedule;
  schedule.description = {"example.schedule.notes",
                          tr("Notes"),
                          {{"example.form.note", tr("New note")}},
                          {{"state", tr("State")}}};
  schedule.open = [&host, notes](erp::context) -> result<std::unique_ptr<erp::schedule_session>> {
    return std::unique_ptr<erp::schedule_session>(
        std::make_unique<note_schedule_session>(host, notes));
  };
  return schedule;
}

}  // namespace notebook
