// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "erp/host.hpp"
#include "erp/ui/list.hpp"
#include "host-sdk/company/core/database_service.hpp"

// The host's own list of contractors, on which modules hang their commands.
// [main]; host and database must outlive the registration and every session it opened.

namespace erp::company {

inline constexpr char contractor_list_id[] = "contractors";
inline constexpr char contractor_entity[] = "erp.contractor";  // of services::change

list_contribution contractor_list(erp::host& host, database_service& database);

}  // namespace erp::company
