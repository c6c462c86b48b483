// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "erp/value.hpp"
#include "plugin/access/organisation.hpp"
#include "plugin/access/right.hpp"
#include "plugin/access/who.hpp"

// Whose records are in somebody's reach, and the one rule over it (P19), said once in C++; the same
// in SQL is visible_query. Plain data and pure functions, [any].

namespace crm {

// Everybody's, or those of some employees and of the operators behind them. Sorted, each once.
struct reached_people {
  bool everything = false;
  std::vector<erp::record_key> employees;
  std::vector<erp::record_key> authors;  // operators
  bool operator==(const reached_people&) const = default;

  bool holds(const erp::record_key& employee) const;
  bool holds_author(const erp::record_key& operator_) const;
};

// A reach, and under which id its people stand in crm_scope for queries to look into; 0: they are
// not needed there, being everybody or one employee with one login.
struct stored_reach {
  reached_people people;
  std::int64_t scope = 0;
};

// What the rule asks of a record.
struct record_facts {
  subject of = subject::activities;
  erp::record_key employee;                // who is responsible; empty: nobody
  std::vector<erp::record_key> employees;  // who takes part beside
  erp::record_key author;                  // the operator who recorded it
};

// One of those in reach is responsible, takes part or has recorded it.
bool sees(const reached_people& in, const record_facts& record);

// All that the widths granted to somebody's groups reach together; own, whatever is granted.
reached_people reach_of(subject of, const std::set<std::string>& granted, const organisation& firm,
                        const who& by);

}  // namespace crm
