// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/database_gate.hpp"

#include "db/binding/binding.hpp"
#include "db/migrate/migrator.hpp"
#include "host-sdk/kit/database_error.hpp"
#include "plugin/access/schema_problem.hpp"
#include "plugin/access/scope_book.hpp"
#include "plugin/access/scope_table.hpp"
#include "plugin/activity/local_day_table.hpp"
#include "plugin/saving/save_table.hpp"

namespace crm {

namespace {

constexpr std::size_t sessions_max = 4;
// Longer than any draft can be expected to lie about.
constexpr std::chrono::hours saves_kept{24 * 90};
// Much longer than a set is used without being noted again.
constexpr std::chrono::hours scopes_kept{24 * 30};

// What keeps every job out until somebody mends it, not this one alone.
bool stands_in_the_way(db::failure_kind kind) {
  switch (kind) {
    case db::failure_kind::connection_lost:
    case db::failure_kind::access_denied:
    case db::failure_kind::damaged:
    case db::failure_kind::bad_configuration:
    case db::failure_kind::missing_object:
    case db::failure_kind::schema_mismatch:
      return true;
    default:
      return false;
  }
}

}  // namespace

struct database_gate::impl {
  impl(erp::services::database_target t, std::chrono::milliseconds trusted)
      : target(std::move(t)), book(trusted) {}

  const erp::services::database_target target;

  std::mutex opening;              // held while the database is asked; guards these two
  std::unique_ptr<db::pool> pool;  // made once, then constant
  std::optional<key_types> keys;   // set once, before the first job is let through

  scope_book book;

  std::mutex mutex;                   // held for a moment only, also by the main thread
  std::optional<erp::error> problem;  // guarded by mutex
  std::optional<rights> last;         // guarded by mutex

  void note(std::optional<erp::error> found) {
    const std::scoped_lock lock(mutex);
    problem = std::move(found);
  }

  // Opens on the first call that finds everything in order; a failed one is tried again, so that
  // a schema installed meanwhile needs no restart. Throws db::failure.
  std::optional<erp::error> open() {
    const std::scoped_lock lock(opening);
    if (keys) return std::nullopt;
    if (target.binding.empty())
      throw db::failure(db::failure_kind::bad_configuration, "no binding file was given");
    const auto found = key_types_of(db::read_binding(target.binding));
    if (!pool)
      pool = std::make_unique<db::pool>(db::parse_connection(target.connection), sessions_max);
    auto session = pool->take();
    auto refused = schema_problem(db::read_status(*session, "crm"), target.label);
    if (!refused) keys = found;
    return refused;
  }
};

database_gate::database_gate(erp::services::database_target target,
                             std::chrono::milliseconds trusted)
    : impl_(std::make_unique<impl>(std::move(target), trusted)) {}

database_gate::~database_gate() = default;

erp::result<db::pool::lease> database_gate::lease() {
  if (auto refused = impl_->open()) {
    impl_->note(refused);
    return *refused;
  }
  auto session = impl_->pool->take();
  impl_->note(std::nullopt);
  return session;
}

const key_types& database_gate::keys() const {
  return *impl_->keys;
}

rights database_gate::read(db::session& session, const who& by) {
  auto may = impl_->book.read(session, keys(), by);
  const std::scoped_lock lock(impl_->mutex);
  impl_->last = may;
  return may;
}

erp::error database_gate::explain(const db::failure& failure) {
  auto error = erp::kit::database_error(failure);
  if (stands_in_the_way(failure.kind())) impl_->note(error);
  return error;
}

void database_gate::look(erp::instant now) {
  try {
    auto session = lease();
    if (!session) return;
    save_table(**session).forget_before(now - saves_kept);
    scope_table(**session, keys()).forget_before(wall_clock::now() - scopes_kept);
    local_day_table(**session).fill_once(now);
  } catch (const db::failure& failure) {
    (void)explain(failure);
  }
}

bool database_gate::lacked_lately(const who& by, const std::string& right) const {
  const std::scoped_lock lock(impl_->mutex);
  const auto& last = impl_->last;
  return last && last->by().operator_key == by.operator_key && !last->may(right);
}

std::optional<erp::error> database_gate::problem() const {
  const std::scoped_lock lock(impl_->mutex);
  return impl_->problem;
}

}  // namespace crm
