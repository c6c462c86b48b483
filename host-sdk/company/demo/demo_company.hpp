// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "host-sdk/company/demo/places.hpp"

// The demo company whole: who works there, with whom it deals. It sells and services racks and
// forklifts. Everything and everybody is invented, and the same on every machine.
// Plain data, callable on any thread; keys count from 1.

namespace erp::company::demo {

// What every operator signs in with at first.
constexpr char demo_password[] = "demodemo";

struct unit {
  int key;
  std::string name;
  std::optional<int> parent;
};

struct employee {
  int key;
  std::string first_name;
  std::string last_name;
  std::string position;
  int unit;
};

struct operator_account {
  int key;
  std::string login;
  std::string name;
  std::optional<int> employee;  // none: somebody who is no employee, e.g. the warehouse's terminal
  std::string language;
  std::vector<int> groups;
};

struct operator_group {
  int key;
  std::string name;
};

struct currency {
  std::string code;
  std::string name;
};

struct contractor {
  int key = 0;
  std::string name;
  std::string acronym;
  std::string tax_id;
  std::string street;
  std::string postal_code;
  std::string city;
  std::string voivodeship;
  std::string phone;
  std::string email;
  std::string group;
  std::string customer_since;  // "2019-05-06"; empty: bought nothing yet
  bool active = true;
};

struct contact_person {
  int key = 0;
  int contractor = 0;
  std::string first_name;
  std::string last_name;
  std::string position;
  std::string phone;
  std::string email;
  bool active = true;
};

struct demo_company {
  std::vector<unit> units;
  std::vector<employee> employees;
  std::vector<operator_group> groups;
  std::vector<operator_account> operators;
  std::vector<currency> currencies;
  std::vector<contractor> contractors;
  std::vector<contact_person> persons;
};

demo_company make_demo_company();

// Units, employees, groups, operators and currencies: those written down, not drawn by lot.
void add_staff(demo_company& company);

}  // namespace erp::company::demo
