// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "erp/ui/form_session.hpp"
#include "plugin/chain/chain.hpp"

// A chain as the strip over a form shows it. Pure function, [any].

namespace crm {

// `current`: the form's own. Times are short and by the operator's clock: the year is said where it
// is not that of `now`.
std::vector<erp::chain_link> chain_links(const std::vector<chain_entry>& chain,
                                         std::int64_t current, erp::instant now,
                                         std::string_view zone, std::string_view language);

}  // namespace crm
