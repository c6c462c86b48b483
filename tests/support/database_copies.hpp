// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "tests/support/server_database.hpp"

// Copies of one database, each lent to one user at a time and made as the original before it is
// lent again. On SQLite, where a copy is a file, each is a new one. Not on SQL Server.

namespace testing_support {

class database_copies {
 public:
  // Nobody changes the original from now on. It outlives this, and this what it lends.
  explicit database_copies(const server_database& original);
  ~database_copies();

  std::shared_ptr<const server_database> lend();  // [any]

 private:
  struct copy;
  std::unique_ptr<copy> as_new();
  std::unique_ptr<copy> new_one();

  const server_database& original_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<copy>> used_;  // guarded by mutex_: those that came back
};

}  // namespace testing_support
