// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/rates_query.hpp"

namespace crm {

namespace {

using db::column_type;

std::string without_blanks(std::string code) {
  std::erase(code, ' ');  // of a CHAR that is longer
  return code;
}

}  // namespace

rate_book read_rates(db::session& session, int first, int last) {
  const auto& dialect = session.dialect();
  const auto day = dialect.day_of_date("r.valid_from");
  auto& find = session.prepare(
      "SELECT r.code, r.base, " + day + ", " + dialect.decimal_text("r.rate") +
          " FROM erp_exchange_rate r WHERE " + day + " >= :first AND " + day + " <= :last",
      {column_type::text, column_type::text, column_type::integer, column_type::text});
  find.bind(first - rate_trusted_days).bind(last);
  find.run();
  std::vector<exchange_rate> all;
  while (find.fetch())
    if (const auto rate = rate_e10_of(find.text(3)))
      all.push_back({without_blanks(find.text(0)), without_blanks(find.text(1)),
                     static_cast<int>(find.integer(2)), *rate});
  return rate_book(std::move(all));
}

std::vector<std::string> read_bases(db::session& session) {
  auto& find = session.prepare(
      "SELECT r.base, COUNT(*) FROM erp_exchange_rate r GROUP BY r.base"
      " ORDER BY COUNT(*) DESC, r.base",
      {column_type::text, column_type::integer});
  find.run();
  std::vector<std::string> all;
  while (find.fetch()) all.push_back(without_blanks(find.text(0)));
  return all;
}

}  // namespace crm
