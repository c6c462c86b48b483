// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "host-sdk/company/demo/dice.hpp"

// Where firms sit: towns with voivodeship, postal code and area code, and streets. Any thread.

namespace erp::company::demo {

enum class sales_region { north = 1, south, west };

struct town {
  std::string name;
  std::string voivodeship;
  std::string postal_code;  // of its centre, "35-001"
  std::string area_code;    // of its telephones
  int weight = 1;           // how many firms sit there, relatively
};

struct address {
  std::string street;
  std::string postal_code;
};

const town& any_town(dice& dice);
address address_in(const town& town, dice& dice);

sales_region region_of(const std::string& voivodeship);

}  // namespace erp::company::demo
