// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "erp/result.hpp"
#include "erp/services/session.hpp"
#include "erp/value.hpp"
#include "host-sdk/company/core/database_service.hpp"
#include "host-sdk/company/core/secret_text.hpp"

// Asking an operator who they are. Everything is [worker] and takes as long as a hash does.
// Whoever is unknown, not active or gives a wrong password gets the same answer after the same
// work, and waits longer after each. fails beside the errors named: db::failure

namespace erp::company {

// What one field each was typed into. `now` is the station's.
struct credentials {
  std::string login;
  shared_secret password;  // none: who has none yet
  shared_secret chosen;    // none: no new one is set
  instant now;
};

// fails: denied (field "password": wrong, or the database has no passwords at all), busy (too many
// wrong ones: wait), required (field "password": it is missing; "new_password": there is none yet,
// choose one), invalid (field "new_password": the chosen one cannot be it)
result<services::operator_info> sign_in(database_service& database, const credentials& given);

// The password becomes `chosen`. fails: as sign_in
result<void> change_password(database_service& database, const credentials& given);

// The launcher says who works here. fails: denied (this database has passwords: they are asked
// for), not_found (field "operator")
result<services::operator_info> vouched_for(database_service& database, const std::string& login);

// Passwords are asked for here.
bool asks_passwords(database_service& database);

}  // namespace erp::company
