// SPDX-License-Identifier: Apache-2.0
#include "db/binding/binding.hpp"

namespace db {

std::map<std::string, std::string, std::less<>> key_columns(const binding& binding,
                                                            session& session) {
  const auto& dialect = session.dialect();
  const auto select = dialect.declared_key_type();
  std::map<std::string, std::string, std::less<>> columns;
  for (const auto& entity : entities()) {
    if (!has_record_key(entity)) continue;
    const std::string name(entity.name);
    auto& column = columns[name];
    column = dialect.key_column_type(binding.key_of(name));
    if (select.empty()) continue;
    auto& declared = session.prepare(select, {column_type::text});
    declared.bind("erp_" + name).run();
    if (declared.fetch() && !declared.is_null(0)) column = declared.text(0);
    declared.close();
  }
  return columns;
}

}  // namespace db
