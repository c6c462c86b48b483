// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "erp/data/report_result.hpp"

// A figure of a report as people read it: "12 345", "62,5 %", "1 234,50 PLN", "1:30:00".
// Pure functions, callable on [any] thread.

namespace erp::kit {

// Without what `shown` of a cell says; nothing entered is empty text, an amount has two decimals at
// most.
std::string show_figure(const value& value, figure_kind kind, std::string_view language,
                        std::string_view zone);

// Hundredths with as many decimals as say something, at least one: "12,5", "12,25".
std::string show_hundredths(std::int64_t hundredths, std::string_view language);

}  // namespace erp::kit
