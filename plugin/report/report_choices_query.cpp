// SPDX-License-Identifier: Apache-2.0
#include "plugin/report/report_choices_query.hpp"

#include "db/binding/key.hpp"
#include "host-sdk/kit/sql_list_choices.hpp"

namespace crm {

namespace {

erp::kit::choice_source units(const admitted& inside) {
  return {"erp_unit u", "u.record_key", db::column_of(inside.keys.unit),          "u.name",
          {},           {"u.name"},     inside.session.dialect().folded("u.name")};
}

std::vector<erp::choice> read_texts(admitted& inside, const char* select) {
  auto& find = inside.session.prepare(select, {db::column_type::text});
  find.run();
  std::vector<erp::choice> all;
  while (find.fetch())
    if (!find.text(0).empty()) all.push_back({{find.text(0)}, erp::verbatim(find.text(0)), {}});
  return all;
}

}  // namespace

erp::choice_page find_units(admitted& inside, const std::string& typed, int limit) {
  return erp::kit::find_choices(inside.session, units(inside), {}, typed, limit);
}

std::vector<erp::choice> read_units(admitted& inside) {
  auto& find = inside.session.prepare("SELECT record_key, name FROM erp_unit",
                                      {db::column_of(inside.keys.unit), db::column_type::text});
  find.run();
  std::vector<erp::choice> all;
  while (find.fetch())
    all.push_back({{db::key_text(find, 0, inside.keys.unit)},
                   erp::verbatim(find.optional_text(1).value_or("")),
                   {}});
  return all;
}

erp::choice unit_choice(admitted& inside, const erp::record_key& unit) {
  return erp::kit::choices_of(inside.session, units(inside), {unit}).front();
}

std::vector<erp::choice> read_contractor_groups(admitted& inside) {
  return read_texts(inside,
                    "SELECT DISTINCT contractor_group FROM erp_contractor"
                    " WHERE contractor_group IS NOT NULL ORDER BY contractor_group");
}

std::vector<erp::choice> read_regions(admitted& inside) {
  return read_texts(inside,
                    "SELECT DISTINCT region FROM erp_contractor"
                    " WHERE region IS NOT NULL ORDER BY region");
}

}  // namespace crm
