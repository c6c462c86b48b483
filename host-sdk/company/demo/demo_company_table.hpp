// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/session/session.hpp"
#include "host-sdk/company/demo/demo_company.hpp"

// The demo ERP's own tables, company_*: the only ones in this repository that a host writes, and
// only while the demo company is made. Blocks; one session, one thread.

namespace erp::company::demo {

// Makes and fills the tables, all or nothing. fails: db::failure
void write_company(db::session& session, const demo_company& company);

}  // namespace erp::company::demo
