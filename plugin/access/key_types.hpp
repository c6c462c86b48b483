// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "db/dialect/dialect.hpp"

// In which type the host keeps the keys of its records, read once from the binding.
// Plain data, [any].

namespace db {
struct binding;
}

namespace crm {

struct key_types {
  db::key_type contractor = db::key_type::integer;
  db::key_type contact_person = db::key_type::integer;
  db::key_type employee = db::key_type::integer;
  db::key_type operator_ = db::key_type::integer;
  db::key_type operator_group = db::key_type::integer;
  db::key_type unit = db::key_type::integer;
};

key_types key_types_of(const db::binding& binding);

}  // namespace crm
