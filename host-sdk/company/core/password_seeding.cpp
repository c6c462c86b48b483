// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/password_seeding.hpp"

#include "db/session/unit_of_work.hpp"
#include "host-sdk/company/core/operator_query.hpp"
#include "host-sdk/company/core/password_table.hpp"

namespace erp::company {

std::int64_t seed_passwords(database_service& database, const password_seed& seed) {
  constexpr int all = 1'000'000;
  const auto operators = all_operators(database, all);
  auto session = database.pool().take();
  password_table table(*session, database.key_of("operator"));
  table.create();
  db::unit_of_work unit(*session);
  table.set_cost(seed.cost);
  std::int64_t given = 0;
  for (const auto& who : operators) {
    if (seed.initial.empty() || (!seed.anew && table.hash(who.key.id))) continue;
    table.set_hash(who.key.id, hash_of(seed.initial, seed.cost),
                   seed.now.time_since_epoch().count());
    ++given;
  }
  unit.commit();
  return given;
}

}  // namespace erp::company
