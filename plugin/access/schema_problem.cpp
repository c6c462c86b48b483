// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/schema_problem.hpp"

#include "ribbon/text.hpp"

namespace crm {

std::optional<erp::error> schema_problem(const db::schema_status& status,
                                         const std::string& database) {
  const auto refusal = [](erp::text message) {
    return erp::error{erp::error_code::unavailable, std::move(message), {}, {}};
  };
  const std::int64_t installed = status.installed;
  const std::int64_t newest = status.newest;
  if (installed == 0)
    return refusal(
        tr("The CRM tables are not installed in {1}. Ask the administrator to run "
           "crm-admin install.",
           database));
  if (installed > newest)
    return refusal(
        tr("The CRM tables in {1} are newer (number {2}) than this program (number "
           "{3}). Ask the administrator to install the newer program.",
           database, installed, newest));
  if (installed < newest)
    return refusal(
        tr("The CRM tables in {1} are older (number {2}) than this program (number "
           "{3}). Ask the administrator to run crm-admin migrate.",
           database, installed, newest));
  if (!status.problems.empty())
    return refusal(
        tr("The CRM tables in {1} need the administrator: {2}", database, status.problems.front()));
  return std::nullopt;
}

}  // namespace crm
