// SPDX-License-Identifier: Apache-2.0
#include "plugin/dictionary/dictionary_rules.hpp"
#include "plugin/dictionary/dictionary_service.hpp"
#include "plugin/dictionary/dictionary_table.hpp"

// What of dictionary_service only looks.

namespace crm {

erp::result<erp::dictionary_values> read_values(admitted& inside, const std::string& code,
                                                const std::string& search) {
  erp::dictionary_values answer;
  for (auto& value : dictionary_table(inside.session, inside.keys, code).read())
    if (matches(value.entry, search)) answer.values.push_back(std::move(value));
  answer.may_change = inside.may.may(right::edit_dictionaries);
  if (!answer.may_change) answer.why_not = lacks_dictionary_right();
  return answer;
}

}  // namespace crm
