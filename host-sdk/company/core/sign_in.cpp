// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/sign_in.hpp"

#include <thread>

#include "db/session/unit_of_work.hpp"
#include "host-sdk/company/core/operator_query.hpp"
#include "host-sdk/company/core/password_rules.hpp"
#include "host-sdk/company/core/password_table.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::company {

using kit::tr;

namespace {

using std::chrono::milliseconds;

std::int64_t ms_of(instant moment) {
  return moment.time_since_epoch().count();
}

error wrong() {
  return {error_code::denied, tr("Login or password is wrong"), "password", {}};
}

error no_passwords() {
  return {error_code::denied,
          tr("This database has no passwords: start the program with {1}, or let the administrator "
             "run {2}",
             std::string("--operator LOGIN"), std::string("demo-company passwords")),
          "operator",
          {}};
}

// Two stations may sign the same operator in at one moment: then one of them is told so by the
// server, and tries again.
template <class Work>
auto again_if_overtaken(const Work& work) -> decltype(work()) {
  constexpr int tries_max = 10;
  constexpr milliseconds pause{20};
  for (int left = tries_max;; --left) {
    try {
      return work();
    } catch (const db::failure& failure) {
      const auto kind = failure.kind();
      const bool overtaken = kind == db::failure_kind::deadlock || kind == db::failure_kind::busy ||
                             kind == db::failure_kind::unique_violation;
      if (!overtaken || left == 0) throw;
      std::this_thread::sleep_for(pause);
    }
  }
}

// How long this login must wait. A moment that lies ahead by more than any wait was written by a
// station whose clock is wrong.
milliseconds left_to_wait(const password_table::attempts& before, std::int64_t now_ms) {
  const milliseconds wait = wait_after(before.failures);
  const milliseconds since(now_ms - before.last_ms);
  if (since < -wait || since >= wait) return milliseconds(0);
  return wait - since;
}

// Counts this attempt as a failure before it is known to be one: so that many at once are no way
// round the wait. nullopt: go on.
std::optional<error> count_attempt(db::session& session, password_table& table,
                                   const credentials& given) {
  const std::string counted = counted_as(given.login);
  const std::int64_t now_ms = ms_of(given.now);
  db::unit_of_work unit(session);
  auto before = table.failed_before(counted);
  if (now_ms - before.last_ms > milliseconds(failures_forgotten_after).count()) before = {};
  if (const auto wait = left_to_wait(before, now_ms); wait > milliseconds(0))
    return error{error_code::busy,
                 tr("Too many wrong passwords. Try again in {1} s",
                    std::chrono::ceil<std::chrono::seconds>(wait).count()),
                 "password",
                 {}};
  table.add_failure(counted, before, now_ms,
                    now_ms - milliseconds(24 * failures_forgotten_after).count());
  unit.commit();
  return std::nullopt;
}

error choose_one() {
  return {
      error_code::required,
      tr("You have no password yet. Choose one of at least {1} characters", password_length_min),
      "new_password",
      {}};
}

// No attempt, so nothing is counted.
std::optional<error> nothing_typed(password_table& table, const credentials& given,
                                   const std::optional<services::operator_info>& found) {
  if (given.chosen || (given.password && !given.password->empty())) return std::nullopt;
  if (found && !table.hash(found->key.id)) return choose_one();
  return error{error_code::required, tr("Enter the password"), "password", {}};
}

// What is kept from now on; empty: what is kept already.
result<std::string> checked(password_table& table, const credentials& given,
                            const std::optional<services::operator_info>& found,
                            const std::optional<std::string>& kept) {
  const hash_cost cost = table.cost();
  if (!found || (kept && !given.password)) {
    (void)hash_of("as long as for somebody who is known", cost);
    return wrong();
  }
  if (kept && !fits(*kept, given.password->view())) return wrong();
  if (!kept && !given.chosen) return choose_one();
  if (given.chosen) {
    if (auto why = why_not(given.chosen->view(), given.login)) return std::move(*why);
    return hash_of(given.chosen->view(), cost);
  }
  return needs_renewal(*kept, cost) ? hash_of(given.password->view(), cost) : std::string();
}

}  // namespace

bool asks_passwords(database_service& database) {
  auto session = database.pool().take();
  return password_table(*session, database.key_of("operator")).exists();
}

result<services::operator_info> vouched_for(database_service& database, const std::string& login) {
  if (asks_passwords(database))
    return error{
        error_code::denied, tr("The operator {1} signs in with a password", login), "password", {}};
  if (auto found = find_operator(database, login)) return std::move(*found);
  return error{
      error_code::not_found,
      tr("There is no operator with the login \"{1}\", or the account is not active", login),
      "operator",
      {}};
}

result<services::operator_info> sign_in(database_service& database, const credentials& given) {
  if (!asks_passwords(database)) return no_passwords();
  auto found = find_operator(database, given.login);
  auto session = database.pool().take();
  password_table table(*session, database.key_of("operator"));
  if (auto missing = nothing_typed(table, given, found)) return std::move(*missing);
  auto waits = again_if_overtaken([&] { return count_attempt(*session, table, given); });
  if (waits) return std::move(*waits);
  const auto kept = found ? table.hash(found->key.id) : std::nullopt;
  const auto hash = checked(table, given, found, kept);
  const bool known = hash || hash.failure().code != error_code::denied;
  again_if_overtaken([&] {
    db::unit_of_work unit(*session);
    if (known) table.forget_failures(counted_as(given.login));
    if (hash && !hash->empty()) table.set_hash(found->key.id, *hash, ms_of(given.now));
    unit.commit();
  });
  if (!hash) return hash.failure();
  return std::move(*found);
}

result<void> change_password(database_service& database, const credentials& given) {
  const auto came = sign_in(database, given);
  if (!came) return came.failure();
  return {};
}

}  // namespace erp::company
