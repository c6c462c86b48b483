// SPDX-License-Identifier: Apache-2.0
#include "db/session/session_state.hpp"

#include <cassert>

#include "db/session/soci_statement.hpp"

namespace db {

session_state::session_state(const connection_target& given)
    : target(given), driver(driver::of(given.kind)), dialect(dialect::of(given.kind)) {}

session_state::~session_state() = default;

void session_state::connect() {
  soci = guarded("", [this] { return driver.open(target); });
  lost = false;
}

void session_state::close_cursors() {
  while (!open_cursors.empty()) open_cursors.back()->close();
}

void session_state::begin() {
  assert(!in_unit);
  guarded("", [this] { driver.begin(*soci); });
  unit_failure.reset();
  in_unit = true;
}

void session_state::commit() {
  close_cursors();
  if (!unit_failure) {
    try {
      guarded("", [this] { driver.commit(*soci); });
      in_unit = false;
      return;
    } catch (const failure&) {
      // remembered by fail()
    }
  }
  rollback();
  throw failure(*unit_failure);
}

void session_state::rollback() {
  in_unit = false;
  close_cursors();
  try {
    driver.rollback(*soci);
  } catch (const soci::soci_error&) {
    lost = true;
  }
}

void session_state::fail(const failure& failure) {
  if (in_unit && !unit_failure) unit_failure = failure;
  if (failure.kind() == failure_kind::connection_lost) lost = true;
  throw failure;
}

}  // namespace db
