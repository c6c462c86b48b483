// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/session/session.hpp"
#include "host-sdk/company/core/password_hash.hpp"

// The reference host's own tables: hashes of passwords, at which cost they are made, and wrong
// attempts. No module reads them, no view shows them. [worker], in the caller's unit of work.
// fails: db::failure

namespace erp::company {

class password_table {
 public:
  password_table(db::session& session, db::key_type operator_key)
      : session_(session), key_type_(operator_key) {}

  // False: nobody can sign in to this database by a password.
  bool exists();
  // Makes what is missing of them.
  void create();

  hash_cost cost();
  void set_cost(const hash_cost& cost);

  std::optional<std::string> hash(std::string_view operator_key);
  void set_hash(std::string_view operator_key, const std::string& hash, std::int64_t now_ms);

  struct attempts {
    std::int64_t failures = 0;
    std::int64_t last_ms = 0;
  };
  // `counted`: see counted_as.
  attempts failed_before(const std::string& counted);
  // Counts one more; forgets those of everybody from before `stale_ms`.
  void add_failure(const std::string& counted, const attempts& before, std::int64_t now_ms,
                   std::int64_t stale_ms);
  void forget_failures(const std::string& counted);

 private:
  db::session& session_;
  const db::key_type key_type_;
};

}  // namespace erp::company
