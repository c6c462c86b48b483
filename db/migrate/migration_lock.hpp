// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "db/session/session.hpp"

// Keeps a second station from migrating the same schema at the same time. Session's thread; held as
// long as the object lives, and given up by the server when the connection goes.

namespace db {

class migration_lock {
 public:
  // Waits as long as the connection's timeout says. fails: busy
  migration_lock(session& session, std::string_view schema);
  ~migration_lock();
  migration_lock(const migration_lock&) = delete;
  migration_lock& operator=(const migration_lock&) = delete;

 private:
  session& session_;
  std::string give_up_;
};

}  // namespace db
