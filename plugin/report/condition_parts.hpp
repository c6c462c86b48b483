// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <utility>

#include "db/dialect/dialect.hpp"
#include "host-sdk/kit/condition.hpp"

// SQL with a ? for every value, put together of parts. Plain data, [any].

namespace crm {

class condition_parts {
 public:
  condition_parts& operator<<(std::string_view part) {
    all_.sql += part;
    return *this;
  }
  condition_parts& operator<<(const erp::kit::condition& part) {
    all_.sql += part.sql;
    all_.parameters.insert(all_.parameters.end(), part.parameters.begin(), part.parameters.end());
    return *this;
  }
  // " AND …", where it says anything.
  condition_parts& also(const erp::kit::condition& part) {
    return part.empty() ? *this : *this << " AND " << part;
  }
  // A ? and its value.
  condition_parts& put(erp::kit::sql_value value) {
    return *this << erp::kit::condition{"?", {std::move(value)}, {}};
  }

  const erp::kit::condition& all() const { return all_; }

 private:
  erp::kit::condition all_;
};

// " IN (SELECT …)", worked out once: MariaDB would join it to the rows, and has died of a window
// function in there.
inline erp::kit::condition in_those(const db::dialect& dialect, const erp::kit::condition& select) {
  return {" IN (" + dialect.looked_into(select.sql) + ")", select.parameters, {}};
}

}  // namespace crm
