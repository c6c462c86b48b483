// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "erp/result.hpp"
#include "erp/value.hpp"

// A day and time as it was typed, made an instant. Plain data and a pure function, [any]. A time
// that the clock skips stays on screen as it was typed, with the error.

namespace crm {

struct moment_input {
  erp::instant at{};                    // meaningless while broken
  std::optional<erp::wall_time> typed;  // kept only while broken
  std::optional<erp::text> broken;      // why it is no instant
  std::optional<erp::text> doubt;       // it is, but there were two
};

// Takes an instant, a wall_time or a date, as the operator's clock shows them. `date_only`: the day
// counts, and becomes its first instant in the record's own zone.
// fails: required for nothing entered, invalid for another kind of value.
erp::result<moment_input> understand_moment(const std::string& field, const erp::value& value,
                                            bool date_only, std::string_view operator_zone,
                                            std::string_view record_zone);

// A stored first instant of a day, as an operator in another zone has to be shown it to read the
// same day.
erp::instant day_for_operator(erp::instant at, std::string_view record_zone,
                              std::string_view operator_zone);

}  // namespace crm
