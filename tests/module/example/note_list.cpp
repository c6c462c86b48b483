// SPDX-License-Identifier: Apache-2.0
#include "tests/module/example/note_list.hpp"

#include <algorithm>
#include <utility>

#include "tests/module/example/text.hpp"

namespace notebook {

namespace {

// What the session answers goes through a job even though it is at hand: `then` comes after the
// function has returned, as the contract promises.
template <class T>
erp::job_handle answer(erp::host& host, erp::result<T> what,
                       std::function<void(erp::result<T>)> then) {
  return erp::run_job<T>(
      host.jobs(), {}, [what = std::move(what)](erp::job_context&) { return what; },
      std::move(then));
}

erp::row row_of(int id, const note& note) {
  erp::row row;
  row.key = {std::to_string(id)};
  row.version = note.version;
  row.cells = {{note.title, {}}, {note.done, {}}};
  row.form = "example.form.note";
  row.mark = note.done ? erp::row_mark::ended : erp::row_mark::none;
  row.editable = !note.done;
  return row;
}

class note_list_session : public erp::list_session {
 public:
  note_list_session(erp::host& host, std::shared_ptr<notebook> notes)
      : host_(host), notes_(std::move(notes)) {}

  erp::text title() const override { return tr("Notebook"); }

  erp::job_handle page(erp::page_request request,
                       std::function<void(erp::result<erp::page>)> then) override {
    const int after = request.after.empty() ? 0 : std::atoi(request.after.c_str());
    erp::page page;
    for (const auto& [id, note] : notes_->notes()) {
      if (id <= after || !shows(request, note)) continue;
      if (static_cast<int>(page.rows.size()) == request.limit) {
        page.next = page.rows.back().key.id;
        break;
      }
      page.rows.push_back(row_of(id, note));
    }
    return answer<erp::page>(host_, std::move(page), std::move(then));
  }

  erp::job_handle rows(std::vector<erp::record_key> keys,
                       std::function<void(erp::result<std::vector<erp::row>>)> then) override {
    std::vector<erp::row> found;
    for (const auto& key : keys)
      if (const auto* note = notes_->find(key)) found.push_back(row_of(std::stoi(key.id), *note));
    return answer<std::vector<erp::row>>(host_, std::move(found), std::move(then));
  }

  erp::job_handle counts(
      erp::page_request request,
      std::function<void(erp::result<std::vector<erp::filter_count>>)> then) override {
    std::vector<erp::filter_count> counts;
    for (const auto* filter : {"open", "all"}) {
      request.filter = filter;
      const auto& notes = notes_->notes();
      counts.push_back({filter, std::count_if(notes.begin(), notes.end(), [&](const auto& each) {
                          return shows(request, each.second);
                        })});
    }
    return answer<std::vector<erp::filter_count>>(host_, std::move(counts), std::move(then));
  }

  erp::job_handle choices(const std::string&, const std::string&, int,
                          std::function<void(erp::result<erp::choice_page>)> then) override {
    return answer<erp::choice_page>(host_, erp::choice_page{}, std::move(then));
  }

  erp::job_handle edit_cell(const erp::record_key& key, std::int64_t version, const std::string&,
                            erp::value value,
                            std::function<void(erp::result<erp::row>)> then) override {
    const auto* found = notes_->find(key);
    const auto* title = std::get_if<std::string>(&value);
    erp::result<erp::row> changed = refuse(found, version, title);
    if (changed) {
      note edited = *found;
      edited.title = *title;
      notes_->save(key, edited);
      host_.changes().publish({entity, {key}});
      changed = row_of(std::stoi(key.id), *notes_->find(key));
    }
    return answer<erp::row>(host_, std::move(changed), std::move(then));
  }

  erp::subscription on_changed(std::function<void()> told) override {
    return host_.changes().on_change(entity, [told](const auto&) { told(); });
  }

 private:
  static bool shows(const erp::page_request& request, const note& note) {
    const bool wanted = request.filter == "all" || !note.done;
    return wanted && note.title.find(request.search) != std::string::npos;
  }

  static erp::result<erp::row> refuse(const note* found, std::int64_t version,
                                      const std::string* title) {
    using erp::error_code;
    if (!found) return erp::error{error_code::not_found, tr("The note is gone"), {}, {}};
    if (found->done) return erp::error{error_code::sealed, tr("The note is done"), {}, {}};
    if (found->version != version)
      return erp::error{error_code::conflict, tr("Somebody changed the note meanwhile"), {}, {}};
    if (!title || title->empty())
      return erp::error{error_code::required, tr("A note needs a title"), "title", {}};
    return erp::row{};
  }

  erp::host& host_;
  const std::shared_ptr<notebook> notes_;
};

}  // namespace

erp::list_contribution note_list(erp::host& host, std::shared_ptr<notebook> notes) {
  erp::list_contribution list;
  auto& described = list.description;
  described.id = "example.list.notes";
  described.caption = tr("Notebook");
  described.columns = {
      {"title", tr("Title"), erp::column_kind::text, 40, false, true},
      {"done", tr("Done"), erp::column_kind::boolean, 6},
  };
  described.filters = {{"open", tr("Open"), tr("Notes that are not done")},
                       {"all", tr("All"), tr("Every note")}};
  described.default_filter = "open";
  described.searchable = true;
  described.commands = {"example.command.new_note"};
  list.open = [&host, notes](erp::context) -> erp::result<std::unique_ptr<erp::list_session>> {
    return std::unique_ptr<erp::list_session>(std::make_unique<note_list_session>(host, notes));
  };
  return list;
}

}  // namespace notebook
