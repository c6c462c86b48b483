// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <soci/soci.h>

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/dialect/dialect.hpp"
#include "db/session/driver.hpp"
#include "db/session/fault.hpp"

// What session, statements and unit of work share about one connection. One thread at a time.
// Lives as long as its session. Private to db/session.

namespace db {

class soci_statement;

struct text_hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

struct session_state {
  explicit session_state(const connection_target& target);
  ~session_state();

  connection_target target;
  const db::driver& driver;
  const db::dialect& dialect;
  bool in_unit = false;
  std::optional<failure> unit_failure;  // the first since the unit began
  bool lost = false;                    // a failure said that the connection is gone
  bool cut = false;                     // it is gone by a planned fault; nobody was told yet
  // In this order: statements go first, and tell open_cursors so; the connection goes last. Set
  // under connection_changes.
  std::unique_ptr<soci::session> soci;
  std::vector<soci_statement*> open_cursors;
  std::unordered_map<std::string, std::unique_ptr<soci_statement>, text_hash, std::equal_to<>>
      statements;

  // What is interrupted on another thread stays while it is, and no end of a unit ever is.
  std::mutex connection_changes;

  void connect();
  void disconnect();
  void interrupt();  // [any]
  void close_cursors();
  void begin();
  void commit();    // rolls back where it throws
  void rollback();  // never throws: a connection that cannot roll back is lost
  // Nothing runs on a connection that was lost.
  void need_connection() {
    if (lost || cut) [[unlikely]]
      refuse_lost();
  }
  // Every statement, begin and commit passes here before and after the server applied it; this is
  // where planned faults happen.
  void pass(fault_moment moment, bool may_write) {
    need_connection();
    if (faults_planned.load(std::memory_order_relaxed)) [[unlikely]]
      meet_fault(moment, may_write);
  }
  // Remembers it for the unit of work and the pool, then throws it.
  [[noreturn]] void fail(const failure& failure);

  // Runs `work`, turning what SOCI throws into db::failure.
  template <class Work>
  decltype(auto) guarded(const std::string& sql, Work&& work) {
    try {
      return work();
    } catch (const soci::soci_error& error) {
      fail(driver.translate(error, target, sql));
    }
  }

 private:
  [[noreturn]] void refuse_lost();
  void meet_fault(fault_moment moment, bool may_write);
};

}  // namespace db
