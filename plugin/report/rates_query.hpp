// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/report/rate_book.hpp"

// The company's exchange rates, through the view erp_exchange_rate. [worker]; throws db::failure.

namespace crm {

// Those that count for a day of `first` … `last`.
rate_book read_rates(db::session& session, int first, int last);

// The currencies that others are quoted in, that with the most rates first.
std::vector<std::string> read_bases(db::session& session);

}  // namespace crm
