// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "erp/result.hpp"
#include "erp/value.hpp"

// What arrives at a field, understood. A value of a kind that the field cannot take is an error at
// the field; nothing entered is none. Pure functions, [any].

namespace crm {

erp::error wrong_kind(const std::string& field);

erp::result<std::optional<erp::record_key>> as_key(const std::string& field,
                                                   const erp::value& value);
// Each key once, in order, no empty ones.
erp::result<std::vector<erp::record_key>> as_keys(const std::string& field,
                                                  const erp::value& value);
erp::result<bool> as_boolean(const std::string& field, const erp::value& value);
erp::result<std::string> as_text(const std::string& field, const erp::value& value);
erp::result<std::optional<std::int64_t>> as_integer(const std::string& field,
                                                    const erp::value& value);

}  // namespace crm
