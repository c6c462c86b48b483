// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_query.hpp"

#include <algorithm>

namespace crm {

std::map<std::string, dictionary> read_dictionaries(db::session& session,
                                                    const std::string& language) {
  using db::column_type;
  auto& find = session.prepare(
      "SELECT d.code, v.id, COALESCE(t.name, own.name, v.code), v.active, v.is_default"
      " FROM crm_dictionary d"
      " JOIN crm_dictionary_value v ON v.dictionary = d.id"
      " LEFT JOIN crm_dictionary_text t ON t.dictionary_value = v.id AND t.language = :language"
      " LEFT JOIN crm_dictionary_text own ON own.dictionary_value = v.id AND own.language = 'pl'"
      " ORDER BY d.position, v.position, v.id",
      {column_type::text, column_type::integer, column_type::text, column_type::integer,
       column_type::integer});
  find.bind(language);
  find.run();
  std::map<std::string, dictionary> all;
  while (find.fetch())
    all[find.text(0)].push_back(
        {find.integer(1), find.text(2), find.integer(3) != 0, find.integer(4) != 0});
  return all;
}

dictionary offered(const dictionary& values, const std::optional<std::int64_t>& held) {
  dictionary some;
  std::copy_if(values.begin(), values.end(), std::back_inserter(some),
               [&](const auto& value) { return value.active || held == value.id; });
  return some;
}

std::optional<std::int64_t> default_of(const dictionary& values) {
  for (const auto& value : values)
    if (value.is_default && value.active) return value.id;
  return std::nullopt;
}

const dictionary_value* find_value(const dictionary& values, std::int64_t id) {
  for (const auto& value : values)
    if (value.id == id) return &value;
  return nullptr;
}

}  // namespace crm
