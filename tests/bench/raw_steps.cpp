// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/bench/raw_driver.hpp"

namespace bench {

std::vector<raw_step> steps_of(const std::vector<executed>& sequence,
                               const replacements& replaced) {
  std::vector<raw_step> steps;
  for (const executed& one : sequence) {
    raw_step step;
    step.sql = one.sql;
    step.values = one.values;
    step.returns_id = one.sql.starts_with(replaced.returns_id);
    for (const bound_value& value : one.values) {
      const auto* number = std::get_if<std::int64_t>(&value);
      const auto found = number ? std::find(replaced.ids.begin(), replaced.ids.end(), *number)
                                : replaced.ids.end();
      step.id_of.push_back(
          found == replaced.ids.end() ? -1 : static_cast<int>(found - replaced.ids.begin()));
      const auto* text = std::get_if<std::string>(&value);
      step.text_of.push_back(text && replaced.texts.count(*text) ? *text : "");
    }
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace bench
