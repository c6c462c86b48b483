// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <exception>
#include <string>

#include "erp/result.hpp"
#include "erp/services/log.hpp"
#include "host-sdk/kit/text.hpp"

// Opening what a module brought, when the module may throw instead of answering. [main]

namespace erp::company {

// `open` answers a result. `what`, for the log: "the dictionary crm.dictionary.category".
// fails: internal, when it threw; and as `open` does.
template <class Open>
auto opened_by_module(const std::string& owner, const std::string& what, services::log& log,
                      const Open& open) -> decltype(open()) {
  std::string why = "unknown exception";
  try {
    return open();
  } catch (const std::exception& e) {
    why = e.what();
  } catch (...) {
    // Of a type that says nothing.
  }
  log.write(services::log_level::error, owner + ": opening " + what + ": " + why);
  return error{
      error_code::internal, kit::tr("The module {1} failed; the log says how", owner), {}, {}};
}

}  // namespace erp::company
