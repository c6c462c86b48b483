// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "erp/text.hpp"

// Sentences of the module, marked for translation: xgettext finds tr:1 and tr_n:1,2.
// Pure functions, callable on [any] thread; what they return is independent data.

namespace crm {

inline constexpr char text_domain[] = "crm";

// tr("{1} is required", value)
template <class... Values>
erp::text tr(std::string id, Values&&... values) {
  return erp::text{
      text_domain, std::move(id), {}, 0, {erp::value(std::forward<Values>(values))...}};
}

// tr_n("{1} activity", "{1} activities", n): {1} is the count, further values follow from {2}.
template <class... Values>
erp::text tr_n(std::string id, std::string plural, std::int64_t count, Values&&... values) {
  return erp::text{text_domain,
                   std::move(id),
                   std::move(plural),
                   count,
                   {erp::value(count), erp::value(std::forward<Values>(values))...}};
}

}  // namespace crm
