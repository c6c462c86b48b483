// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <type_traits>

#include "db/session/unit_of_work.hpp"
#include "erp/result.hpp"
#include "plugin/saving/save_table.hpp"

// A unit of work under a key: however often it is tried, it is applied once.
// [worker]; throws db::failure and keeps nothing, but after connection_lost the server may have
// applied it, and the next try finds out.

namespace crm {

// What is said of a save that somebody gave up meanwhile, by opening its draft elsewhere.
erp::error given_up();

// `write` gets the unit and commits it, or leaves it and nothing was done. `found` answers instead
// when an earlier try was applied. fails: conflict (given up), and what the two answer.
template <class Write, class Found>
auto save_once(db::session& session, const std::string& key, erp::instant now, const Write& write,
               const Found& found) -> std::invoke_result_t<const Found&> {
  save_table saves(session);
  {
    db::unit_of_work unit(session);
    if (saves.claim(key, now)) return write(unit);
  }
  if (!saves.was_applied(key)) return given_up();
  return found();
}

}  // namespace crm
