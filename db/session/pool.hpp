// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>

#include "db/session/session.hpp"

// A few sessions shared by worker threads; connects when first needed, and anew what was lost.
// Callable on [any] thread. A lease is for one thread and must end before the pool does.

namespace db {

class pool {
 public:
  class lease {
   public:
    lease(lease&&) noexcept;
    lease& operator=(lease&&) noexcept;
    ~lease();  // closes open cursors, gives the session back
    session& operator*() const;
    session* operator->() const;

   private:
    friend class pool;
    struct held;
    explicit lease(std::unique_ptr<held> held);
    std::unique_ptr<held> held_;
  };

  // A session that lay idle for `trusted` is asked whether it still answers: firewalls and servers
  // drop such connections without a word.
  pool(connection_target target, std::size_t sessions_max,
       std::chrono::milliseconds trusted = std::chrono::seconds(30));
  ~pool();
  pool(const pool&) = delete;
  pool& operator=(const pool&) = delete;

  // Waits up to `patience` for a free session; a session whose connection was lost is connected
  // anew. fails: busy (none became free), and as session's constructor.
  lease take(std::chrono::milliseconds patience = std::chrono::seconds(10));

 private:
  struct impl;
  std::unique_ptr<impl> impl_;
};

}  // namespace db
