// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/kit/database_error.hpp"

#include "host-sdk/kit/text.hpp"

namespace erp::kit {

namespace {

// The failure's own message is the administrator's: it names objects of the database, so it is
// logged by whoever has a log, and never shown.
text sentence(db::failure_kind kind) {
  using db::failure_kind;
  switch (kind) {
    case failure_kind::connection_lost:
      return tr("The database cannot be reached. What you typed is kept; try again in a moment.");
    case failure_kind::access_denied:
      return tr("The database refuses this login. Ask your administrator.");
    case failure_kind::busy:
    case failure_kind::deadlock:
      return tr("The database is busy with somebody else's work. Try again in a moment.");
    case failure_kind::read_only:
      return tr("The database is read-only: nothing can be saved. Ask your administrator.");
    case failure_kind::damaged:
      return tr("The database file is damaged, or it is no database. Ask your administrator.");
    case failure_kind::full:
      return tr("The disk of the database is full. Make room there, then try again.");
    case failure_kind::missing_object:
    case failure_kind::schema_mismatch:
      return tr("The database does not fit this program. Ask your administrator to update it.");
    case failure_kind::bad_configuration:
      return tr("The connection to the database is not configured properly.");
    case failure_kind::unique_violation:
      return tr("Such a record exists already.");
    case failure_kind::foreign_key_violation:
      return tr("A record that this one refers to no longer exists.");
    case failure_kind::check_violation:
      return tr("The database cannot take one of the values.");
    case failure_kind::too_long:
      return tr("One of the values is too long.");
    case failure_kind::cancelled:
      return tr("It was cancelled.");
    case failure_kind::unknown:
      break;
  }
  return tr("The database reported an error that this program does not know.");
}

error_code code(db::failure_kind kind) {
  using db::failure_kind;
  switch (kind) {
    case failure_kind::busy:
    case failure_kind::deadlock:
      return error_code::busy;
    case failure_kind::unique_violation:
    case failure_kind::check_violation:
    case failure_kind::too_long:
      return error_code::invalid;
    case failure_kind::foreign_key_violation:
      return error_code::not_found;
    case failure_kind::cancelled:
      return error_code::cancelled;
    case failure_kind::unknown:
      return error_code::internal;
    default:
      return error_code::unavailable;
  }
}

}  // namespace

error database_error(const db::failure& failure) {
  return {code(failure.kind()), sentence(failure.kind()), {}, {}};
}

}  // namespace erp::kit
