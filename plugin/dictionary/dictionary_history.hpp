// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "erp/data/history_session.hpp"
#include "plugin/workplace.hpp"

// The history of the values of one dictionary, as its session hands it out. [main]; owned by the
// host; `place` outlives it.

namespace crm {

// `value`: none: of all of them.
std::unique_ptr<erp::history_session> dictionary_history(workplace& place, who by, std::string code,
                                                         std::optional<erp::record_key> value);

}  // namespace crm
