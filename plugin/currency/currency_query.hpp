// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/ui/form_session.hpp"

// The company's currencies, read through the view erp_currency.
// [worker], within the caller's session and its unit of work if it has one; every function throws
// db::failure and keeps nothing.

namespace crm {

// All of them, by code: there are never so many that they have to be searched for.
std::vector<erp::choice> read_currencies(db::session& session);

bool currency_exists(db::session& session, const std::string& code);

}  // namespace crm
