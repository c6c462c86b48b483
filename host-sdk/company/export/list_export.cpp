// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/export/list_export.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::company {

namespace {

constexpr int exported_at_once = 500;

}  // namespace

list_export::list_export(jobs& jobs, list_session& session, const list_description& list,
                         sheet_words words, export_wish wish, told_progress progress,
                         told_end ended)
    : jobs_(jobs),
      session_(session),
      list_(list),
      words_(std::move(words)),
      wish_(std::move(wish)),
      progress_(std::move(progress)),
      ended_(std::move(ended)),
      file_(std::make_shared<open_file>()) {
  wish_.request.limit = exported_at_once;
  wish_.request.after.clear();
  wish_.request.to_file = true;
  auto columns = columns_of(list_, wish_.columns);
  if (!columns.ok()) {
    writing_ = jobs_.start(
        {}, [](job_context&) {}, [this, why = columns.failure()] { end(why); });
    return;
  }
  columns_ = std::move(*columns);
  fetch();
}

// A workbook that is let go of may take a while over it.
list_export::~list_export() {
  (void)jobs_.start(
      {{}, false},
      [file = std::move(file_)](job_context&) {
        const std::scoped_lock lock(file->using_it);
        file->sheet.reset();
      },
      [] {});
}

void list_export::fetch() {
  fetching_ = session_.page(wish_.request, [this](result<page> answer) {
    if (!answer.ok()) return end(answer.failure());
    take(std::move(*answer));
  });
}

void list_export::take(page page) {
  std::vector<std::vector<sheet_cell>> rows;
  rows.reserve(page.rows.size());
  for (const auto& row : page.rows) rows.push_back(cells_of(row, columns_, words_));
  wish_.request.after = page.next;
  write(std::move(rows), page.next.empty());
}

void list_export::write(std::vector<std::vector<sheet_cell>> rows, bool last) {
  const auto count = static_cast<std::int64_t>(rows.size());
  sheet_wish wish{wish_.file, wish_.format, words_.say(session_.title()), words_.language,
                  headings_of(list_, columns_, words_)};
  writing_ = run_job<bool>(
      jobs_, {kit::tr("Exporting the list"), true},
      [file = file_, rows = std::move(rows), wish = std::move(wish),
       last](job_context&) -> result<bool> {
        const std::scoped_lock lock(file->using_it);
        if (!file->sheet) {
          auto opened = open_sheet(wish);
          if (!opened.ok()) return opened.failure();
          file->sheet = std::move(*opened);
        }
        for (const auto& row : rows)
          if (auto added = file->sheet->add(row); !added.ok()) return added.failure();
        if (last)
          if (auto finished = file->sheet->finish(); !finished.ok()) return finished.failure();
        return last;
      },
      [this, count](result<bool> written) {
        if (!written.ok()) return end(written.failure());
        rows_ += count;
        if (*written) return end(rows_);
        progress_(rows_);
        fetch();
      });
}

void list_export::end(result<std::int64_t> outcome) {
  const auto told = ended_;
  told(std::move(outcome));
}

}  // namespace erp::company
