// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "erp/job.hpp"
#include "erp/result.hpp"
#include "erp/value.hpp"

// One open history of a thing, be it a record, a dictionary or rights: who changed which field,
// when, from which station, from what to what, newest first.
// Every function is [main]; page and people answer later through `then`. The host owns the session;
// it does not need the form or dictionary that it came of any more.

namespace erp {

// One field of one change, in words: names instead of keys, also of what has been removed since.
struct history_row {
  std::string change;  // rows of one change have the same, and stand together
  instant at{};
  text who;
  text station;       // empty: nobody kept it then
  text of;            // which of several things; empty where the history is of one
  std::string field;  // one of fields()
  text caption;       // of the field
  text before;        // empty: nothing was entered
  text after;
  text reason;  // what somebody gave, or what the change came along with; or empty
};

struct history_choice {
  std::string id;
  text caption;
};

struct history_request {
  std::string field;         // one of fields(); empty: any
  std::string who;           // one of people(); empty: anybody
  std::optional<date> from;  // both days count, by the operator's clock
  std::optional<date> to;
  std::string search;  // words that must all occur in what a row shows
  int limit = 50;      // 1 … 500; a change is not torn apart, so it may be some more
  std::string after;   // history_page::next of the page before; empty: the first
};

struct history_page {
  std::vector<history_row> rows;
  std::string next;  // empty: this is the last
};

class history_session {
 public:
  template <class T>
  using then = std::function<void(result<T>)>;

  virtual ~history_session() = default;

  virtual text title() const = 0;                          // [main]
  virtual std::vector<history_choice> fields() const = 0;  // in the form's order. [main]
  // Those who have changed anything of it, by name. fails: as page
  virtual job_handle people(then<std::vector<history_choice>> then) = 0;
  // fails: not_found (it is gone, or may not be seen any more), invalid (limit, after, field),
  // denied, unavailable. [main]
  virtual job_handle page(history_request request, then<history_page> then) = 0;
  // After it was changed by anybody at this station; the host fetches anew. [main]
  virtual subscription on_changed(std::function<void()> told) = 0;
};

}  // namespace erp
