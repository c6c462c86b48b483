// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/result.hpp"
#include "erp/services/database.hpp"
#include "host-sdk/company/core/paths.hpp"

// Which company a program works on, from what its command line says, the same for every host.
// Looks at files but opens no database; [any], for the start of a program.

namespace erp::company {

// Both empty: the demo company of this station.
// fails: invalid, not_found with a sentence for the command line, in English.
result<services::database_target> chosen_database(const std::string& connection,
                                                  const std::string& binding,
                                                  const installation& where);

}  // namespace erp::company
