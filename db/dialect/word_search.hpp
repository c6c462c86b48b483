// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

// A condition on a text of words: SQL, with a ? for each of its parameters in order.
// Plain data, [any]; copies are independent.

namespace db {

struct word_search {
  std::string where;
  std::vector<std::string> parameters;

  void also(std::string_view condition, std::string parameter) {
    where += (where.empty() ? "" : " AND ") + std::string(condition);
    parameters.push_back(std::move(parameter));
  }
};

}  // namespace db
