// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/session/session.hpp"
#include "plugin/access/key_types.hpp"
#include "plugin/permission/permission_office.hpp"

// What groups of operators are granted, and the history of that: crm_group_right,
// crm_right_history. Rows of crm_group_right that no program knows are left as they are.
// [worker], writing within a unit of work; throws db::failure and keeps nothing.

namespace crm {

// What all the rows of one save have in common.
struct permission_stamp {
  std::int64_t change_no = 0;
  erp::instant at{};
  erp::record_key by;
  std::string station;  // or empty
};

struct permission_history_row {
  std::int64_t id = 0;
  std::int64_t change_no = 0;
  erp::instant at{};
  erp::record_key by;  // empty: the installation
  std::string by_name;
  std::string station;
  std::string group_name;
  std::string permission;
  std::string before;
  std::string after;
};

inline constexpr int history_chunk = 500;

class permission_table {
 public:
  // Both must live as long as this object.
  permission_table(db::session& session, const key_types& keys) : session_(session), keys_(keys) {}

  // Whoever changes permissions next waits until the unit ends; answers the version it makes.
  std::int64_t lock();
  permission_office read();
  void write(const erp::permission_change& change);

  void add_history(const permission_stamp& stamp, const std::string& group_name,
                   const erp::permission_change& change);
  // Newest first, older than `before`; at most history_chunk rows.
  std::vector<permission_history_row> history(std::optional<std::int64_t> before);
  std::vector<std::pair<erp::record_key, std::string>> who_changed();  // key and name

 private:
  std::vector<erp::permission_group> read_groups();
  std::vector<office_operator> read_operators();
  void read_memberships(std::vector<office_operator>& operators);
  std::vector<erp::permission_grant> read_grants();
  std::vector<erp::permission_group> those_gone(const permission_office& office);

  db::session& session_;
  const key_types keys_;
};

}  // namespace crm
