// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"

// One user action: all of its statements or none. Lives on the session's thread, within one scope;
// leaving the scope without commit rolls back.
//
// Rationale: SOCI's commit reports success after a failed statement (and so do some drivers after a
// killed connection). So the session tells its unit of every failure, and a unit that saw one
// cannot commit: commit() rolls back and throws what was seen first.

namespace db {

class unit_of_work {
 public:
  // Begins; on SQLite as a writer at once, so that waiting for a lock happens here and not between
  // reading and writing. Units do not nest (asserted). fails: busy, connection_lost, read_only
  explicit unit_of_work(session& session);
  ~unit_of_work();
  unit_of_work(const unit_of_work&) = delete;
  unit_of_work& operator=(const unit_of_work&) = delete;

  // Makes it durable. When it throws, nothing was kept, unless the kind is connection_lost: then
  // the server may have applied it, and only an idempotency key can tell.
  void commit();

 private:
  session& session_;
  bool open_ = true;
};

}  // namespace db
