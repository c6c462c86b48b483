// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "host-sdk/kit/sql_definition.hpp"

// The search box of the activity list: every word typed must begin a word of the activity's text.
// [worker]; throws db::failure.

namespace crm {

// For the table crm_activity under the alias a.
erp::kit::sql_search search_activities(db::session& session, const std::string& typed);

}  // namespace crm
