// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "erp/value.hpp"
#include "plugin/access/key_types.hpp"

// What was added to activities after their end: the table crm_addendum. Rows are only ever added.
// [worker], within the unit of work of the caller, who knows the rules; throws db::failure and
// keeps nothing.

namespace crm {

struct addendum {
  erp::instant at{};
  erp::record_key by;  // the operator
  std::string station;
  std::string content;
  bool operator==(const addendum&) const = default;
};

class addendum_table {
 public:
  // Both must live as long as this object.
  addendum_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  void add(std::int64_t activity, const addendum& added);
  // In the order in which they were added.
  std::vector<addendum> read(std::int64_t activity);

 private:
  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
