// SPDX-License-Identifier: Apache-2.0
#include "db/migrate/migration_lock.hpp"

namespace db {
namespace {

bool taken(session& session, const std::string& lock) {
  auto& asked = session.prepare(lock, {column_type::integer});
  try {
    asked.run();
  } catch (const failure& failed) {
    if (failed.kind() == failure_kind::busy) return false;
    throw;
  }
  const bool is_ours = asked.fetch() && !asked.is_null(0) && asked.integer(0) == 1;
  asked.close();
  return is_ours;
}

}  // namespace

migration_lock::migration_lock(session& session, std::string_view schema) : session_(session) {
  const auto lock = session.dialect().migration_lock(schema, session.target().timeout_s);
  if (lock.empty()) return;
  if (!taken(session, lock))
    throw failure(failure_kind::busy, session.target().label() +
                                          ": another station is bringing this database up to "
                                          "date; try again when it is done");
  give_up_ = session.dialect().migration_unlock(schema);
}

migration_lock::~migration_lock() {
  if (give_up_.empty()) return;
  try {
    session_.execute(give_up_);
  } catch (const failure&) {
    // The connection is gone, and the lock with it.
  }
}

}  // namespace db
