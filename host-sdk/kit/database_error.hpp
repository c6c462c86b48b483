// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "db/error/failure.hpp"
#include "erp/result.hpp"

// What the database could not do, said to people: a code, and a sentence that says what to do.
// Pure functions, callable on [any] thread.

namespace erp::kit {

// connection_lost, access_denied, damaged, missing_object … → unavailable; busy, deadlock → busy;
// a missing reference → not_found; what a constraint refused → invalid; unknown → internal.
error database_error(const db::failure& failure);

// Runs it and turns a failure into the error above. For whole pieces of a worker's work.
template <class Work>
auto guarded(const Work& work) -> std::invoke_result_t<const Work&> {
  try {
    return work();
  } catch (const db::failure& failure) {
    return database_error(failure);
  }
}

}  // namespace erp::kit
