// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "erp/data/history_session.hpp"

// A module's history, searched in the words that the operator reads: what stands in a catalogue
// only the host can say. [main]; the host object must outlive it.

namespace erp::company {

class reference_host;

// None stays none.
std::unique_ptr<history_session> worded_history(const reference_host& host,
                                                std::unique_ptr<history_session> kept);

}  // namespace erp::company
