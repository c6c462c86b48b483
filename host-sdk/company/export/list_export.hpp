// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "erp/job.hpp"
#include "host-sdk/company/export/list_sheet.hpp"

// A whole list, as it is narrowed and sorted, on its way to a file: page after page is fetched and
// written by jobs, so that nothing freezes and memory does not grow. Every function is [main].
// Deleting it cancels: no more is fetched, and no file is left. The session and the jobs must
// outlive it.

namespace erp::company {

struct export_wish {
  page_request request;              // limit and cursor do not count
  std::vector<std::string> columns;  // ids, in order; empty: those shown at first
  std::filesystem::path file;
  sheet_format format = sheet_format::xlsx;
};

class list_export {
 public:
  using told_progress = std::function<void(std::int64_t rows)>;
  using told_end = std::function<void(result<std::int64_t> rows)>;

  // `ended` is called once, later; it may delete this.
  // fails: invalid (columns), denied (the list may not be exported), unavailable; as page() does.
  list_export(jobs& jobs, list_session& session, const list_description& list, sheet_words words,
              export_wish wish, told_progress progress, told_end ended);
  ~list_export();
  list_export(const list_export&) = delete;
  list_export& operator=(const list_export&) = delete;

 private:
  void fetch();
  void take(page page);
  void write(std::vector<std::vector<sheet_cell>> rows, bool last);
  void end(result<std::int64_t> outcome);

  jobs& jobs_;
  list_session& session_;
  const list_description list_;
  const sheet_words words_;
  export_wish wish_;
  std::vector<list_column> columns_;
  const told_progress progress_;
  const told_end ended_;
  // Made, used and let go of by jobs.
  struct open_file {
    std::mutex using_it;
    std::unique_ptr<sheet_writer> sheet;
  };
  std::shared_ptr<open_file> file_;
  std::int64_t rows_ = 0;
  job_handle fetching_;
  job_handle writing_;
};

}  // namespace erp::company
