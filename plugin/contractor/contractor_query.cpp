// SPDX-License-Identifier: Apache-2.0
#include "plugin/contractor/contractor_query.hpp"

#include "db/binding/key.hpp"
#include "db/dialect/fold.hpp"
#include "host-sdk/kit/sql_list_choices.hpp"
#include "host-sdk/kit/sql_statement.hpp"

namespace crm {

namespace {

erp::kit::choice_source contractors(const key_types& keys) {
  return {"erp_contractor c",
          "c.record_key",
          db::column_of(keys.contractor),
          "c.name",
          {"c.city"},
          {"c.name", "c.short_name", "c.city", "c.tax_id"},
          "c.sort_key, c.name"};
}

}  // namespace

erp::choice_page find_contractors(db::session& session, const key_types& keys,
                                  const std::string& search, int limit) {
  return erp::kit::find_choices(session, contractors(keys), {"c.active <> 0", {}, {}}, search,
                                limit);
}

std::optional<contractor> read_contractor(db::session& session, const key_types& keys,
                                          const erp::record_key& key) {
  const auto value = erp::kit::key_value(db::column_of(keys.contractor), key.id);
  if (!value) return std::nullopt;
  erp::kit::sql_statement select;
  select.columns = {db::column_type::text, db::column_type::text, db::column_type::integer};
  select << "SELECT c.name, c.city, c.active FROM erp_contractor c WHERE "
         << erp::kit::condition{"c.record_key = ?", {*value}, {}};
  auto& rows = erp::kit::run(session, select);
  if (!rows.fetch()) return std::nullopt;
  const auto name = rows.optional_text(0).value_or(key.id);
  contractor found{key, name, db::sort_key(name), rows.optional_text(1).value_or(""),
                   rows.optional_integer(2).value_or(1) != 0};
  rows.close();
  return found;
}

erp::choice contractor_choice(db::session& session, const key_types& keys,
                              const erp::record_key& key) {
  return erp::kit::choices_of(session, contractors(keys), {key}).front();
}

}  // namespace crm
