// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "host-sdk/company/demo/customers.hpp"
#include "host-sdk/company/demo/demo_company.hpp"
#include "host-sdk/company/demo/exchange_rates.hpp"

// The demo ERP's own tables, company_*: the only ones in this repository that a host writes, and
// only while the demo company is made. Blocks; one session, one thread.

namespace erp::company::demo {

// Each all or nothing. fails: db::failure
// Makes the tables, and fills them but for the rates.
void write_company(db::session& session, const demo_company& company);
void write_exchange_rates(db::session& session, const std::vector<exchange_rate>& rates);
// Who became a customer since.
void write_customers(db::session& session, const std::vector<won_customer>& won);

}  // namespace erp::company::demo
