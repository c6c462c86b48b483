// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <tuple>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/organisation.hpp"
#include "plugin/access/rights.hpp"

// The one place where rights and scopes are made: what an operator's groups were granted, read anew
// each time, over who works where, read again when it is some seconds old.
// Callable on [any] thread that has a session; throws db::failure.

namespace crm {

class scope_book {
 public:
  // `trusted`: how long who works where is taken to be as it was read.
  explicit scope_book(std::chrono::milliseconds trusted = std::chrono::seconds(5))
      : trusted_(trusted) {}

  // May write a set of people that no query has looked into before; so outside any unit of work.
  rights read(db::session& session, const key_types& keys, const who& by);

 private:
  using clock = std::chrono::steady_clock;
  struct scopes {
    std::shared_ptr<const reached_people> own;
    std::shared_ptr<const stored_reach> calendars;
    std::shared_ptr<const stored_reach> activities;
    std::shared_ptr<const stored_reach> tasks;
    // By the wall clock: a computer that slept for weeks must not trust what was forgotten since.
    std::chrono::system_clock::time_point kept;
  };
  // Operator, employee, widths granted.
  using holder = std::tuple<erp::record_key, erp::record_key, std::set<std::string>>;

  std::shared_ptr<const organisation> firm(db::session& session, const key_types& keys);
  scopes scopes_of(db::session& session, const key_types& keys, const who& by,
                   const std::set<std::string>& granted);

  const std::chrono::milliseconds trusted_;
  std::mutex mutex_;  // held for moments only; guards what follows
  std::shared_ptr<const organisation> firm_;
  clock::time_point read_at_{};
  std::map<holder, scopes> known_;  // of firm_
};

}  // namespace crm
