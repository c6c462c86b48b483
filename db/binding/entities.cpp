// SPDX-License-Identifier: Apache-2.0
#include "db/binding/binding.hpp"

namespace db {

const std::vector<entity>& entities() {
  static const std::vector<entity> all = {
      {"contractor",
       {"record_key", "name"},
       {"short_name", "tax_id", "city", "postal_code", "street", "country", "phone", "email",
        "contractor_group", "region", "sort_key", "customer_since", "active"},
       true},
      {"contact_person",
       {"record_key", "contractor", "name"},
       {"position", "phone", "email", "active"},
       false},
      {"employee", {"record_key", "name"}, {"unit", "position", "active"}, true},
      {"unit", {"record_key", "name"}, {"parent"}, false},
      {"operator", {"record_key", "login", "name"}, {"employee", "language", "active"}, true},
      {"operator_group", {"record_key", "name"}, {"administers"}, false},
      {"operator_in_group", {"operator_key", "group_key"}, {}, false},
      {"currency", {"code", "name"}, {}, false},
      {"exchange_rate", {"code", "base", "valid_from", "rate"}, {}, false},
  };
  return all;
}

std::string_view key_target(std::string_view entity, std::string_view column) {
  struct reference {
    std::string_view entity, column, target;
  };
  static constexpr reference references[] = {
      {"contact_person", "contractor", "contractor"},
      {"employee", "unit", "unit"},
      {"unit", "parent", "unit"},
      {"operator", "employee", "employee"},
      {"operator_in_group", "operator_key", "operator"},
      {"operator_in_group", "group_key", "operator_group"},
  };
  if (column == "record_key") return entity;
  for (const auto& one : references)
    if (one.entity == entity && one.column == column) return one.target;
  return {};
}

bool has_record_key(const entity& entity) {
  return entity.columns.front() == "record_key";
}

key_type binding::key_of(std::string_view entity) const {
  const auto found = entities.find(entity);
  return found == entities.end() ? key_type::integer : found->second.key;
}

}  // namespace db
