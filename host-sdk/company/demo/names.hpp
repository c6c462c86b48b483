// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "host-sdk/company/demo/dice.hpp"

// First names and surnames as Poles bear them: Kowalski's wife is Kowalska. Any thread.

namespace erp::company::demo {

struct person_name {
  std::string first;
  std::string last;
  bool female = false;

  std::string full() const { return first + ' ' + last; }
};

// The masculine form, as in a firm's name.
const std::vector<std::string>& surnames();

std::string feminine(const std::string& surname);  // "Zawadzki" → "Zawadzka", "Nowak" → "Nowak"

person_name any_person(dice& dice);
person_name person_with_surname(dice& dice, const std::string& surname);

}  // namespace erp::company::demo
