// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "erp/text.hpp"

// Sentences of the host and of the kit, domain "erp"; xgettext finds them by the names tr and tr_n.
// Pure functions, callable on [any] thread.
//
//   tr("{1} cannot be read", file)                       {1} is `file`
//   tr_n("{1} row of {2}", "{1} rows of {2}", n, list)   {1} is n, {2} is `list`

namespace erp::kit {

// The same for any domain; a module gives these its own name in one line.
template <class... Arguments>
text message(std::string domain, std::string id, Arguments&&... arguments) {
  return text{
      std::move(domain), std::move(id), {}, 0, {value(std::forward<Arguments>(arguments))...}};
}

template <class... Arguments>
text counted_message(std::string domain, std::string id, std::string plural_id, std::int64_t count,
                     Arguments&&... arguments) {
  return text{std::move(domain),
              std::move(id),
              std::move(plural_id),
              count,
              {value(count), value(std::forward<Arguments>(arguments))...}};
}

template <class... Arguments>
text tr(const char* id, Arguments&&... arguments) {
  return message("erp", id, std::forward<Arguments>(arguments)...);
}

template <class... Arguments>
text tr_n(const char* id, const char* plural_id, std::int64_t count, Arguments&&... arguments) {
  return counted_message("erp", id, plural_id, count, std::forward<Arguments>(arguments)...);
}

}  // namespace erp::kit
