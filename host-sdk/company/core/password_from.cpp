// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/company/core/password_from.hpp"

#include "db/error/failure.hpp"
#include "db/session/secret.hpp"

namespace erp::company {

result<shared_secret> password_from(const std::string& from) {
  if (from.empty()) return shared_secret();
  try {
    return share(db::read_secret(from));
  } catch (const db::failure& failure) {
    return error{error_code::invalid,
                 verbatim(std::string("--password-from: ") + failure.what()),
                 "password",
                 {}};
  }
}

}  // namespace erp::company
