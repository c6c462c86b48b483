// SPDX-License-Identifier: Apache-2.0
#include "plugin/currency/currency_query.hpp"

namespace crm {

using db::column_type;

std::vector<erp::choice> read_currencies(db::session& session) {
  auto& find = session.prepare("SELECT code, name FROM erp_currency ORDER BY code",
                               {column_type::text, column_type::text});
  find.run();
  std::vector<erp::choice> all;
  while (find.fetch())
    all.push_back(
        {{find.text(0)}, erp::verbatim(find.optional_text(1).value_or(find.text(0))), {}});
  return all;
}

bool currency_exists(db::session& session, const std::string& code) {
  auto& find =
      session.prepare("SELECT code FROM erp_currency WHERE code = :code", {column_type::text});
  find.bind(code);
  find.run();
  const bool found = find.fetch() && find.text(0) == code;
  find.close();
  return found;
}

}  // namespace crm
