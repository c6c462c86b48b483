// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "host-sdk/kit/sql_statement.hpp"
#include "plugin/access/database_gate.hpp"
#include "plugin/chain/chain.hpp"

// Which activities follow one another. [worker]; throws db::failure and keeps nothing.

namespace crm {

inline constexpr int chain_shown_max = 50;

// The chain around a stored activity, itself included, as far as the operator may see it: those
// nearest to it, at most chain_shown_max, in their order. Empty when it stands alone.
std::vector<chain_entry> read_chain(admitted& inside, const activity& current);

// Those that come after it in its chain, in their order, as far as the operator may see them.
std::vector<chain_entry> later_in_chain(admitted& inside, const activity& current);

// For whoever asks for their plan: a chain from one of its activities on, forwards or backwards.
enum class chain_way { before = 1, after };
erp::kit::sql_statement chain_statement(const db::dialect& dialect, const key_types& keys,
                                        const visibility_scope& visible, bool seen_only,
                                        const activity& from, chain_way way);

}  // namespace crm
