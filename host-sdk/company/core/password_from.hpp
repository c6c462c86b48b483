// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "erp/result.hpp"
#include "host-sdk/company/core/secret_text.hpp"

// The password of the operator whom a program is started for, so that it stands in no command
// line. Blocks; [main], before the window.

namespace erp::company {

// `from` is env:NAME, file:PATH (mode 600) or keyring:NAME; empty gives none.
// fails: invalid, saying what to do and never the password
result<shared_secret> password_from(const std::string& from);

}  // namespace erp::company
