// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <type_traits>

#include "db/error/failure.hpp"
#include "erp/result.hpp"
#include "host-sdk/kit/patience.hpp"

// What the database could not do, said to people: a code, and a sentence that says what to do.
// Callable on [any] thread; guarded is a worker's.

namespace erp::kit {

// connection_lost, access_denied, damaged, missing_object … → unavailable; busy, deadlock → busy;
// a missing reference → not_found; what a constraint refused → invalid; unknown → internal.
error database_error(const db::failure& failure);

// Runs it, again for a moment while the database does not answer, and turns a failure into the
// error above. For whole pieces of a worker's work that are safe to repeat, such as reading.
template <class Work>
auto guarded(const Work& work) -> std::invoke_result_t<const Work&> {
  tries tries(patience_of_a_fetch());
  try {
    return persist(tries, work);
  } catch (const db::failure& failure) {
    return database_error(failure);
  }
}

}  // namespace erp::kit
