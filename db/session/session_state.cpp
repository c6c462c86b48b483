// SPDX-License-Identifier: Apache-2.0
#include "db/session/session_state.hpp"

#include <signal.h>
#include <unistd.h>

#include <cassert>

#include "db/session/soci_statement.hpp"

namespace db {

session_state::session_state(const connection_target& given)
    : target(given), driver(driver::of(given.kind)), dialect(dialect::of(given.kind)) {
  plan_fault_of_environment();
}

session_state::~session_state() = default;

void session_state::connect() {
  auto made = guarded("", [this] { return driver.open(target); });
  const std::scoped_lock lock(connection_changes);
  soci = std::move(made);
  lost = cut = false;
}

void session_state::disconnect() {
  const std::scoped_lock lock(connection_changes);
  statements.clear();
  soci.reset();
}

void session_state::interrupt() {
  const std::scoped_lock lock(connection_changes);
  if (soci) driver.interrupt(*soci);
}

void session_state::close_cursors() {
  while (!open_cursors.empty()) open_cursors.back()->close();
}

void session_state::begin() {
  assert(!in_unit);
  pass(fault_moment::before, true);
  guarded("", [this] { driver.begin(*soci); });
  pass(fault_moment::after, true);
  unit_failure.reset();
  in_unit = true;
}

void session_state::commit() {
  close_cursors();
  if (!unit_failure) {
    try {
      pass(fault_moment::before, true);
      guarded("", [this] {
        const std::scoped_lock whole(connection_changes);
        driver.commit(*soci);
      });
      pass(fault_moment::after, true);
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
    const std::scoped_lock whole(connection_changes);
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

void session_state::refuse_lost() {
  fail(failure(failure_kind::connection_lost, target.label() + ": the connection was lost"));
}

void session_state::meet_fault(fault_moment moment, bool may_write) {
  const auto due = fault_due(moment, may_write || in_unit);
  if (!due) return;
  const auto because = [this](failure_kind kind) {
    return failure(kind, target.label() + ": a fault that was planned");
  };
  switch (*due) {
    case fault_kind::kill:
      ::kill(::getpid(), SIGKILL);
      break;
    case fault_kind::busy:
      fail(because(failure_kind::busy));
    case fault_kind::deadlock:
      fail(because(failure_kind::deadlock));
    case fault_kind::lose:
    case fault_kind::drop:
      // What a server does to the transaction of a connection that is gone.
      close_cursors();
      driver.rollback(*soci);
      cut = true;
      if (*due == fault_kind::lose) fail(because(failure_kind::connection_lost));
  }
}

}  // namespace db
