// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "erp/data/list_session.hpp"

// The rows of a list around what is on screen: pages that lie far away are forgotten and fetched
// again by the cursor they began at, so memory does not grow with the table.
// Everything is [main]. The session must outlive it; nobody is told after it is gone.

namespace erp::desktop {

class row_window {
 public:
  // What happened, in rows. Told after the window has changed.
  struct listener {
    std::function<void(int first, int last)> loaded;  // these have their content now
    std::function<void()> resized;                    // rows came or went at the end
    std::function<void()> rebuilt;                    // any row may be elsewhere: look by key
    std::function<void(const error&)> failed;         // fetched again when it is looked at
  };

  row_window(list_session& session, listener listener);

  // Another question: forgets everything and fetches the first page.
  void ask(page_request request);
  const page_request& request() const { return request_; }
  // What is on screen: fetches what lacks there and near it, forgets what lies far.
  void look_at(int first, int last);
  // Fetches anew what is on screen; what lies elsewhere is fetched when one gets there.
  void refresh();

  int row_count() const;   // with a few empty rows at the end while there is more
  int known_rows() const;  // without them
  bool complete() const;   // the last page is known
  bool answered() const { return answered_; }
  const row* find(int index) const;       // nullptr: not here (yet)
  int find(const record_key& key) const;  // among the rows that are here; -1: not
  void replace(const row& row);           // one row as it is after an edit
  int rows_in_memory() const;

  static constexpr int page_size = 200;
  static constexpr int pages_kept = 8;
  static constexpr int empty_rows = 24;

 private:
  struct slot {
    std::string after;      // the cursor it begins behind
    std::string first_key;  // of its first row, kept when the rows are forgotten
    int count = 0;
    std::vector<row> rows;  // empty: forgotten
    bool here() const { return int(rows.size()) == count && count > 0; }
  };

  std::size_t slot_of(int index) const;
  void rebuild_starts();
  void fetch(std::size_t slot);
  void fetch_next();
  void take(std::size_t slot, page page);
  void take_next(const std::string& after, page page);
  void drop_fetches();
  void renew_step();
  void finish_renewal();
  void forget_far(std::size_t first, std::size_t last);
  page_request asked(const std::string& after, int limit) const;

  list_session& session_;
  const listener listener_;
  page_request request_;
  std::vector<slot> slots_;
  std::vector<int> starts_;  // first row of each slot
  std::string next_;         // cursor behind the last slot; empty: complete
  bool answered_ = false;
  int seen_first_ = 0;
  int seen_last_ = 0;
  std::map<std::size_t, job_handle> fetching_;
  job_handle fetching_next_;
  bool next_under_way_ = false;
  std::vector<slot> renewed_;
  std::string renewed_next_;
  std::size_t renewed_from_ = 0;
  int renewed_rows_ = 0;
  int renewed_wanted_ = 0;
  job_handle renewing_;
};

}  // namespace erp::desktop
