// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/access/reach.hpp"

// Sets of people as queries look into them: the tables crm_scope, crm_scope_member and
// crm_scope_author. A set is found by what it holds, written once and never changed.
// [worker], units of work of its own; throws db::failure and keeps nothing.

namespace crm {

using wall_clock = std::chrono::system_clock;

class scope_table {
 public:
  // Both must live as long as this object.
  scope_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  // The id of these people, written if nobody has yet; noted as in use. Two stations at once come
  // to the same one.
  std::int64_t of(const reached_people& people, wall_clock::time_point now);
  // Notes that it is in use still. False: it was forgotten.
  bool keep(std::int64_t scope, wall_clock::time_point now);
  // Those that nobody has used since.
  void forget_before(wall_clock::time_point age);

 private:
  std::optional<std::int64_t> find(const std::string& digest);
  reached_people read(std::int64_t scope);
  std::optional<std::int64_t> add(const std::string& digest, const reached_people& people,
                                  wall_clock::time_point now);

  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
