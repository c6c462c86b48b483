// SPDX-License-Identifier: Apache-2.0
#include "plugin/access/key_types.hpp"

#include "db/binding/binding.hpp"

namespace crm {

key_types key_types_of(const db::binding& binding) {
  return {binding.key_of("contractor"),     binding.key_of("contact_person"),
          binding.key_of("employee"),       binding.key_of("operator"),
          binding.key_of("operator_group"), binding.key_of("unit")};
}

}  // namespace crm
